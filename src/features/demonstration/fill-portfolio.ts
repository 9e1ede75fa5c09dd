import { aimWeights } from '#features/direction/index.ts';
import { planningSetting } from '#features/initiatives/index.ts';
import {
  addScenario,
  calculateScenario,
  defaultSettings,
  listScenarios,
  setFrame,
} from '#features/portfolio/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { madeUpCapacities, madeUpFrame, madeUpScenarios, madeUpTurns } from './made-up-portfolio.ts';
import { partsByName } from './store.ts';

/**
 * Sets what Exempelkommunen has money and hands for, and makes its scenarios. Their portfolios are asked for here and calculated by the server
 * when it has started.
 */
export async function fillPortfolio(context: Context): Promise<void> {
  const { db, organisation, now } = context;
  const known = new Set((await listScenarios(db, organisation.id)).map(({ name }) => name));
  if (known.size === 0) await fillFrame(context);
  const { years } = await planningSetting(db, organisation.id, now());
  const usual = defaultSettings(await aimWeights(db, organisation.id));
  for (const { name, note, budgetPercent, aims } of madeUpScenarios) {
    if (known.has(name)) continue;
    const settings = {
      ...usual,
      kinds: { ...usual.kinds, reallocation: 0.8 },
      aims: aims ?? usual.aims,
      budgetPercent: { investment: budgetPercent, running: budgetPercent },
      horizonYears: 2 * years,
      gapPercent: 2,
    };
    const { id } = await perform(addScenario, context, { name, note, settings });
    await perform(calculateScenario, context, { scenario: id, kind: 'selection', aims: null });
  }
}

async function fillFrame(context: Context): Promise<void> {
  const { db, organisation, now } = context;
  const parts = await partsByName(db, organisation.id);
  const { years, periodsPerYear } = await planningSetting(db, organisation.id, now());
  const perYear = (thousands: readonly number[]) =>
    Array.from({ length: years }, (_, year) => 1000 * (thousands[year] ?? thousands.at(-1) ?? 0));
  await perform(setFrame, context, {
    version: 0,
    budgets: { investment: perYear(madeUpFrame.investment), running: perYear(madeUpFrame.running) },
    capacities: madeUpCapacities.map(({ role, hands }) => ({
      role,
      part: null,
      perPeriod: Array.from({ length: years * periodsPerYear }, () => hands),
    })),
    atATime: madeUpTurns.flatMap(({ part, atMost }) => {
      const id = parts.get(part);
      return id === undefined ? [] : [{ part: id, atMost }];
    }),
  });
}
