import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { classPanelOf, longForm } from './class-panel.ts';
import { panelFileName } from './command-line.ts';
import { allEvaluations, type Evaluation, findEvaluation } from './store/evaluations.ts';
import { allPlans } from './store/plans.ts';

/** An evaluation of an organisation; unknown where there is none. */
export async function evaluationOf(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  id: string,
): Promise<Evaluation> {
  const found = await findEvaluation(db, organisation.id, id);
  if (found === undefined) throw unknown('effect-evaluation');
  return found;
}

/** The values that an evaluation was made of, as the command line reads them. */
export async function panelFileOf(
  context: Pick<Context, 'db' | 'organisation' | 'warehouse'>,
  id: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const { settings, keyFigure } = await evaluationOf(context, id);
  const snapshot = await context.warehouse.open(settings.snapshot);
  const place = snapshot === null ? null : classPanelOf(snapshot, settings.unit, keyFigure);
  if (place === null) throw unknown('snapshot');
  return { name: panelFileName(keyFigure, settings), text: longForm(place) };
}

/**
 * What stands now, or stood at the end of a day: evaluations that no other had made anew, and plans that no other had
 * taken the place of.
 */
export async function effectsNow(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  on: string | null = null,
) {
  const isMade = ({ at }: { readonly at: string }) => on === null || at.slice(0, 10) <= on;
  const all = (await allEvaluations(db, organisation.id)).filter(isMade);
  const replaced = new Set(all.map(({ again }) => again));
  const plans = (await allPlans(db, organisation.id)).filter(isMade);
  const standing = plans.filter(
    (plan, at) => plans.findIndex(({ initiative }) => initiative === plan.initiative) === at,
  );
  return { evaluations: all.filter(({ id }) => !replaced.has(id)), plans: standing, history: plans };
}
