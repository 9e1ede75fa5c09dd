import { findInThread, showInThread, tieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { formatKronor } from '#ui/format/money.ts';
import type { Language } from '#ui/language/language.ts';
import { type Benefit, standingPromise } from './model/benefit.ts';
import { homeOf, standingBookings } from './model/booking.ts';

type Shown = Pick<ActionContext, 'db' | 'organisation' | 'now'>;

const words = {
  sv: {
    notPromised: 'Inte längre utlovad',
    promised: (kronor: string) => `Utlovat ${kronor}`,
    nothing: (promised: string) => `${promised}, inget bokfört`,
    inMoney: (promised: string, kronor: string) => `${promised}, ${kronor} bokfört i pengar`,
    otherwise: (promised: string) => `${promised}, bokfört som tid eller kvalitet`,
  },
  en: {
    notPromised: 'No longer promised',
    promised: (kronor: string) => `Promised ${kronor}`,
    nothing: (promised: string) => `${promised}, nothing booked`,
    inMoney: (promised: string, kronor: string) => `${promised}, ${kronor} booked in money`,
    otherwise: (promised: string) => `${promised}, booked as time or quality`,
  },
} as const;

function toldOf({ promises, bookings }: Pick<Benefit, 'promises' | 'bookings'>, language: Language): string {
  const text = words[language];
  const likely = standingPromise({ promises }).reduce((sum, each) => sum + each.likely, 0);
  const home = homeOf(standingBookings(bookings));
  const promised = likely === 0 ? text.notPromised : text.promised(formatKronor(likely, language));
  const all = Object.values(home.bookings).reduce((sum, count) => sum + count, 0);
  if (all === 0) return text.nothing(promised);
  return home.bookings.money > 0
    ? text.inMoney(promised, formatKronor(home.kronor, language))
    : text.otherwise(promised);
}

/** Shows a benefit in the thread as it is now, after the decision that promised it. */
export async function showBenefit(
  { db, organisation, now }: Shown,
  benefit: Pick<Benefit, 'id' | 'what' | 'promises' | 'bookings'>,
): Promise<void> {
  const { id, what } = benefit;
  const told = { told: toldOf(benefit, 'sv'), toldEnglish: toldOf(benefit, 'en') };
  const shown = { kind: 'benefit', id, title: what, ...told, href: `/nyttor/${id}` } as const;
  await showInThread(db, organisation.id, shown, now());
  const decision = benefit.promises.at(-1)?.decision;
  if (decision === undefined) return;
  const from = { kind: 'decision', id: decision } as const;
  if ((await findInThread(db, organisation.id, from)) === undefined) return;
  await tieInThread(db, organisation.id, from, shown, now());
}
