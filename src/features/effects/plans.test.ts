import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { plusDays } from '#core/calendar/days.ts';
import { readCommitments } from '#features/decisions/index.ts';
import { dutiesOf } from '#features/duties/index.ts';
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
import { answersPlan, evaluateByOf, fixingOf } from './model/plan.ts';
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
    years: 2,
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

  test('is owed as an evaluation by who answers for the initiative, and no more by who did before', async () => {
    const { people } = deciding;
    const { proposal, initiative } = await makeDrawnUp(deciding);
    const subject = { kind: 'initiative', id: initiative };
    const owed = async () =>
      (await dutiesOf((await member()).db, deciding.id, { subject, today: '2026-03-02' })).map(
        ({ responsible, dueOn, endCause, fulfilledAt }) =>
          [
            responsible === people.leader.id ? 'leader' : 'other',
            dueOn,
            fulfilledAt === null ? (endCause ?? 'open') : 'done',
          ].join(' '),
      );
    let minute = 0;
    const now = () => new Date(Date.parse('2026-03-02T08:00:00.000Z') + 60_000 * minute++);
    const strategist = await people.strategist.context({ now, warehouse });
    await perform(fixPlan, strategist, planOf(initiative));
    expect(await owed()).toEqual([]);
    await decide(people.administrator, 'recordDecision', decisionOf(deciding, proposal), '2026-03-02');
    // The values of 2028 come four years behind, as those of 2020 did.
    expect(await owed()).toEqual(['leader 2032-12-31 open']);
    const change = planOf(initiative, { keyFigures: ['NRAISED'], startYear: 2017, reason: 'Från 2017.' });
    const { id: plan } = await perform(fixPlan, strategist, change);
    const soon = '2026-04-01';
    expect(await owed()).toEqual([`leader ${soon} open`, 'leader 2032-12-31 replaced']);
    const commitment = (await readCommitments(strategist)).find(each => each.initiative === initiative);
    const handedOn = { commitment: commitment?.id, version: commitment?.version, owner: people.other.id };
    await decide(people.administrator, 'handOnCommitment', handedOn);
    expect(new Set((await owed()).slice(0, 2))).toEqual(
      new Set([`leader ${soon} owner-changed`, `other ${soon} open`]),
    );
    await perform(evaluatePlan, strategist, { plan, scope: 'plan' });
    const { log } = strategist;
    await evaluateWaiting({ owner: database().db, warehouseOf: () => warehouse, log, now });
    expect(await owed()).toContain(`other ${soon} done`);
  });
});

test('A plan is to be evaluated once its last year can be known, never at once, and later the further behind values are', () => {
  const year = fc.integer({ min: 2000, max: 2040 });
  fc.assert(
    fc.property(
      year,
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 3 }),
      (startYear, years, behind) => {
        const plan = { startYear, years };
        const values = behind.map(each => ({
          fetchedOn: '2026-08-01',
          lastYear: each === null ? null : 2026 - each,
        }));
        const today = '2026-11-26';
        const day = evaluateByOf(plan, values, today);
        expect(day >= plusDays(today, 30)).toBe(true);
        expect(day >= `${startYear + years}-12-31`).toBe(true);
        const further = values.map(each => ({
          ...each,
          lastYear: each.lastYear === null ? null : each.lastYear - 1,
        }));
        expect(evaluateByOf(plan, further, today) >= day).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
  expect(evaluateByOf({ startYear: 2027, years: 2 }, [], '2026-11-26')).toBe('2029-12-31');
});

test.each([
  [true, 2028, true],
  [true, 2027, false],
  [false, 2030, false],
] as const)(
  'An evaluation that was planned %s and reaches %i answers a plan of 2027 and 2028: %s',
  (isPlanned, last, answers) => {
    const years = { first: 2010, last, before: 17, after: 1 };
    expect(answersPlan({ startYear: 2027, years: 2 }, { isPlanned, result: { years } })).toBe(answers);
  },
);

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
