import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addGoal } from '#features/direction/index.ts';
import { addPart } from '#features/organisations/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';
import { testContext } from '../../../../tests/support/context.ts';
import { describeOnEachEngine, openTestPglite } from '../../../../tests/support/database.ts';
import { makeOrganisation } from '../../../../tests/support/people.ts';
import {
  listOfInitiatives,
  type Sheets,
  workbookFile,
} from '../../../../tests/support/workbook-of-initiatives.ts';
import {
  aims,
  informationClasses,
  initiativeKinds,
  lineKinds,
  lineSides,
  mustReasons,
} from '../model/fields.ts';
import { wholeInitiatives } from '../store/parts.ts';
import { addInitiative } from './adding.ts';
import { workbookOf } from './exporting.ts';
import { importWorkbook, previewWorkbook } from './importing.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function contextIn(database: Database, name: string): Promise<Context> {
  const { id } = await makeOrganisation(database, name);
  return testContext(database, { organisationId: id });
}

const importing = (context: Context, file: Uint8Array) =>
  perform(importWorkbook, context, { workbook: base64(file), basis: null });

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('It was not refused.');
}

describeOnEachEngine('A workbook of initiatives', database => {
  test('of sixty is read in, goes out and comes back without a change', async () => {
    const context = await contextIn(database(), 'Ale');
    const file = await workbookFile(listOfInitiatives(60));
    expect(await importing(context, file)).toEqual({ added: 60, changed: 0, unchanged: 0 });
    const all = await wholeInitiatives(context.db, context.organisation.id);
    expect(all).toHaveLength(60);
    expect(all[4]).toMatchObject({
      number: 5,
      title: 'Initiativ 5',
      kind: 'digital-service',
      earliestStart: 1,
      staffing: [{ role: 'Verksamhetsutvecklare', part: null, perPeriod: [0.5, 0.25] }],
      relations: [{ other: all[3]?.id, kind: 'requires' }],
    });
    expect(all[4]?.lines[1]?.perYear).toEqual([{ low: 400_000, likely: 400_000, high: 400_000 }]);
    for (const language of ['sv', 'en'] as const) {
      const out = await workbookOf({ ...context, language });
      expect(await importing(context, out)).toEqual({ added: 0, changed: 0, unchanged: 60 });
    }
    expect(await wholeInitiatives(context.db, context.organisation.id)).toEqual(all);
  });

  test('comes back without a change also where a goal that is served has ended', async () => {
    const context = await contextIn(database(), 'Ed');
    const goal = await perform(addGoal, context, {
      kind: 'outcome',
      part: null,
      serves: null,
      title: 'Kortare väntan',
      description: '',
      aim: 'service',
      weight: 1,
      validFrom: '2020-01-01',
      validTo: '2020-12-31',
      targets: [],
    });
    await perform(addInitiative, context, {
      title: 'Bokning på nätet',
      summary: '',
      kind: 'digital-service',
      departments: [],
      goals: [goal.id],
      nullAlternative: '',
      must: null,
      informationClass: null,
      mainKeyFigure: null,
      earliestStart: 0,
      latestStart: null,
      durationPeriods: 1,
      origins: [],
    });
    expect(await importing(context, await workbookOf(context))).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
    });
  });

  test('is previewed before it is read in, and not read in over what somebody changed since', async () => {
    const context = await contextIn(database(), 'Borg');
    const file = base64(await workbookFile(listOfInitiatives(3)));
    const preview = await previewWorkbook(context, file);
    expect(preview.added.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await wholeInitiatives(context.db, context.organisation.id)).toEqual([]);
    await importing(context, await workbookFile(listOfInitiatives(1)));
    const stale = perform(importWorkbook, context, { workbook: file, basis: preview.basis });
    expect((await refusalOf(stale)).code).toBe('stale');
    expect((await previewWorkbook(context, file)).unchanged).toBe(1);
  });
});

describe('A workbook that cannot be used', () => {
  let database: Database;
  let context: Context;
  beforeAll(async () => {
    database = await openTestPglite();
    context = await contextIn(database, 'Ale');
  });
  afterAll(() => database?.close());

  const faultsOf = async (...given: Parameters<typeof workbookFile>) => {
    const { code, fields } = await refusalOf(importing(context, await workbookFile(...given)));
    expect(await wholeInitiatives(context.db, context.organisation.id)).toEqual([]);
    expect(code).toBe('workbook-unusable');
    return fields.map(({ path, values }) => `${path} ${values.reason}`);
  };
  const initiatives = (...rows: Sheets[string]): Sheets => ({
    Initiativ: [['Nr', 'Namn', 'Slag', 'Förvaltningar', 'Tidigast start', 'Kräver', 'Utesluter'], ...rows],
  });
  const lines = (...rows: Sheets[string]): Sheets => ({
    ...initiatives([1, 'Ett', 'ny teknik']),
    Rader: [['Nr', 'Sida', 'Slag', 'Syfte', 'Vad', 'År 1 lägst', 'År 1 troligast', 'År 1 högst'], ...rows],
  });
  const line = (...amounts: Sheets[string][number]) => [
    1,
    'nytta',
    'finansiell',
    'servicenivå',
    'Tid',
    ...amounts,
  ];

  test('is told of by cell: numbers, words, departments, periods and relations', async () => {
    expect(
      await faultsOf(
        initiatives(
          [1, 'Ett', 'ny teknik', 'Ingen förvaltning', '2026-Q4', 99, ''],
          [1, 'Två', 'trolleri', '', '', '', ''],
          ['sju', '', 'ny teknik', '', '', 'åtta', ''],
        ),
      ),
    ).toEqual([
      'Initiativ!A3 number-twice',
      'Initiativ!A4 number-missing',
      'Initiativ!D2 part-unknown',
      'Initiativ!E2 outside-plan',
      'Initiativ!F2 number-unknown',
    ]);
    expect(await faultsOf(initiatives([1, 'Ett', 'trolleri'], [2, '', 'ny teknik']))).toEqual([
      'Initiativ!C2 not-an-option',
      'Initiativ!B3 needed',
    ]);
  });

  test('is told of amounts that are text, thousands, another currency, below zero or not in order', async () => {
    expect(
      await faultsOf(
        lines(
          line('hundra', 2, 3),
          line('100 tkr', '2 mnkr', '3 000 €'),
          line(-5, 2, 3),
          line(3, 2, 1),
          line(0.5, 2, 3),
          [2, 'nytta', 'finansiell', 'servicenivå', 'Tid', 1, 1, 1],
        ),
      ),
    ).toEqual([
      'Rader!F2 not-a-number',
      'Rader!F3 thousands-in-cell',
      'Rader!G3 thousands-in-cell',
      'Rader!H3 currency-in-cell',
      'Rader!F4 too-small',
      'Rader!G5 not-in-order',
      'Rader!H5 not-in-order',
      'Rader!F6 not-a-number',
      'Rader!A7 number-not-in-list',
    ]);
  });

  test('is told of merged cells, formulas, dates, errors, lost columns and negative hands', async () => {
    expect(
      await faultsOf(
        {
          ...initiatives([1, 'Ett', 'ny teknik'], [2, 'Två', 'ny teknik']),
          Bemanning: [
            ['Nr', 'Roll', 'Period 1'],
            [1, 'Jurist', -1],
          ],
        },
        workbook => {
          const sheet = workbook.getWorksheet('Initiativ');
          sheet?.mergeCells('B2:B3');
          const cell = (at: string) => sheet?.getCell(at) ?? { value: null };
          cell('D2').value = { formula: 'A1+1', result: 2 };
          cell('E2').value = new Date('2027-01-01');
          cell('F2').value = { error: '#REF!' };
          cell('H1').value = 'Kostnad (tkr)';
          cell('J2').value = 'lös';
        },
      ),
    ).toEqual([
      'Initiativ!H1 column-unknown',
      'Initiativ!B2 merged',
      'Initiativ!D2 formula',
      'Initiativ!E2 date-in-cell',
      'Initiativ!F2 cell-error',
      'Initiativ!J2 no-header',
      'Initiativ!B3 merged',
      'Bemanning!C2 too-small',
    ]);
  });

  test('is told of circles, and of needs that shut each other out', async () => {
    const row = (number: number, needs: string, shutsOut = '') => [
      number,
      `${number}`,
      'ny teknik',
      '',
      '',
      needs,
      shutsOut,
    ];
    const refusal = await refusalOf(
      importing(context, await workbookFile(initiatives(row(1, '2'), row(2, '3'), row(3, '1')))),
    );
    expect(refusal.fields[0]?.values).toMatchObject({
      reason: 'circular',
      names: '1 → 2 → 3 → 1',
      cell: 'F2',
    });
    expect(await faultsOf(initiatives(row(1, '2;3'), row(2, '', '3'), row(3, '')))).toEqual([
      'Initiativ!F2 needs-what-is-shut-out',
    ]);
  });

  test('is none, is half, is old, holds no list, or would fill the memory', async () => {
    const whole = await workbookFile(initiatives([1, 'Ett', 'ny teknik']));
    const code = async (file: Uint8Array) => (await refusalOf(importing(context, file))).code;
    expect(await code(Buffer.from('namn;slag'))).toBe('not-a-workbook');
    expect(await code(whole.subarray(0, whole.length / 2))).toBe('not-a-workbook');
    expect(await code(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))).toBe(
      'old-format',
    );
    expect(await code(await workbookFile({ Annat: [['Nr']] }))).toBe('no-sheet');
    const bomb = await workbookFile({ Initiativ: [['Nr'], ['x'.repeat(30_000)]] }, workbook => {
      const sheet = workbook.getWorksheet('Initiativ');
      for (let row = 0; row < 1400; row += 1) sheet?.addRow([`${row}${'x'.repeat(30_000)}`]);
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await code(bomb)).toBe('too-large-inside');
  });

  test('has too many initiatives for once', async () => {
    const { Initiativ = [] } = listOfInitiatives(5000);
    expect(await faultsOf({ Initiativ })).toEqual(['Initiativ!A1 too-many-rows']);
  });
});

describe('Initiatives of any kind', () => {
  const word = fc.stringMatching(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9 ,.:!?()-]{0,30}[a-zåäö]$/);
  const estimate = fc
    .tuple(fc.nat(5_000_000), fc.nat(5_000_000), fc.nat(5_000_000))
    .map(amounts => amounts.toSorted((one, other) => one - other))
    .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));
  const line = fc.record({
    side: fc.constantFrom(...lineSides),
    kind: fc.constantFrom(...lineKinds),
    aim: fc.constantFrom(...aims),
    what: word,
    party: fc.oneof(word, fc.constant('')),
    isOutside: fc.boolean(),
    perYear: fc.array(estimate, { minLength: 1, maxLength: 7 }),
  });
  const initiative = fc.record({
    title: word,
    summary: fc.oneof(word, fc.constant('')),
    kind: fc.constantFrom(...initiativeKinds),
    goals: fc.constant([]),
    nullAlternative: word,
    must: fc.option(fc.record({ reason: fc.constantFrom(...mustReasons), text: word })),
    informationClass: fc.option(fc.constantFrom(...informationClasses)),
    mainKeyFigure: fc.option(fc.constantFrom('N21009', 'U07447')),
    earliestStart: fc.nat(9),
    latestStart: fc.option(fc.integer({ min: 9, max: 19 })),
    durationPeriods: fc.integer({ min: 1, max: 12 }),
    lines: fc.array(line, { maxLength: 4 }),
    staffing: fc.array(
      fc.record({
        role: word,
        part: fc.constant(null),
        perPeriod: fc.array(
          fc.nat(400).map(hundredths => hundredths / 100),
          { minLength: 1, maxLength: 10 },
        ),
      }),
      { maxLength: 3 },
    ),
    isOfPart: fc.boolean(),
  });

  test('are the same when they have gone out to Excel and come into another organisation', async () => {
    const database = await openTestPglite();
    const part = {
      kind: 'council',
      name: 'Fullmäktige',
      parent: null,
      validFrom: '2020-01-01',
      validTo: null,
    };
    const made = async (name: string) => {
      const context = await contextIn(database, name);
      return { context, part: (await perform(addPart, context, part)).id };
    };
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(initiative, { minLength: 1, maxLength: 4 }), async given => {
        round += 1;
        const [own, other] = [await made(`Ut ${round}`), await made(`In ${round}`)];
        for (const { isOfPart, ...each } of given) {
          const departments = isOfPart ? [own.part] : [];
          await perform(addInitiative, own.context, { ...each, departments, origins: [] });
        }
        await importing(other.context, await workbookOf(own.context));
        const seen = async ({ context, part: id }: typeof own) =>
          (await wholeInitiatives(context.db, context.organisation.id)).map(
            ({ id: _id, createdAt: _createdAt, version: _version, departments, ...rest }) => ({
              ...rest,
              departments: departments.map(department => department === id),
            }),
          );
        expect(await seen(other)).toEqual(await seen(own));
      }),
      { numRuns: 8 },
    );
    await database.close();
  });
});
