import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPart } from '#features/organisations/index.ts';
import { threadOf } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { entryOrRefused, refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { addGoal, changeGoal, endGoal, removeGoal } from './actions/goals.ts';
import { addTrend, changeTrend, removeTrend } from './actions/trends.ts';
import { setAimWeights } from './actions/weights.ts';
import { directionActions } from './actions.ts';
import { type GoalFields, goalFieldsOf, goalKinds } from './model/goal.ts';
import { chainFrom } from './model/goal-rules.ts';
import { lineOfSight } from './model/line-of-sight.ts';
import { trendFieldsOf } from './model/trend.ts';
import { allGoals, goalsOn } from './store/goals.ts';
import { allTrends } from './store/trends.ts';
import { aimWeights } from './store/weights.ts';

const days = { validFrom: '2026-01-01', validTo: null };

const goalOf = (given: Partial<GoalFields> = {}): GoalFields => ({
  kind: 'council',
  part: null,
  serves: null,
  title: 'Fler klarar sig själva',
  description: '',
  aim: 'service',
  weight: 10,
  targets: [],
  ...days,
  ...given,
});

const ownTarget = {
  keyFigure: null,
  measure: 'Andel ärenden utan pappersblankett',
  unit: '%',
  baseline: 40,
  baselineYear: 2024,
  target: 90.5,
  byDate: '2028-12-31',
};

const trendOf = {
  title: 'Fler över 80 år',
  description: '',
  meaning: 'Hemtjänsten räcker inte till.',
  source: 'SCB',
  byDate: '2027-06-30',
  needsDecision: true,
  touches: [
    { kind: 'opportunity', reference: 'home-care-route-planning' },
    { kind: 'service-area', reference: 'preschool' },
  ],
} as const;

describeOnEachEngine('The direction', database => {
  const start = async () => {
    const { id, person } = await makeOrganisation(database(), 'Målköping', ['administrator', 'strategist']);
    const context = await person.context();
    const part = (kind: string, parent: string | null) =>
      perform(addPart, context, { kind, name: kind, parent, ...days, validFrom: '2020-01-01' });
    const council = await part('council', null);
    const board = await part('board', council.id);
    const department = await part('department', board.id);
    return { id, context, council, board, department };
  };
  const reasonOf = async (change: Promise<unknown>) => {
    const { fields, code, status } = await refusalOf(change);
    return { status, code, field: fields[0]?.path };
  };

  test('keeps a goal with its targets as it was given, and takes each change back', async () => {
    const { id, context, board } = await start();
    const council = await perform(addGoal, context, goalOf());
    const fields = goalOf({
      kind: 'board',
      part: board.id,
      serves: council.id,
      targets: [ownTarget, { ...ownTarget, measure: 'Dagar till beslut', unit: 'dagar', target: 21 }],
    });
    const goal = await perform(addGoal, context, fields);
    const stored = async () => (await allGoals(context.db, id)).find(each => each.id === goal.id);
    expect(await stored()).toEqual({ ...fields, id: goal.id, version: 1 });
    const change = { goal: goal.id, version: 1, ...fields, title: 'Snabbare beslut', targets: [ownTarget] };
    const { entry } = await performWithReceipt(changeGoal, context, change);
    expect(await stored()).toMatchObject({ title: 'Snabbare beslut', version: 2, targets: [ownTarget] });
    expect(await reasonOf(perform(changeGoal, context, change))).toMatchObject({
      status: 409,
      code: 'stale',
    });
    await takeBack(directionActions, context, entry);
    expect(await stored()).toEqual({ ...fields, id: goal.id, version: 3 });
    const ended = await performWithReceipt(endGoal, context, {
      goal: goal.id,
      version: 3,
      lastDay: '2026-06-30',
    });
    const onDay = async (day: string) => (await goalsOn(context.db, id, day)).map(each => each.id);
    expect(await onDay('2026-06-30')).toContain(goal.id);
    expect(await onDay('2026-07-01')).toEqual([council.id]);
    await takeBack(directionActions, context, ended.entry);
    expect(await onDay('2026-07-01')).toContain(goal.id);
    const removed = await performWithReceipt(removeGoal, context, { goal: goal.id, version: 5 });
    expect(await stored()).toBeUndefined();
    await takeBack(directionActions, context, removed.entry);
    const again = (await allGoals(context.db, id)).find(({ kind }) => kind === 'board');
    expect(again === undefined ? null : goalFieldsOf(again)).toEqual(fields);
  });

  test('refuses goals that cannot stand, each at the field that is wrong', async () => {
    const { context, board, department } = await start();
    const council = await perform(addGoal, context, goalOf());
    const adding = (given: Partial<GoalFields>) => reasonOf(perform(addGoal, context, goalOf(given)));
    expect(await adding({ part: board.id })).toMatchObject({ field: 'part', code: 'council-goal-of-part' });
    expect(await adding({ kind: 'board', part: department.id })).toMatchObject({
      code: 'board-goal-without-board',
    });
    expect(await adding({ kind: 'outcome', part: board.id, validFrom: '2019-12-31' })).toMatchObject({
      field: 'part',
      code: 'part-not-on-day',
    });
    expect(await adding({ validTo: '2025-12-31' })).toMatchObject({ code: 'ends-before-start' });
    expect(await adding({ targets: [{ ...ownTarget, measure: ' ' }] })).toMatchObject({
      field: 'targets.0.measure',
      code: 'measure-missing',
    });
    expect(await adding({ targets: [{ ...ownTarget, keyFigure: 'N99999' }] })).toMatchObject({
      field: 'targets.0.keyFigure',
      code: 'key-figure-unknown',
    });
    expect(await adding({ part: crypto.randomUUID() })).toMatchObject({ status: 404 });
    const outcome = await perform(addGoal, context, goalOf({ kind: 'outcome', serves: council.id }));
    expect(await adding({ serves: outcome.id })).toMatchObject({ field: 'serves', code: 'serves-below' });
    const removal = perform(removeGoal, context, { goal: council.id, version: 1 });
    expect(await reasonOf(removal)).toMatchObject({ status: 422, code: 'goal-served' });
  });

  test('never lets goals serve each other in a ring, whatever is asked in whichever order', async () => {
    const wish = fc.record({
      goal: fc.nat(5),
      serves: fc.option(fc.nat(5), { nil: null }),
      kind: fc.constantFrom('council', 'outcome'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 12 }), async wishes => {
        const { id, person } = await makeOrganisation(database(), 'Ringköping', ['strategist']);
        const context = await person.context();
        const ids: string[] = [];
        for (let number = 0; number < 6; number++) {
          ids.push((await perform(addGoal, context, goalOf({ kind: 'outcome' }))).id);
        }
        for (const { goal, serves, kind } of wishes) {
          const goals = await allGoals(context.db, id);
          const version = goals.find(each => each.id === ids[goal])?.version;
          const above = serves === null ? null : ids[serves];
          const input = { goal: ids[goal], version, ...goalOf({ kind: 'outcome' }), kind, serves: above };
          await entryOrRefused(performWithReceipt(changeGoal, context, input));
        }
        const goals = await allGoals(context.db, id);
        for (const goal of goals) {
          const chain = chainFrom(goals, goal.id);
          const top = goals.find(each => each.id === chain.at(-1));
          expect(top?.serves).toBeNull();
          const thread = await threadOf(context.db, id, { kind: 'goal', id: goal.id });
          expect(thread?.before.map(each => each.id).toSorted()).toEqual(chain.slice(1).toSorted());
        }
        const { served, servingNone } = lineOfSight(goals, []);
        const count = (nodes: typeof served): number =>
          nodes.reduce((sum, { below }) => sum + 1 + count(below), 0);
        expect(count(served) + count(servingNone)).toBe(goals.length);
      }),
      { numRuns: 10 },
    );
  });

  test('names the parts that have no goal in sight: the uppermost of each branch', async () => {
    const { context, id, board, council } = await start();
    const other = await perform(addPart, context, {
      kind: 'board',
      name: 'Miljönämnden',
      parent: council.id,
      ...days,
    });
    const unit = await perform(addPart, context, {
      kind: 'department',
      name: 'Miljökontoret',
      parent: other.id,
      ...days,
    });
    const parts = [council, board, other, unit];
    const without = async () =>
      lineOfSight(await allGoals(context.db, id), parts).partsWithout.map(part => part.id);
    expect(await without()).toEqual([board.id, other.id]);
    await perform(addGoal, context, goalOf({ kind: 'board', part: board.id }));
    expect(await without()).toEqual([other.id]);
    await perform(addGoal, context, goalOf({ kind: 'outcome', part: unit.id }));
    expect(await without()).toEqual([]);
    expect(lineOfSight(await allGoals(context.db, id), parts).servingNone).toHaveLength(2);
    expect(goalKinds).toEqual(['council', 'board', 'outcome']);
  });

  test('weighs the aims alike until the leadership has said otherwise, and then as it said', async () => {
    const { id, context } = await start();
    expect(await aimWeights(context.db, id)).toEqual({ operations: 1, service: 1, 'legal-certainty': 1 });
    const weights = { operations: 50, service: 30, 'legal-certainty': 20 };
    const { entry } = await performWithReceipt(setAimWeights, context, { weights, version: 0 });
    expect(await aimWeights(context.db, id)).toEqual(weights);
    const again = perform(setAimWeights, context, { weights, version: 0 });
    expect(await reasonOf(again)).toMatchObject({ status: 409 });
    await takeBack(directionActions, context, entry);
    expect(await aimWeights(context.db, id)).toEqual({ operations: 1, service: 1, 'legal-certainty': 1 });
    const none = { operations: 0, service: 0, 'legal-certainty': 0 };
    const nothing = perform(setAimWeights, context, { weights: none, version: 2 });
    expect(await reasonOf(nothing)).toMatchObject({ status: 422, field: 'weights' });
  });

  test('takes a trend only with what it means and touches, and ties it to the opportunities', async () => {
    const { id, context } = await start();
    const adding = (given: object) => reasonOf(perform(addTrend, context, { ...trendOf, ...given }));
    expect(await adding({ meaning: ' ' })).toMatchObject({ status: 422, field: 'meaning' });
    expect(await adding({ touches: [] })).toMatchObject({ status: 422, field: 'touches' });
    const none = { kind: 'opportunity', reference: 'no-such-pattern' };
    expect(await adding({ touches: [...trendOf.touches, none] })).toMatchObject({
      field: 'touches.2',
      code: 'touch-unknown',
    });
    const trend = await perform(addTrend, context, trendOf);
    const stored = async () => (await allTrends(context.db, id)).map(trendFieldsOf);
    expect(await stored()).toEqual([trendOf]);
    const opportunity = { kind: 'opportunity', id: '1440/home-care-route-planning' } as const;
    const before = async () => (await threadOf(context.db, id, opportunity))?.before.map(each => each.title);
    expect(await before()).toEqual([trendOf.title]);
    const change = { ...trendOf, trend: trend.id, version: 1, touches: [trendOf.touches[1]] };
    const { entry } = await performWithReceipt(changeTrend, context, change);
    expect(await before()).toEqual([]);
    await takeBack(directionActions, context, entry);
    expect(await stored()).toEqual([trendOf]);
    expect(await before()).toEqual([trendOf.title]);
    await perform(removeTrend, context, { trend: trend.id, version: 3 });
    expect(await stored()).toEqual([]);
    expect(await before()).toEqual([]);
  });

  test('records ids and numbers of what was decided, and no text', async () => {
    const { context } = await start();
    const secret = 'Något som står i målet';
    await perform(addGoal, context, goalOf({ title: secret, description: secret }));
    await perform(addTrend, context, { ...trendOf, title: secret, meaning: secret });
    expect(await recordedText(context)).not.toContain(secret);
  });
});

async function recordedText({ db, organisation }: Context): Promise<string> {
  const entries = await db
    .selectFrom('audit_entry')
    .select('input')
    .where('organisation_id', '=', organisation.id)
    .execute();
  return JSON.stringify(entries);
}
