import { z } from 'zod';
import type { Aim } from '#features/direction/index.ts';
import type { LineKind } from '#features/initiatives/index.ts';
import { versionSchema } from '#features/organisations/index.ts';
import { type Booking, type Home, homeOf, standingBookings } from './booking.ts';
import type { PromisedYear } from './promise.ts';

export type Promised = {
  readonly decision: string;
  readonly decisionNumber: number;
  readonly aim: Aim;
  /** Who gains. */
  readonly party: string;
  readonly isOutside: boolean;
  readonly perYear: readonly PromisedYear[];
  readonly promisedAt: string;
};

export type Ownership = {
  readonly owner: string;
  readonly fromDate: string;
  readonly cause: 'decided' | 'passed-on';
};

export type Benefit = {
  readonly id: string;
  readonly number: number;
  readonly initiative: string;
  readonly kind: LineKind;
  readonly what: string;
  /** In the order they were made: the last one stands. */
  readonly promises: readonly Promised[];
  /** In order: the last one answers. */
  readonly owners: readonly Ownership[];
  /** All of them, also those that were corrected. */
  readonly bookings: readonly Booking[];
  readonly version: number;
};

export const passOnSchema = z.strictObject({
  benefit: z.uuid(),
  version: versionSchema,
  owner: z.uuid(),
});
export type PassOn = z.infer<typeof passOnSchema>;

export const standingPromise = ({ promises }: Pick<Benefit, 'promises'>): readonly PromisedYear[] =>
  promises.at(-1)?.perYear ?? [];

export const ownerNow = ({ owners }: Pick<Benefit, 'owners'>): string | null => owners.at(-1)?.owner ?? null;

/** A year of a benefit: what it was promised to give, and what has been booked of it. */
export type BenefitYear = {
  readonly year: number;
  readonly promised: Omit<PromisedYear, 'year'> | null;
  /** The year has passed, so that what it gave can be known. */
  readonly isOver: boolean;
  readonly isBooked: boolean;
  readonly home: Home;
};

/** Every year that is promised or booked, in order. */
export function yearsOf(
  benefit: Pick<Benefit, 'promises' | 'bookings'>,
  today: string,
): readonly BenefitYear[] {
  const promised = new Map(standingPromise(benefit).map(({ year, ...amounts }) => [year, amounts]));
  const booked = Map.groupBy(standingBookings(benefit.bookings), ({ year }) => year);
  return [...new Set([...promised.keys(), ...booked.keys()])]
    .toSorted((one, other) => one - other)
    .map(year => ({
      year,
      promised: promised.get(year) ?? null,
      isOver: year < Number(today.slice(0, 4)),
      isBooked: booked.has(year),
      home: homeOf(booked.get(year) ?? []),
    }));
}

/** The day by which what a year gave is to be booked: a month after the year, when its books are closed. */
export const dueDayOf = (year: number): string => `${year + 1}-01-31`;
