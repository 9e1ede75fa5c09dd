import type { ItemStanding } from '#core/maturity/profile.ts';
import { ledToInThread, showInThread, type ThreadObject, tieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Context } from '#platform/context.ts';
import type { Round } from './model.ts';
import { itemNamed, shippedAssessment } from './questions.ts';
import { countsOfRound, standingIn } from './reading.ts';

/** What stands in the thread is read by all: of fewer persons' answers nothing is told there. */
const fewestInThread = 6;

const refOf = (round: string, item: string) => ({ kind: 'maturity' as const, id: `${round}/${item}` });

/** Where the item stood, where all may be told: by the group's own answer, or by that of six or more. */
async function toldOf(context: ActionContext, round: Round, item: string): Promise<string> {
  const { step, by }: ItemStanding = await standingIn(context, round, item);
  const counts = (await countsOfRound(context, round)).find(each => each.item === item);
  const people = counts?.byStep.reduce((sum, count) => sum + count, 0) ?? 0;
  const name = shippedAssessment().scale.find(each => each.step === step)?.name.sv;
  const isTold = by === 'group' || (by === 'persons' && people >= fewestInThread);
  return name === undefined || !isTold ? round.title : `${round.title}: ${name.toLocaleLowerCase('sv')}`;
}

/** Why an opportunity came of the item, in words that all may read. */
export async function whyNowOf(context: ActionContext, round: Round, item: string): Promise<string> {
  const statement = itemNamed(item)?.item.statement.sv ?? '';
  return `Självskattningen pekar hit. ”${statement}” ${await toldOf(context, round, item)}.`;
}

/** Shows the item in the thread, before the opportunity that came of it. */
export async function showLedOn(
  context: ActionContext,
  round: Round,
  item: string,
  opportunity: string,
): Promise<void> {
  const { db, organisation, now } = context;
  const own = refOf(round.id, item);
  const shown = {
    ...own,
    title: itemNamed(item)?.item.statement.sv ?? '',
    told: await toldOf(context, round, item),
    href: `/mognad/${round.id}#${item}`,
  };
  await showInThread(db, organisation.id, shown, now());
  await tieInThread(db, organisation.id, own, { kind: 'opportunity', id: opportunity }, now());
}

/** What has come of the items of a round: opportunities, and initiatives that came of these. */
export async function ledToBy(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  round: string,
  items: readonly string[],
): Promise<ReadonlyMap<string, readonly ThreadObject[]>> {
  const refs = items.map(item => refOf(round, item));
  const led = await ledToInThread(db, organisation.id, refs, ['opportunity', 'initiative']);
  return new Map(
    items.map(item => [
      item,
      led.filter(({ from }) => from.id === `${round}/${item}`).map(({ object }) => object),
    ]),
  );
}
