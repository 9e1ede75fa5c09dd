import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { mayBook } from '../actions/found.ts';
import type { Ownership, Promised } from '../model/benefit.ts';
import type { Booking } from '../model/booking.ts';
import { type Forecast, forecastOf } from '../model/forecast.ts';
import { allBenefits } from '../store/benefits.ts';
import { type Named, namesOf } from './named.ts';
import { type BenefitRow, readRegister, wholeRegister } from './register.ts';

export type BookingTold = Omit<Booking, 'bookedBy' | 'benefit' | 'measure'> & {
  /** The measure that shows it. */
  readonly measure: Named | null;
  readonly bookedBy: Named;
  /** The booking that took its place; null for one that counts. */
  readonly correctedBy: string | null;
};

export type BenefitRead = BenefitRow & {
  /** In the order they were made: the last one stands. */
  readonly promises: readonly Promised[];
  readonly owners: readonly (Omit<Ownership, 'owner'> & { readonly owner: Named })[];
  /** The latest first. */
  readonly bookings: readonly BookingTold[];
  readonly forecast: Forecast;
};

/** A benefit with all that was promised, booked and passed on. */
export async function readBenefit(member: Context, id: string): Promise<BenefitRead> {
  const { db, organisation } = member;
  const benefit = (await allBenefits(db, organisation.id)).find(each => each.id === id);
  if (benefit === undefined) throw unknown('benefit');
  const { rows } = await readRegister(member, { ...wholeRegister, initiative: benefit.initiative });
  const row = rows.find(each => each.id === id);
  if (row === undefined) throw unknown('benefit');
  const names = await namesOf(member);
  return {
    ...row,
    promises: benefit.promises,
    owners: benefit.owners.map(({ owner, ...since }) => ({ ...since, owner: names.person(owner) })),
    bookings: benefit.bookings.toReversed().map(({ bookedBy, benefit: _benefit, measure, ...booking }) => ({
      ...booking,
      measure: measure === null ? null : names.measure(measure),
      bookedBy: names.person(bookedBy),
      correctedBy: benefit.bookings.find(({ corrects }) => corrects === booking.id)?.id ?? null,
    })),
    forecast: forecastOf(row.years),
  };
}

/** Whether this person may book, pass on and close, as it stands now. */
export async function mayTakeHome(member: Context, id: string): Promise<boolean> {
  if (!may(member.actor, 'benefits.book')) return false;
  const found = (await allBenefits(member.db, member.organisation.id)).find(each => each.id === id);
  return found !== undefined && mayBook(member, found.initiative, [found]);
}
