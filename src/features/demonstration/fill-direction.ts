import {
  addGoal,
  addTrend,
  aims,
  aimWeights,
  allGoals,
  allTrends,
  equalWeights,
  setAimWeights,
} from '#features/direction/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { madeUpGoals, madeUpTrends, madeUpWeights } from './made-up-direction.ts';
import { partsByName } from './store.ts';

/** Sets weights, goals and trends of Exempelkommunen, those that are there already left as they are. */
export async function fillDirection(context: Context): Promise<void> {
  const { db, organisation } = context;
  const weights = await aimWeights(db, organisation.id);
  if (aims.every(aim => weights[aim] === equalWeights[aim])) {
    await perform(setAimWeights, context, { weights: madeUpWeights, version: 0 });
  }
  const parts = await partsByName(db, organisation.id);
  const goals = new Map((await allGoals(db, organisation.id)).map(({ title, id }) => [title, id]));
  for (const { part, serves, ...goal } of madeUpGoals) {
    if (goals.has(goal.title)) continue;
    const { id } = await perform(addGoal, context, {
      ...goal,
      part: part === null ? null : (parts.get(part) ?? null),
      serves: serves === null ? null : (goals.get(serves) ?? null),
      validTo: null,
    });
    goals.set(goal.title, id);
  }
  const trends = new Set((await allTrends(db, organisation.id)).map(({ title }) => title));
  for (const trend of madeUpTrends) {
    if (!trends.has(trend.title)) await perform(addTrend, context, trend);
  }
}
