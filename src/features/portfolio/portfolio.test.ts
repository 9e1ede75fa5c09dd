import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { createLog } from '#platform/log.ts';
import { openSolver } from '#platform/solver/solver.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { plan, plannedAs } from '../../../tests/support/planned-initiatives.ts';
import { addPart } from '../organisations/index.ts';
import { besideInThread } from '../thread/index.ts';
import { calculateScenario, stopCalculation } from './actions/calculations.ts';
import { chooseInitiative } from './actions/choices.ts';
import { setFrame } from './actions/frame.ts';
import { addScenario, changeScenario, copyScenario, removeScenario } from './actions/scenarios.ts';
import type { Planned } from './model/planned.ts';
import { defaultSettings } from './model/scenario.ts';
import { startCalculating } from './runner.ts';
import { type Calculation, findCalculation, inputOfCalculation } from './store/calculations.ts';
import { findFrame } from './store/frame.ts';
import { giveBackLost, takeNext } from './store/queue.ts';
import { choicesOf, listScenarios } from './store/scenarios.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
const settings = defaultSettings({ operations: 1, service: 1, 'legal-certainty': 1 });
const noLimit = { budgets: { investment: null, running: null }, capacities: [], atATime: [] };

describeOnEachEngine('Portfolio', database => {
  let context: Context;
  const solver = openSolver();
  afterAll(() => solver.close());
  beforeEach(async () => {
    const { person } = await makeOrganisation(database(), `Kommun ${crypto.randomUUID()}`, ['strategist']);
    context = await person.context();
  });

  const scenarioNamed = (name: string) => perform(addScenario, context, { name, note: '', settings });
  const ended = (id: string) => calculated(database(), context, id);
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: unknown) => error,
    );

  test('a frame holds limits of the plan, and refuses by field what is below zero or outside it', async () => {
    await plan(context, []);
    const capacities = [{ role: 'utvecklare', part: null, perPeriod: [1, 1, 1, 1, 1, 1] }];
    const first = await perform(setFrame, context, { ...noLimit, version: 0, capacities });
    expect(first.version).toBe(1);
    expect(await findFrame(context.db, context.organisation.id)).toEqual(first);
    const wrong: readonly (readonly [object, string])[] = [
      [{ budgets: { investment: [1, -1, 1], running: null } }, 'budgets.investment.1'],
      [{ budgets: { investment: [1, 1], running: null } }, 'budgets.investment'],
      [
        { capacities: [{ role: 'x', part: null, perPeriod: [1, -0.5, 1, 1, 1, 1] }] },
        'capacities.0.perPeriod.1',
      ],
      [
        { capacities: [{ role: 'x', part: null, perPeriod: [1, 1, 1, 1, 1, 1, 1] }] },
        'capacities.0.perPeriod',
      ],
      [{ capacities: [...capacities, ...capacities] }, 'capacities.1.role'],
    ];
    for (const [change, path] of wrong) {
      expect(
        await refusal(perform(setFrame, context, { ...noLimit, version: 1, ...change })),
        path,
      ).toMatchObject({ status: 422, fields: [{ path }] });
    }
    expect(await refusal(perform(setFrame, context, { ...noLimit, version: 0 }))).toMatchObject({
      status: 409,
      current: { version: 1, capacities },
    });
    expect(
      await refusal(
        perform(setFrame, context, {
          ...noLimit,
          version: 1,
          atATime: [{ part: crypto.randomUUID(), atMost: 1 }],
        }),
      ),
    ).toMatchObject({ status: 404 });
  });

  test('scenarios are made, copied with what they hold fixed, changed and removed, and stand in the thread', async () => {
    const one = plannedAs(1);
    await plan(context, [one]);
    const made = await scenarioNamed('Först');
    const held = await perform(chooseInitiative, context, {
      scenario: made.id,
      version: 1,
      initiative: one.id,
      rule: 'locked',
      startPeriod: 2,
      reason: 'Avtalet börjar då',
    });
    expect(held.version).toBe(2);
    const copied = await perform(copyScenario, context, { scenario: made.id, name: 'Sedan' });
    expect(await choicesOf(context.db, context.organisation.id, copied.id)).toEqual([
      { initiative: one.id, rule: 'locked', startPeriod: 2, reason: 'Avtalet börjar då' },
    ]);
    expect(await refusal(scenarioNamed('Sedan'))).toMatchObject({ code: 'name-taken' });
    const change = { scenario: made.id, name: 'Nytt', note: '', settings };
    expect(await refusal(perform(changeScenario, context, { ...change, version: 1 }))).toMatchObject({
      status: 409,
      current: { version: 2 },
    });
    await perform(changeScenario, context, { ...change, version: 2 });
    await perform(removeScenario, context, { scenario: made.id, version: 3 });
    const left = await listScenarios(context.db, context.organisation.id);
    expect(left.map(({ name }) => name)).toEqual(['Sedan']);
    expect(
      await besideInThread(context.db, context.organisation.id, { kind: 'scenario', id: copied.id }, 'after'),
    ).toEqual([]);
  });

  test('a choice needs a reason and a period that the initiative may start in', async () => {
    const one = plannedAs(1, { earliestStart: 1, latestStart: 3 });
    const over = plannedAs(2, { state: 'dropped' });
    await plan(context, [one, over]);
    const { id: scenario } = await scenarioNamed('Först');
    const choose = (given: object) =>
      refusal(
        perform(chooseInitiative, context, {
          scenario,
          version: 1,
          initiative: one.id,
          rule: 'locked',
          startPeriod: 1,
          reason: 'Därför',
          ...given,
        }),
      );
    expect(await choose({ reason: '  ' })).toMatchObject({ code: 'reason-needed' });
    expect(await choose({ startPeriod: 0 })).toMatchObject({ code: 'not-then' });
    expect(await choose({ startPeriod: 6 })).toMatchObject({ code: 'out-of-plan' });
    expect(await choose({ startPeriod: null })).toMatchObject({ code: 'out-of-plan' });
    expect(await choose({ initiative: over.id, rule: 'in' })).toMatchObject({ code: 'initiative-closed' });
    expect(await choose({ initiative: crypto.randomUUID() })).toMatchObject({ status: 404 });
    expect(await choose({})).toBeNull();
  });

  describe('A calculation', () => {
    const asked = async (initiatives: readonly Planned[], frame: object = {}, given: object = {}) => {
      await plan(context, initiatives);
      await perform(setFrame, context, { ...noLimit, version: 0, ...frame });
      const { id } = await perform(addScenario, context, {
        name: 'Scenario',
        note: '',
        settings: { ...settings, ...given },
      });
      return perform(calculateScenario, context, { scenario: id, kind: 'selection', aims: null });
    };
    const investment = (amount: number) => ({
      budgets: { investment: [amount, amount, amount], running: null },
    });

    test('keeps its input whole with its hash, and what came of it with every reason', async () => {
      const initiatives = [
        plannedAs(1, { benefit: 400_000, investment: 300_000, latestStart: 0 }),
        plannedAs(2, { benefit: 300_000, investment: 300_000, latestStart: 0 }),
        plannedAs(3, { must: { reason: 'law', text: '' }, benefit: 1, investment: 100_000, latestStart: 0 }),
      ];
      const { id, inputHash } = await asked(initiatives, investment(400_000));
      expect(inputHash).toMatch(/^[0-9a-f]{64}$/);
      const input = await inputOfCalculation(context.db, context.organisation.id, id);
      expect(input?.file.initiatives.map(each => each.id)).toEqual(['I-001', 'I-002', 'I-003']);
      expect(
        await refusal(
          perform(calculateScenario, context, {
            scenario: (await listScenarios(context.db, context.organisation.id))[0]?.id,
            kind: 'selection',
            aims: null,
          }),
        ),
      ).toMatchObject({ code: 'calculates-already' });
      const { state, result } = await ended(id);
      expect(state).toBe('done');
      expect(result).toMatchObject({
        kind: 'selection',
        status: 'optimal',
        chosen: [{ id: 'I-001' }, { id: 'I-003' }],
        whyIn: [
          { initiative: 'I-001', kind: 'worth' },
          { initiative: 'I-003', kind: 'mustDo', reason: 'law' },
        ],
        whyNot: [{ initiative: 'I-002', reason: { kind: 'no room' } }],
      });
    });

    test('says which limits clash where what must be done cannot be', async () => {
      const initiatives = [
        plannedAs(1, { must: { reason: 'law', text: '' }, investment: 300_000, latestStart: 0 }),
        plannedAs(2, { must: { reason: 'contract', text: '' }, investment: 300_000, latestStart: 0 }),
        plannedAs(3),
      ];
      const { id } = await asked(initiatives, investment(400_000));
      const { result } = await ended(id);
      expect(result).toMatchObject({ status: 'infeasible', conflict: { isIrreducible: true } });
      const kinds = result?.kind === 'selection' ? result.conflict?.constraints.map(({ kind }) => kind) : [];
      expect(kinds?.toSorted()).toEqual(['budget', 'mustDo', 'mustDo']);
    });

    test('is refused where initiatives need each other in a circle, and where there is nothing to choose among', async () => {
      const [one, two] = [plannedAs(1), plannedAs(2)];
      const circle = [
        { ...one, relations: [{ other: two.id, kind: 'requires' as const }] },
        { ...two, relations: [{ other: one.id, kind: 'requires' as const }] },
      ];
      expect(await refusal(asked(circle))).toMatchObject({ code: 'circular', status: 422 });
      const { person } = await makeOrganisation(database(), 'Tom', ['strategist']);
      context = await person.context();
      expect(await refusal(asked([]))).toMatchObject({ code: 'no-initiatives' });
    });

    test('draws and a frontier have results of their own', async () => {
      const initiatives = [1, 2, 3, 4].map(number =>
        plannedAs(number, { investment: 300_000, latestStart: 0 }),
      );
      const first = await asked(initiatives, investment(700_000));
      await ended(first.id);
      const { scenario } = first;
      const robust = await perform(calculateScenario, context, { scenario, kind: 'robustness', aims: null });
      expect((await ended(robust.id)).result).toMatchObject({ kind: 'robustness', draws: 1000, seed: 1 });
      const between = { scenario, kind: 'frontier', aims: { first: 'operations', second: 'service' } };
      expect(
        await refusal(
          perform(calculateScenario, context, { ...between, aims: { first: 'service', second: 'service' } }),
        ),
      ).toMatchObject({ code: 'two-aims' });
      const edge = await perform(calculateScenario, context, between);
      const { result } = await ended(edge.id);
      const points = result?.kind === 'frontier' ? result.points : [];
      expect(points.length).toBeGreaterThan(1);
    });

    test('that waits ends at once when stopped, and one that has ended cannot be', async () => {
      const { id } = await asked([plannedAs(1)]);
      expect(await perform(stopCalculation, context, { calculation: id })).toMatchObject({
        state: 'stopped',
      });
      expect(await refusal(perform(stopCalculation, context, { calculation: id }))).toMatchObject({
        code: 'ended-already',
      });
    });

    test('left by a process that died is begun again, once, and then told as broken off', async () => {
      const { id } = await asked([plannedAs(1)]);
      const { db } = database();
      const state = async () => (await findCalculation(context.db, context.organisation.id, id))?.state;
      const now = () => new Date().toISOString();
      for (const after of ['waiting', 'failed']) {
        await takeNext(db, now());
        expect(await state()).toBe('running');
        await giveBackLost(db, new Date(0).toISOString(), now());
        expect(await state()).toBe('running');
        await giveBackLost(db, 'all', now());
        expect(await state()).toBe(after);
      }
    });
  });

  /** Lets the server's runner do what waits, and gives the calculation as it ended. */
  async function calculated(open: Database, { db, organisation }: Context, id: string): Promise<Calculation> {
    const running = startCalculating(
      { owner: open.db, solver: { ...solver, close: async () => {} }, log, now: () => new Date() },
      true,
    );
    try {
      for (;;) {
        const found = await findCalculation(db, organisation.id, id);
        if (found !== undefined && !['waiting', 'running'].includes(found.state)) return found;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    } finally {
      await running.stop();
    }
  }

  test('a part of the organisation that a frame names is told by its name in the file', async () => {
    const { person } = await makeOrganisation(database(), 'Delar', ['administrator', 'strategist']);
    context = await person.context();
    const part = await perform(addPart, context, {
      kind: 'council',
      name: 'Fullmäktige',
      parent: null,
      validFrom: '2020-01-01',
      validTo: null,
    });
    await plan(context, [
      plannedAs(1, {
        departments: [part.id],
        staffing: [
          { role: 'utvecklare', part: part.id, perPeriod: [1] },
          { role: 'utan gräns', part: null, perPeriod: [1] },
        ],
      }),
    ]);
    await perform(setFrame, context, {
      ...noLimit,
      version: 0,
      capacities: [{ role: 'utvecklare', part: part.id, perPeriod: [1, 1, 1, 1, 1, 1] }],
      atATime: [{ part: part.id, atMost: 1 }],
    });
    const { id: scenario } = await scenarioNamed('Först');
    const { id } = await perform(calculateScenario, context, { scenario, kind: 'selection', aims: null });
    const file = (await inputOfCalculation(context.db, context.organisation.id, id))?.file;
    expect(file).toMatchObject({
      capacities: [{ role: 'utvecklare', department: 'Fullmäktige' }],
      atATime: [{ department: 'Fullmäktige', atMost: 1 }],
      initiatives: [
        { departments: ['Fullmäktige'], staffing: [{ role: 'utvecklare', department: 'Fullmäktige' }] },
      ],
    });
  });
});
