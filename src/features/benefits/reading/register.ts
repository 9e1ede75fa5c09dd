import type { LineKind } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { closingOf } from '../actions/found.ts';
import { type Benefit, type BenefitYear, ownerNow, standingPromise, yearsOf } from '../model/benefit.ts';
import { type Home, homeOf, standingBookings } from '../model/booking.ts';
import { type RollUp, rollUp } from '../model/roll-up.ts';
import { allBenefits } from '../store/benefits.ts';
import { allClosings } from '../store/closings.ts';
import { type InitiativeTold, type Named, namesOf } from './named.ts';

export type BenefitRow = Pick<Benefit, 'id' | 'number' | 'kind' | 'what' | 'version'> & {
  readonly initiative: InitiativeTold;
  /** The decision that promised it last. */
  readonly decision: { readonly id: string; readonly number: number } | null;
  readonly owner: Named | null;
  readonly party: string;
  readonly isOutside: boolean;
  readonly years: readonly BenefitYear[];
  /** Likeliest kronor promised for the years that are over. */
  readonly promisedSoFar: number;
  /** Promised years that are over, and those of them that are booked. */
  readonly due: number;
  readonly booked: number;
  /** All that is booked. */
  readonly home: Home;
  /** Kronor as money of the years that are over and booked, against what they were promised to give; null where none is. */
  readonly share: number | null;
  /** A later decision promises it no more. */
  readonly isWithdrawn: boolean;
  readonly isClosed: boolean;
};

export type RegisterFilter = {
  readonly initiative: string | null;
  readonly owner: string | null;
  readonly kind: LineKind | null;
  readonly year: number | null;
};

export const wholeRegister: RegisterFilter = { initiative: null, owner: null, kind: null, year: null };

/** The register with what it sums to, worst first: what is over and not booked, then what came home the least. */
export async function readRegister(
  member: Context,
  filter: RegisterFilter,
): Promise<{ readonly rows: readonly BenefitRow[]; readonly sum: RollUp }> {
  const { db, organisation } = member;
  const today = todayOf(member);
  const all = await allBenefits(db, organisation.id);
  const closings = await allClosings(db, organisation.id);
  const names = await namesOf(member);
  const chosen = all.filter(benefit => fits(benefit, filter));
  const rows = chosen.map((benefit): BenefitRow => {
    const { id, number, kind, what, version, promises, bookings } = benefit;
    const last = promises.at(-1);
    const owner = ownerNow(benefit);
    const years = yearsOf(benefit, today);
    return {
      ...{ id, number, kind, what, version, years },
      initiative: names.initiative(benefit.initiative),
      decision: last === undefined ? null : { id: last.decision, number: last.decisionNumber },
      owner: owner === null ? null : names.person(owner),
      party: last?.party ?? '',
      isOutside: last?.isOutside ?? false,
      ...soFar(years),
      home: homeOf(standingBookings(bookings)),
      isWithdrawn: standingPromise(benefit).length === 0,
      isClosed: closingOf(closings, all, benefit.initiative) !== null,
    };
  });
  return { rows: rows.toSorted(worstFirst), sum: rollUp(chosen.map(inYear(filter.year)), today) };
}

/** What some benefits sum to. */
export async function sumOf(member: Context, ids: readonly string[]): Promise<RollUp> {
  const all = await allBenefits(member.db, member.organisation.id);
  return rollUp(
    all.filter(({ id }) => ids.includes(id)),
    todayOf(member),
  );
}

function fits(benefit: Benefit, { initiative, owner, kind, year }: RegisterFilter): boolean {
  return (
    (initiative === null || benefit.initiative === initiative) &&
    (owner === null || ownerNow(benefit) === owner) &&
    (kind === null || benefit.kind === kind) &&
    (year === null || [...standingPromise(benefit), ...benefit.bookings].some(each => each.year === year))
  );
}

/** The benefit with one year of it alone. */
const inYear =
  (year: number | null) =>
  (benefit: Benefit): Benefit => {
    if (year === null) return benefit;
    const of = (each: { readonly year: number }) => each.year === year;
    return {
      ...benefit,
      promises: benefit.promises.slice(-1).map(last => ({ ...last, perYear: last.perYear.filter(of) })),
      bookings: benefit.bookings.filter(of),
    };
  };

function soFar(years: readonly BenefitYear[]) {
  const due = years.filter(({ isOver, promised }) => isOver && promised !== null);
  const booked = due.filter(({ isBooked }) => isBooked);
  const likely = (of: readonly BenefitYear[]) =>
    of.reduce((sum, { promised }) => sum + (promised?.likely ?? 0), 0);
  const inMoney = booked.some(({ home }) => home.bookings.money > 0);
  const kronor = booked.reduce((sum, { home }) => sum + home.kronor, 0);
  return {
    promisedSoFar: likely(due),
    due: due.length,
    booked: booked.length,
    share: inMoney && likely(booked) > 0 ? kronor / likely(booked) : null,
  };
}

const worstFirst = (one: BenefitRow, other: BenefitRow): number =>
  Number(one.isWithdrawn) - Number(other.isWithdrawn) ||
  other.due - other.booked - (one.due - one.booked) ||
  (one.share ?? 9) - (other.share ?? 9) ||
  other.promisedSoFar - one.promisedSoFar ||
  one.number - other.number;
