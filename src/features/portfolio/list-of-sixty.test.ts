import { expect, test } from 'vitest';
import { planningSetting } from '#features/initiatives/index.ts';
import { perform } from '#platform/action/perform.ts';
import { openSolver } from '#platform/solver/solver.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { listOfInitiatives, workbookFile } from '../../../tests/support/workbook-of-initiatives.ts';
import { calculateScenario } from './actions/calculations.ts';
import { setFrame } from './actions/frame.ts';
import { addScenario } from './actions/scenarios.ts';
import { calculate } from './calculating.ts';
import { defaultSettings } from './model/scenario.ts';
import { inputOfCalculation } from './store/calculations.ts';

describeOnEachEngine('A list of sixty initiatives from a workbook', database => {
  test('is chosen from within its limits, and each is said to be in or out, and why', async () => {
    const { person } = await makeOrganisation(database(), 'Ale', ['strategist']);
    const context = await person.context();
    const workbook = await workbookFile(listOfInitiatives(60));
    await act(context, 'initiatives.importWorkbook', {
      workbook: Buffer.from(workbook).toString('base64'),
      basis: null,
    });
    const { years } = await planningSetting(context.db, context.organisation.id, context.now());
    const investment = Array.from({ length: years }, () => 1_000_000);
    await perform(setFrame, context, {
      version: 0,
      budgets: { investment, running: null },
      capacities: [],
      atATime: [],
    });
    const settings = {
      ...defaultSettings({ operations: 1, service: 1, 'legal-certainty': 1 }),
      gapPercent: 2,
      timeLimitSeconds: 5,
    };
    const scenario = await perform(addScenario, context, { name: 'Av sextio', note: '', settings });
    const asked = { scenario: scenario.id, kind: 'selection', aims: null };
    const { id } = await perform(calculateScenario, context, asked);
    const input = await inputOfCalculation(context.db, context.organisation.id, id);
    if (input === undefined) throw new Error('Nothing is to be calculated.');
    const solver = openSolver();
    const result = await calculate(input, solver, {
      signal: new AbortController().signal,
      onProgress: () => {},
    }).finally(() => solver.close());
    if (result.kind !== 'selection') throw new Error('It is no selection.');
    expect(result.chosen.length).toBeGreaterThan(0);
    expect(result.chosen.length).toBeLessThan(60);
    expect([...result.whyIn, ...result.whyNot].map(({ initiative }) => initiative).toSorted()).toEqual(
      Array.from({ length: 60 }, (_, index) => `I-${`${index + 1}`.padStart(3, '0')}`),
    );
    for (const { investment: used } of result.perYear) expect(used).toBeLessThanOrEqual(1_000_000.5);
  });
});
