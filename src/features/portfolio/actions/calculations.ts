import { defineAction, definePreparedAction } from '#platform/action/action.ts';
import { askToStop } from '#platform/action/ask-to-stop.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { type Calculate, calculateSchema, stopCalculationSchema } from '../model/calculation.ts';
import { inputNow } from '../portfolio-now.ts';
import {
  type Calculation,
  findCalculation,
  insertCalculation,
  openCalculation,
} from '../store/calculations.ts';
import { findScenario, holdScenario } from '../store/scenarios.ts';

type Prepared = Awaited<ReturnType<typeof inputNow>>;

/**
 * Asks for a calculation of a scenario as everything stands now. What it is made of is kept whole, with its hash; the server calculates it
 * after the commit, and what comes of it is kept beside.
 */
export const calculateScenario = definePreparedAction<Calculate, Calculation, Prepared>({
  name: 'portfolio.calculate',
  permission: 'portfolio.edit',
  input: calculateSchema,
  record: ({ scenario, kind, aims }) => ({ scenario, kind, aims }),
  prepare: async (context, input) => {
    const scenario = await findScenario(context.db, context.organisation.id, input.scenario);
    if (scenario === undefined) throw unknown('scenario');
    if (input.kind === 'frontier' && (input.aims === null || input.aims.first === input.aims.second)) {
      throw refused('aims', 'two-aims', 'A frontier lies between two aims.');
    }
    return inputNow(context, scenario, input);
  },
  run: async ({ db, organisation, now, actor }, { scenario }, { input, hash }) => {
    // Held: of two who ask at once, one is told that it is being calculated.
    if ((await holdScenario(db, organisation.id, scenario)) === undefined) throw unknown('scenario');
    if ((await openCalculation(db, organisation.id, scenario)) !== undefined) {
      throw refused('', 'calculates-already', 'The scenario is being calculated. Wait for it, or stop it.');
    }
    const asked = await insertCalculation(db, organisation.id, {
      scenario,
      input,
      hash,
      at: now().toISOString(),
      by: actor.id,
    });
    return { output: asked, affected: [{ kind: 'calculation', id: asked.id, change: 'created' }] };
  },
  discard: async () => {},
});

/** Ends a calculation; the best it has found so far is its result. */
export const stopCalculation = defineAction<{ readonly calculation: string }, Calculation>({
  name: 'portfolio.stopCalculation',
  permission: 'portfolio.edit',
  input: stopCalculationSchema,
  record: ({ calculation }) => ({ calculation }),
  run: async ({ db, organisation, now }, { calculation }) => {
    const found = await findCalculation(db, organisation.id, calculation);
    if (found === undefined) throw unknown('calculation');
    const isStopping = await askToStop(db, 'calculation', organisation.id, calculation, now());
    if (!isStopping) throw refused('', 'ended-already', 'The calculation has ended.');
    const after = await findCalculation(db, organisation.id, calculation);
    return {
      output: after ?? found,
      affected: [{ kind: 'calculation', id: calculation, change: 'changed' }],
    };
  },
});
