import { initiativeOf } from '#features/initiatives/index.ts';
import { definePreparedAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { classPanelOf, lastYearOf } from '../class-panel.ts';
import { oweEvaluation } from '../duties.ts';
import { evaluateByOf, fixingOf, type Plan } from '../model/plan.ts';
import { type FixPlan, fixPlanSchema } from '../model/question.ts';
import { allPlans, insertPlan } from '../store/plans.ts';
import { refuseStrangers, snapshotWith, standingYes } from './asking.ts';

type Prepared = { readonly unit: string; readonly lastYear: number | null; readonly evaluateBy: string };

/**
 * Fixes what is to be measured of an initiative. A plan is never changed: another one takes its place, with a reason, and says of itself whether it
 * was made before the decision, after it, or when the outcome could be seen.
 */
export const fixPlan = definePreparedAction<FixPlan, Plan, Prepared>({
  name: 'effects.fixPlan',
  permission: 'effects.evaluate',
  input: fixPlanSchema,
  record: ({ initiative, keyFigures, startYear, years, method }) => ({
    initiative,
    keyFigures,
    startYear,
    years,
    method,
  }),
  prepare: async (context, input) => {
    await initiativeOf(context.db, context.organisation.id, input.initiative);
    const unit = context.organisation.unitCode;
    if (unit === null)
      throw refused('', 'no-unit', 'The organisation is not tied to a municipality or region.');
    const snapshot = await snapshotWith(context, unit);
    refuseStrangers(snapshot, input.without);
    const values = input.keyFigures.map((keyFigure, at) => {
      const place = classPanelOf(snapshot, unit, keyFigure);
      if (place === null)
        throw refused(`keyFigures.${at}`, 'key-figure-unknown', 'The snapshot holds no such key figure.');
      return { fetchedOn: place.keyFigure.fetchedOn, lastYear: lastYearOf(place) };
    });
    const lastYear = Math.max(...values.map(each => each.lastYear ?? Number.NEGATIVE_INFINITY));
    return {
      unit,
      lastYear: Number.isFinite(lastYear) ? lastYear : null,
      evaluateBy: evaluateByOf(input, values, todayOf(context)),
    };
  },
  discard: async () => {},
  run: async (context, input, { unit, lastYear, evaluateBy }) => {
    const { db, organisation, actor, now } = context;
    await initiativeOf(db, organisation.id, input.initiative);
    if (new Set(input.keyFigures).size < input.keyFigures.length)
      throw refused('keyFigures', 'twice', 'A key figure stands there twice.');
    const hasPlan = (await allPlans(db, organisation.id)).some(
      ({ initiative }) => initiative === input.initiative,
    );
    if (hasPlan && input.reason === '')
      throw refused('reason', 'reason-missing', 'A plan that takes the place of another needs a reason.');
    const yes = await standingYes(context, input.initiative);
    const plan = {
      ...input,
      unit,
      evaluateBy,
      decision: yes?.id ?? null,
      fixed: fixingOf(yes !== null, input.startYear, lastYear),
      at: now().toISOString(),
    };
    const id = await insertPlan(db, organisation.id, plan, actor.id);
    await oweEvaluation(context, input.initiative, { why: 'replaced', from: null });
    return { output: { ...plan, id }, affected: [{ kind: 'effect-plan', id, change: 'created' }] };
  },
});
