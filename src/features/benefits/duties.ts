import { dutiesOf, fulfil, groundOf, mayAnswer, owe, release } from '#features/duties/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { type Benefit, dueDayOf, ownerNow, standingPromise } from './model/benefit.ts';
import { standingBookings } from './model/booking.ts';

type Changing = Pick<ActionContext, 'db' | 'organisation' | 'now' | 'actor'>;

const subjectOf = (benefit: string) => ({ kind: 'benefit', id: benefit });

/**
 * Its owner owes a booking for each promised year that has none. `from` leaves out what fell due before it: who takes a
 * benefit over inherits no old duties.
 */
export async function oweYears(
  { db, organisation, now }: Changing,
  benefit: Benefit,
  { line, from }: { readonly line: string | null; readonly from: string | null },
): Promise<void> {
  const responsible = ownerNow(benefit);
  if (responsible === null) return;
  const booked = new Set(standingBookings(benefit.bookings).map(({ year }) => year));
  for (const { year } of standingPromise(benefit)) {
    const dueOn = dueDayOf(year);
    if (booked.has(year) || (from !== null && dueOn < from)) continue;
    await owe(db, organisation.id, {
      kind: 'benefit',
      subject: subjectOf(benefit.id),
      title: `Bokför nyttan ${year}: ${benefit.what}`,
      address: `/nyttor/${benefit.id}/bokfor?ar=${year}`,
      responsible,
      line: line === responsible ? null : line,
      dueOn,
      at: now().toISOString(),
    });
  }
}

export const releaseYears = (
  { db, organisation, now }: Changing,
  benefit: string,
  why: 'owner-changed' | 'withdrawn' | 'replaced',
): Promise<void> =>
  release(db, organisation.id, {
    subject: subjectOf(benefit),
    kind: 'benefit',
    why,
    at: now().toISOString(),
  });

/** What was owed for the year has been done, whoever owed it. */
export async function fulfilYear(context: Changing, benefit: string, year: number): Promise<void> {
  const { db, organisation, now, actor } = context;
  const dueOn = dueDayOf(year);
  const owed = await dutiesOf(db, organisation.id, {
    kind: 'benefit',
    subject: subjectOf(benefit),
    isOpen: true,
    from: dueOn,
    to: dueOn,
    today: todayOf(context),
  });
  for (const { id } of owed) {
    await fulfil(db, organisation.id, { duty: id, by: actor.id, at: now().toISOString() });
  }
}

/** Whether somebody is one of these today, or stands in for one who is away. */
export async function answersFor(
  context: Pick<Context, 'organisation' | 'now' | 'db'>,
  person: string,
  answering: readonly (string | null)[],
): Promise<boolean> {
  const today = todayOf(context);
  const { absences } = await groundOf(context.db, context.organisation.id, today);
  return answering.some(
    responsible =>
      responsible !== null && mayAnswer({ responsible, line: null, steps: [] }, person, absences, today),
  );
}
