import { beforeAll, expect, test } from 'vitest';
import { addPart } from '#features/organisations/index.ts';
import { besideInThread } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';
import { testContext } from '../../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../../tests/support/database.ts';
import { makeOrganisation } from '../../../../tests/support/people.ts';
import { initiativeOf } from '../reading.ts';
import { planningSetting } from '../store/setting.ts';
import { addInitiative, removeInitiative } from './adding.ts';
import { originsOf } from './origins.ts';
import { changeBasis, changeEffectChain, changeLines, changeRelations, changeStaffing } from './sections.ts';
import { changeSetting } from './setting.ts';
import { changeInitiativeState, changeState } from './state.ts';

export const basis = {
  title: 'Ruttplanering',
  summary: 'Turerna planeras av ett system.',
  kind: 'technology' as const,
  departments: [] as string[],
  goals: [] as string[],
  nullAlternative: '',
  must: null,
  informationClass: null,
  mainKeyFigure: null,
  earliestStart: 0,
  latestStart: null,
  durationPeriods: 4,
};

const warehouse: Warehouse = {
  list: async () => [],
  units: async () => [{ code: '1440', name: 'Ale', kind: 'municipality', isMadeUp: false } as never],
  open: async () => null,
  newestWith: async () => null,
  problems: async () => [],
  folderOf: async () => null,
  close: async () => {},
};

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  try {
    await work;
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('It was not refused.');
};

describeOnEachEngine('An initiative', database => {
  let context: Context;
  let part: string;
  beforeAll(async () => {
    const { id } = await makeOrganisation(database(), 'Ale');
    context = await testContext(database(), { organisationId: id, warehouse });
    const council = await perform(addPart, context, {
      kind: 'council',
      name: 'Fullmäktige',
      parent: null,
      validFrom: '2020-01-01',
      validTo: null,
    });
    part = council.id;
  });
  const add = (given: object = {}) => perform(addInitiative, context, { ...basis, origins: [], ...given });

  test('is entered with what it grew out of, numbered and shown in the thread', async () => {
    const first = await add({
      departments: [part],
      origins: [{ kind: 'opportunity', unit: '1440', pattern: 'home-care-route-planning' }],
    });
    const second = await add({ title: 'Arkiv' });
    expect(second.number).toBe(first.number + 1);
    expect(first.departments).toEqual([part]);
    const self = { kind: 'initiative', id: first.id } as const;
    expect(await besideInThread(context.db, context.organisation.id, self, 'before')).toMatchObject([
      { kind: 'opportunity', id: '1440/home-care-route-planning', told: 'Möjlighet i Ale' },
    ]);
    expect(await originsOf(context, first.id)).toEqual([
      { kind: 'opportunity', unit: '1440', pattern: 'home-care-route-planning' },
    ]);
  });

  test('is refused with a department, goal, trend, unit or pattern that is not there', async () => {
    const nobody = crypto.randomUUID();
    for (const given of [
      { departments: [nobody] },
      { goals: [nobody] },
      { origins: [{ kind: 'own-opportunity', opportunity: nobody }] },
      { origins: [{ kind: 'statement', voice: nobody }] },
      { origins: [{ kind: 'idea', voice: nobody }] },
      { origins: [{ kind: 'trend', trend: nobody }] },
      { origins: [{ kind: 'opportunity', unit: '9999', pattern: 'home-care-route-planning' }] },
      { origins: [{ kind: 'opportunity', unit: '1440', pattern: 'none' }] },
      { staffing: [{ role: 'Utvecklare', part: nobody, perPeriod: [1] }] },
    ]) {
      expect((await refusalOf(add(given))).status).toBe(404);
    }
    expect((await refusalOf(add({ earliestStart: 20 }))).code).toBe('outside-plan');
  });

  test('tells by cell which estimate is not in order', async () => {
    const { id, version } = await add();
    const line = {
      side: 'benefit',
      kind: 'financial',
      aim: 'operations',
      what: 'Tid',
      party: '',
      isOutside: false,
    };
    const perYear = [
      { low: 1, likely: 2, high: 3 },
      { low: 5, likely: 4, high: 6 },
      { low: 1, likely: 4, high: 3 },
    ];
    const refusal = await refusalOf(
      perform(changeLines, context, { initiative: id, version, lines: [{ ...line, perYear }] }),
    );
    expect(refusal.fields.map(({ path, values }) => [path, values.reason])).toEqual([
      ['lines.0.perYear.1.likely', 'not-in-order'],
      ['lines.0.perYear.2.high', 'not-in-order'],
    ]);
    const negative = perform(changeStaffing, context, {
      initiative: id,
      version,
      staffing: [{ role: 'Utvecklare', part: null, perPeriod: [-1] }],
    });
    expect((await refusalOf(negative)).fields).toMatchObject([{ path: 'staffing.0.perPeriod.0' }]);
  });

  test('that somebody else changed is not written over unseen', async () => {
    const { id, version } = await add();
    const seen = { initiative: id, version };
    await perform(changeBasis, context, { ...seen, ...basis, title: 'Den enas' });
    const refusal = await refusalOf(
      perform(changeBasis, context, { ...seen, ...basis, title: 'Den andras' }),
    );
    expect(refusal).toMatchObject({ status: 409, code: 'stale', current: { title: 'Den enas', version: 2 } });
    const lines = await refusalOf(perform(changeLines, context, { ...seen, lines: [] }));
    expect(lines.status).toBe(409);
  });

  test('gives back what it had when a change is taken back', async () => {
    const { id, version } = await add();
    const seen = { initiative: id, version };
    const row = { role: 'Utvecklare', part, perPeriod: [0.5, 1] };
    const changed = await perform(changeStaffing, context, { ...seen, staffing: [row] });
    expect(changed.staffing).toEqual([row]);
    const { entry } = await performWithReceipt(changeStaffing, context, {
      initiative: id,
      version: changed.version,
      staffing: [],
    });
    const offer = await context.db
      .selectFrom('undo_offer')
      .select('input')
      .where('organisation_id', '=', context.organisation.id)
      .where('entry', '=', entry ?? 0)
      .executeTakeFirstOrThrow();
    const restored = await perform(changeStaffing, context, offer.input);
    expect(restored.staffing).toEqual([row]);
  });

  test('does not need itself by way of others: the circle is named', async () => {
    const [a, b, c] = [await add({ title: 'A' }), await add({ title: 'B' }), await add({ title: 'C' })];
    const needs = (from: { id: string; version: number }, to: { id: string }, kind = 'requires') =>
      perform(changeRelations, context, {
        initiative: from.id,
        version: from.version,
        relations: [{ other: to.id, kind }],
      });
    await needs(a, b);
    await needs(b, c);
    const refusal = await refusalOf(needs(c, a));
    expect(refusal).toMatchObject({ code: 'circular', status: 422 });
    expect(refusal.fields[0]?.values.names).toBe('C → A → B → C');
    const clash = await refusalOf(needs(c, a, 'excludes'));
    expect(clash.code).toBe('needs-what-is-shut-out');
    expect((await refusalOf(needs(c, c))).code).toBe('related-to-itself');
    expect((await initiativeOf(context.db, context.organisation.id, c.id)).relations).toEqual([]);
  });

  test('has an effect chain that leads somewhere, and not round', async () => {
    const { id, version } = await add();
    const chain = (effectChain: readonly object[]) =>
      perform(changeEffectChain, context, { initiative: id, version, effectChain });
    const step = (kind: string, ...leadsTo: readonly number[]) => ({ kind, text: kind, leadsTo });
    const round = await refusalOf(chain([step('activity', 1), step('effect', 2), step('benefit', 0)]));
    expect(round.fields[0]?.values).toMatchObject({ reason: 'leads-round', steps: '1 → 2 → 3 → 1' });
    expect((await refusalOf(chain([step('activity', 1)]))).code).toBe('leads-nowhere');
    expect((await refusalOf(chain([step('activity', 1), step('obstacle')]))).code).toBe('leads-to-obstacle');
    const { effectChain } = await chain([step('activity', 1), step('benefit'), step('obstacle', 0)]);
    expect(effectChain).toHaveLength(3);
  });

  test('moves between idea, prepared and dropped; what is decided moves by decisions alone', async () => {
    const { id, version } = await add();
    const prepared = await perform(changeState, context, { initiative: id, version, state: 'prepared' });
    expect(prepared).toMatchObject({ state: 'prepared', version: version + 1 });
    const decided = await context.db
      .transaction()
      .execute(trx => changeInitiativeState(trx, context.organisation.id, id, 'decided', context.now()));
    expect(decided).toEqual(await initiativeOf(context.db, context.organisation.id, id));
    const seen = { initiative: id, version: decided.version };
    expect((await refusalOf(perform(changeState, context, { ...seen, state: 'dropped' }))).code).toBe(
      'decided-already',
    );
    expect((await refusalOf(perform(removeInitiative, context, seen))).code).toBe('not-an-idea');
  });

  test('is removed while it is an idea that nothing refers to', async () => {
    const [needed, needing] = [await add(), await add()];
    await perform(changeRelations, context, {
      initiative: needing.id,
      version: 1,
      relations: [{ other: needed.id, kind: 'requires' }],
    });
    const seen = (id: string, version: number) => ({ initiative: id, version });
    expect((await refusalOf(perform(removeInitiative, context, seen(needed.id, 1)))).code).toBe(
      'referred-to',
    );
    await perform(removeInitiative, context, seen(needing.id, 2));
    await perform(removeInitiative, context, seen(needed.id, 1));
    expect((await refusalOf(initiativeOf(context.db, context.organisation.id, needed.id))).status).toBe(404);
  });

  test('is counted in the periods that the plan is set to, which then keep their length', async () => {
    const { db, organisation, now } = context;
    const usual = await planningSetting(db, organisation.id, now());
    expect(usual).toMatchObject({ firstYear: 2027, periodsPerYear: 4, version: 0 });
    const set = await perform(changeSetting, context, { ...usual, discountRate: 0.035 });
    expect(set).toMatchObject({ discountRate: 0.035, version: 1 });
    const refusals = [{ ...set, periodsPerYear: 12 }, usual].map(given =>
      refusalOf(perform(changeSetting, context, given)),
    );
    expect((await Promise.all(refusals)).map(({ code }) => code)).toEqual(['periods-in-use', 'stale']);
    await add({ earliestStart: 19 });
    expect((await refusalOf(perform(changeSetting, context, { ...set, years: 4 }))).code).toBe(
      'starts-after-plan',
    );
    expect(await perform(changeSetting, context, set)).toMatchObject({ version: 2 });
  });
});
