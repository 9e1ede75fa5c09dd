import {
  findInThread,
  removeFromThread,
  showInThread,
  tieInThread,
  untieInThread,
} from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Measure } from './model/measure.ts';

const refOf = (id: string) => ({ kind: 'measure', id }) as const;
const goalRef = (id: string) => ({ kind: 'goal', id }) as const;
const initiativeRef = (id: string) => ({ kind: 'initiative', id }) as const;

const toldLength = 200;
const shortened = (text: string): string =>
  text.length <= toldLength ? text : `${text.slice(0, toldLength - 1).trimEnd()}…`;

type Ties = Pick<Measure, 'goals' | 'initiatives'>;

/** Shows a measure in the thread: after the goals it tells of, before the initiatives that shall move it. */
export async function showMeasure(
  { db, organisation, now }: ActionContext,
  measure: Measure,
  before: Ties = { goals: [], initiatives: [] },
): Promise<void> {
  const shown = {
    ...refOf(measure.id),
    title: measure.name,
    told: shortened(measure.what.split('\n')[0] ?? ''),
    href: `/matt/${measure.id}`,
  };
  await showInThread(db, organisation.id, shown, now());
  const tie = async (from: Parameters<typeof tieInThread>[2], to: Parameters<typeof tieInThread>[3]) => {
    const other = from.kind === 'measure' ? to : from;
    if ((await findInThread(db, organisation.id, other)) === undefined) return;
    await tieInThread(db, organisation.id, from, to, now());
  };
  for (const goal of before.goals.filter(each => !measure.goals.includes(each))) {
    await untieInThread(db, organisation.id, goalRef(goal), refOf(measure.id));
  }
  for (const initiative of before.initiatives.filter(each => !measure.initiatives.includes(each))) {
    await untieInThread(db, organisation.id, refOf(measure.id), initiativeRef(initiative));
  }
  for (const goal of measure.goals) await tie(goalRef(goal), refOf(measure.id));
  for (const initiative of measure.initiatives) await tie(refOf(measure.id), initiativeRef(initiative));
}

export const hideMeasure = ({ db, organisation }: ActionContext, id: string): Promise<void> =>
  removeFromThread(db, organisation.id, refOf(id));
