import { patternNamed } from '#features/catalogue/index.ts';
import { partsOf } from '#features/organisations/index.ts';
import { removeFromThread, showInThread, tieInThread, untieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Goal } from '../model/goal.ts';
import type { Trend } from '../model/trend.ts';

const goalRef = (id: string) => ({ kind: 'goal', id }) as const;
const trendRef = (id: string) => ({ kind: 'trend', id }) as const;

/** Shows a goal in the thread, after the goal it serves and no longer after the one it served. */
export async function showGoal(
  { db, organisation, now }: ActionContext,
  goal: Goal,
  served: string | null,
): Promise<void> {
  const parts = await partsOf(db, organisation.id);
  const told = parts.find(({ id }) => id === goal.part)?.name ?? '';
  const shown = { ...goalRef(goal.id), title: goal.title, told, href: `/inriktning/mal/${goal.id}` };
  await showInThread(db, organisation.id, shown, now());
  if (served === goal.serves) return;
  if (served !== null) await untieInThread(db, organisation.id, goalRef(served), goalRef(goal.id));
  if (goal.serves !== null) {
    await tieInThread(db, organisation.id, goalRef(goal.serves), goalRef(goal.id), now());
  }
}

export const hideGoal = ({ db, organisation }: ActionContext, id: string): Promise<void> =>
  removeFromThread(db, organisation.id, goalRef(id));

const toldLength = 200;

const shortened = (text: string): string =>
  text.length <= toldLength ? text : `${text.slice(0, toldLength - 1).trimEnd()}…`;

/** Shows a trend in the thread with what it means, before the opportunities it touches. */
export async function showTrend(
  { db, organisation, now }: ActionContext,
  trend: Trend,
  before: Trend | null,
): Promise<void> {
  const shown = {
    ...trendRef(trend.id),
    title: trend.title,
    told: shortened(trend.meaning),
    href: `/inriktning/trender/${trend.id}`,
  };
  await showInThread(db, organisation.id, shown, now());
  const { unitCode } = organisation;
  if (unitCode === null) return;
  const touched = opportunitiesOf(trend);
  for (const pattern of opportunitiesOf(before)) {
    if (touched.includes(pattern)) continue;
    const opportunity = { kind: 'opportunity', id: `${unitCode}/${pattern}` } as const;
    await untieInThread(db, organisation.id, trendRef(trend.id), opportunity);
  }
  for (const pattern of touched) {
    const opportunity = { kind: 'opportunity', id: `${unitCode}/${pattern}` } as const;
    const title = (await patternNamed({ db, organisation }, pattern))?.name.sv ?? pattern;
    const href = `/mojligheter/${unitCode}/${pattern}`;
    await showInThread(db, organisation.id, { ...opportunity, title, told: '', href }, now());
    await tieInThread(db, organisation.id, trendRef(trend.id), opportunity, now());
  }
}

const opportunitiesOf = (trend: Trend | null): readonly string[] =>
  (trend?.touches ?? []).filter(({ kind }) => kind === 'opportunity').map(({ reference }) => reference);

export const hideTrend = ({ db, organisation }: ActionContext, id: string): Promise<void> =>
  removeFromThread(db, organisation.id, trendRef(id));
