import { z } from 'zod';
import { listInitiatives, numberName } from '#features/initiatives/index.ts';
import type { Context } from '#platform/context.ts';
import type { RobustnessResult, SelectionResult } from './model/result.ts';
import { newestResult, planOfCalculation } from './store/calculations.ts';
import { findScenario } from './store/scenarios.ts';

type Asking = Pick<Context, 'db' | 'organisation'>;

export type Side = {
  readonly id: string;
  readonly name: string;
  readonly plan: { readonly firstYear: number; readonly periodsPerYear: number } | null;
  readonly selection: SelectionResult | null;
  readonly robustness: RobustnessResult | null;
};

/** A scenario with its newest results; null where there is none of that id. */
export async function sideOf({ db, organisation }: Asking, given: string | null): Promise<Side | null> {
  const id = z.uuid().safeParse(given);
  if (!id.success) return null;
  const scenario = await findScenario(db, organisation.id, id.data);
  if (scenario === undefined) return null;
  const selection = await newestResult(db, organisation.id, scenario.id, 'selection');
  const robustness = await newestResult(db, organisation.id, scenario.id, 'robustness');
  return {
    id: scenario.id,
    name: scenario.name,
    plan:
      selection === undefined ? null : ((await planOfCalculation(db, organisation.id, selection.id)) ?? null),
    selection: selection?.result?.kind === 'selection' ? selection.result : null,
    robustness: robustness?.result?.kind === 'robustness' ? robustness.result : null,
  };
}

/** What initiatives are called now, by the number that calculations know them by. */
export async function titlesNow({ db, organisation }: Asking): Promise<Readonly<Record<string, string>>> {
  const all = await listInitiatives(db, organisation.id);
  return Object.fromEntries(all.map(({ number, title }) => [numberName(number), title]));
}
