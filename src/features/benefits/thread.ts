import { findInThread, showInThread, tieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { formatKronor } from '#ui/format/money.ts';
import { type Benefit, standingPromise } from './model/benefit.ts';
import { homeOf, standingBookings } from './model/booking.ts';

type Shown = Pick<ActionContext, 'db' | 'organisation' | 'now'>;

function toldOf({ promises, bookings }: Pick<Benefit, 'promises' | 'bookings'>): string {
  const likely = standingPromise({ promises }).reduce((sum, each) => sum + each.likely, 0);
  const home = homeOf(standingBookings(bookings));
  const promised = likely === 0 ? 'Inte längre utlovad' : `Utlovat ${formatKronor(likely, 'sv')}`;
  const all = Object.values(home.bookings).reduce((sum, count) => sum + count, 0);
  if (all === 0) return `${promised}, inget bokfört`;
  return home.bookings.money > 0
    ? `${promised}, ${formatKronor(home.kronor, 'sv')} bokfört i pengar`
    : `${promised}, bokfört som tid eller kvalitet`;
}

/** Shows a benefit in the thread as it is now, after the decision that promised it. */
export async function showBenefit(
  { db, organisation, now }: Shown,
  benefit: Pick<Benefit, 'id' | 'what' | 'promises' | 'bookings'>,
): Promise<void> {
  const { id, what } = benefit;
  const shown = { kind: 'benefit', id, title: what, told: toldOf(benefit), href: `/nyttor/${id}` } as const;
  await showInThread(db, organisation.id, shown, now());
  const decision = benefit.promises.at(-1)?.decision;
  if (decision === undefined) return;
  const from = { kind: 'decision', id: decision } as const;
  if ((await findInThread(db, organisation.id, from)) === undefined) return;
  await tieInThread(db, organisation.id, from, shown, now());
}
