import { allPlans, evaluatePlan, evaluateQuestion, fixPlan, runsAskedFor } from '#features/effects/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';

const usual = { relevantEffect: null, without: [], breaks: [] };

/** One that is prepared, fixed before any decision; and one that runs, of which the outcome could be seen when somebody asked. */
const madeUpPlans = [
  {
    initiative: 'Skolfrånvaro följs upp samma vecka',
    keyFigures: ['N15419', 'N15436'],
    yearsFromNow: 1,
    isEvaluated: false,
  },
  {
    initiative: 'Digital tillsyn på natten',
    keyFigures: ['U21467'],
    yearsFromNow: -5,
    isEvaluated: true,
  },
] as const;

/** Fixes what is to be measured, and asks for two evaluations; the server makes them when it has started. */
export async function fillEffects(context: Context): Promise<void> {
  const { db, organisation, now } = context;
  const initiatives = await initiativeHeads(db, organisation.id);
  const year = now().getUTCFullYear();
  for (const { initiative: title, keyFigures, yearsFromNow, isEvaluated } of madeUpPlans) {
    const initiative = initiatives.find(each => each.title === title)?.id;
    if (initiative === undefined) continue;
    const planOf = async () =>
      (await allPlans(db, organisation.id)).find(each => each.initiative === initiative)?.id;
    const plan =
      (await planOf()) ??
      (
        await perform(fixPlan, context, {
          initiative,
          keyFigures: [...keyFigures],
          startYear: year + yearsFromNow,
          years: 2,
          method: 'synthetic-control',
          reason: '',
          ...usual,
        })
      ).id;
    const isAsked = (await runsAskedFor(db, organisation.id)).some(run => run.plan === plan);
    if (isEvaluated && !isAsked) await perform(evaluatePlan, context, { plan, scope: 'plan' });
  }
  if ((await runsAskedFor(db, organisation.id)).some(run => run.plan === null)) return;
  await perform(evaluateQuestion, context, {
    unit: '1440',
    keyFigure: 'N15419',
    startYear: 2019,
    pattern: null,
    ...usual,
  });
}
