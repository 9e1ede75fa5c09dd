import { beforeAll, expect, test } from 'vitest';
import { perform } from '#platform/action/perform.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import {
  type Deciding,
  decide,
  decisionOf,
  makeDeciding,
  makeDrawnUp,
} from '../../../tests/support/deciding.ts';
import { madeSnapshot, warehouseWith } from '../../../tests/support/made-panel.ts';
import { fixPlan } from './actions/plans.ts';
import { evaluatePlan } from './actions/runs.ts';
import { fixingOf } from './model/plan.ts';
import { evaluateWaiting } from './runner.ts';
import { allEvaluations } from './store/evaluations.ts';
import { allPlans } from './store/plans.ts';

const snapshot = madeSnapshot('2024-01-02-aaaaaaaa');
const warehouse = warehouseWith([snapshot]);

describeOnEachEngine('What is to be measured of an initiative', database => {
  let deciding: Deciding;
  beforeAll(async () => {
    deciding = await makeDeciding(database());
  });

  const member = () => deciding.people.strategist.context({ warehouse });
  const planOf = (initiative: string, given: object = {}) => ({
    initiative,
    keyFigures: ['NPLAIN'],
    startYear: 2027,
    method: 'synthetic-control',
    relevantEffect: null,
    without: [],
    breaks: [],
    reason: '',
    ...given,
  });

  test('says of itself whether it was fixed before the decision, after it, or when the outcome could be seen', async () => {
    const { proposal, initiative } = await makeDrawnUp(deciding);
    const first = await perform(fixPlan, await member(), planOf(initiative));
    expect(first).toMatchObject({ fixed: 'before-decision', decision: null });
    const { id: decision } = await decide(
      deciding.people.administrator,
      'recordDecision',
      decisionOf(deciding, proposal),
      '2026-03-02',
      { warehouse },
    );
    const change = planOf(initiative, { keyFigures: ['NPLAIN', 'NRAISED'] });
    await expect(perform(fixPlan, await member(), change)).rejects.toThrow('needs a reason');
    const second = await perform(fixPlan, await member(), { ...change, reason: 'Ett till behövs.' });
    expect(second).toMatchObject({ fixed: 'after-decision', decision });
    const third = await perform(fixPlan, await member(), {
      ...change,
      startYear: 2017,
      reason: 'Det började tidigare.',
    });
    expect(third.fixed).toBe('outcome-visible');
    const kept = (await allPlans((await member()).db, deciding.id)).filter(
      plan => plan.initiative === initiative,
    );
    expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([first.id, second.id, third.id]));
  });

  test('marks what is in the plan, and is refused with the same key figure twice or one that is not there', async () => {
    const { initiative } = await makeDrawnUp(deciding);
    const fix = async (given: object) => perform(fixPlan, await member(), planOf(initiative, given));
    await expect(fix({ keyFigures: ['NPLAIN', 'NPLAIN'] })).rejects.toThrow('twice');
    await expect(fix({ keyFigures: ['N00000'] })).rejects.toThrow('no such key figure');
    const { id: plan } = await fix({ keyFigures: ['NRAISED', 'NLATE'], startYear: 2017 });
    const own = await member();
    await perform(evaluatePlan, own, { plan, scope: 'plan' });
    await evaluateWaiting({ owner: database().db, warehouseOf: () => warehouse, log: own.log, now: own.now });
    const made = (await allEvaluations(own.db, deciding.id)).filter(each => each.initiative === initiative);
    expect(made.map(({ keyFigure, isPlanned }) => [keyFigure, isPlanned])).toEqual([['NRAISED', true]]);
  });
});

test.each([
  [false, 2027, 2025, 'before-decision'],
  [true, 2027, 2025, 'after-decision'],
  [true, 2027, null, 'after-decision'],
  [false, 2025, 2025, 'outcome-visible'],
  [true, 2020, 2025, 'outcome-visible'],
] as const)(
  'A plan with a yes %s, from %i, with values to %s, is fixed %s',
  (isDecided, start, last, fixed) => {
    expect(fixingOf(isDecided, start, last)).toBe(fixed);
  },
);
