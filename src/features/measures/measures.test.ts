import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dutiesOf } from '#features/duties/index.ts';
import { threadOf } from '#features/thread/index.ts';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { starterFolder } from '../../../tests/support/snapshots.ts';
import { refusalOf, takeBack } from '../../../tests/support/taking-back.ts';
import { importValues, previewValues } from './actions/import-values.ts';
import { addMeasure, changeMeasure, removeMeasure, retireMeasure } from './actions/measures.ts';
import { correctValue, recordValues } from './actions/values.ts';
import { measureActions } from './actions.ts';
import { type MeasureFields, measureFieldsOf } from './model/measure.ts';
import { measureSeries } from './reading/series.ts';
import { measureStatuses } from './reading/statuses.ts';
import { allMeasures } from './store/measures.ts';

const measureOf = (given: Partial<MeasureFields> = {}): MeasureFields => ({
  kind: 'reported',
  keyFigure: null,
  name: 'Ärenden i tid',
  unit: '%',
  what: 'Hur många som får besked i tid.',
  definition: 'Andel ärenden med beslut inom 21 dagar.',
  formula: 'Antal i tid delat med alla.',
  expression: null,
  terms: [],
  source: 'Ärendesystemet',
  period: 'year',
  reporter: null,
  direction: 'higher',
  decimals: 1,
  baseline: { period: '2022', value: 40 },
  targets: [{ onDay: '2026-12-31', value: 80 }],
  tolerance: 3,
  breaks: [],
  goals: [],
  initiatives: [],
  ...given,
});

const value = (period: string, number: number | null, missing: 'bortfall' | 'suppressed' | null = null) => ({
  period,
  value: number,
  missing,
  note: '',
});

describeOnEachEngine('Measures', database => {
  const folder = path.join(tmpdir(), `rodret-measures-${process.pid}`);
  const warehouse = openWarehouse({ starterFolder, folder });
  let context: Context;
  beforeAll(async () => {
    const { person } = await makeOrganisation(database(), 'Måttköping', ['administrator', 'strategist']);
    context = await person.context({ warehouse });
  });
  afterAll(() => warehouse.close());
  const add = (given: Partial<MeasureFields> = {}) => perform(addMeasure, context, measureOf(given));
  const record = (measure: string, values: readonly ReturnType<typeof value>[], reason = '') =>
    perform(recordValues, context, { measure, values, reason });
  const shown = async (measure: string) =>
    (await measureSeries(context, measure)).points.map(
      ({ period, value: number, missing }) => `${period} ${number ?? missing}`,
    );
  const statusOf = async (measure: string) =>
    (await measureStatuses(context)).find(each => each.measure.id === measure)?.standing;

  test('are kept as given, stand in the thread between goal and initiative, and every change is taken back', async () => {
    const goal = (await act(context, 'direction.addGoal', {
      kind: 'council',
      part: null,
      serves: null,
      title: 'Besked i tid',
      description: '',
      aim: 'service',
      weight: 1,
      validFrom: '2026-01-01',
      validTo: null,
      targets: [],
    })) as { id: string };
    const fields = measureOf({
      name: 'Trådmått',
      goals: [goal.id],
      breaks: [{ fromPeriod: '2024', note: 'Ny blankett', baseline: 50 }],
    });
    const { output: made } = await performWithReceipt(addMeasure, context, fields);
    const stored = async () =>
      (await allMeasures(context.db, context.organisation.id)).find(({ id }) => id === made.id);
    expect(await stored()).toMatchObject(fields);
    const thread = () => threadOf(context.db, context.organisation.id, { kind: 'measure', id: made.id });
    expect((await thread())?.before.map(({ title }) => title)).toEqual(['Besked i tid']);
    const { entry } = await performWithReceipt(changeMeasure, context, {
      measure: made.id,
      version: 1,
      ...fields,
      goals: [],
      targets: [],
    });
    expect((await thread())?.before).toEqual([]);
    await takeBack(measureActions, context, entry);
    expect(await stored()).toMatchObject({ ...fields, version: 3 });
    expect(
      await refusalOf(perform(changeMeasure, context, { measure: made.id, version: 1, ...fields })),
    ).toMatchObject({ status: 409 });
    const gone = await performWithReceipt(removeMeasure, context, { measure: made.id, version: 3 });
    expect(await stored()).toBeUndefined();
    await takeBack(measureActions, context, gone.entry);
    const again = (await allMeasures(context.db, context.organisation.id)).find(
      ({ name }) => name === 'Trådmått',
    );
    expect(again === undefined ? null : measureFieldsOf(again)).toEqual(fields);
  });

  test('keep every value that was recorded: sent again it changes nothing, corrected the first stays, and nothing overwrites', async () => {
    const { id } = await add({ name: 'Historik' });
    const values = [value('2023', 50), value('2024', null, 'suppressed'), value('2025', 65)];
    expect(await record(id, values)).toEqual({ added: 3, corrected: 0, unchanged: 0 });
    expect(await record(id, values)).toEqual({ added: 0, corrected: 0, unchanged: 3 });
    expect(await refusalOf(record(id, [value('2023', 51)]))).toMatchObject({
      code: 'recorded-already',
      status: 422,
    });
    expect(await shown(id)).toEqual(['2023 50', '2024 suppressed', '2025 65']);
    expect(await statusOf(id)).toMatchObject({ status: 'act' });
    expect(await record(id, [value('2023', 51), value('2022', 40)], 'Dubbletter togs bort')).toEqual({
      added: 1,
      corrected: 1,
      unchanged: 0,
    });
    const { points, recorded } = await measureSeries(context, id);
    const newest = points.find(({ period }) => period === '2025');
    const row = newest?.source.kind === 'recorded' ? newest.source.row : '';
    const correcting = { value: row, number: 71, missing: null, note: '', reason: 'Räknat fel' };
    await perform(correctValue, context, correcting);
    expect(await statusOf(id)).toMatchObject({ status: 'above' });
    expect(await refusalOf(perform(correctValue, context, correcting))).toMatchObject({
      status: 409,
      code: 'stale',
    });
    const all = await measureSeries(context, id);
    expect(all.recorded.length).toBe(recorded.length + 1);
    expect(all.recorded.at(-1)).toMatchObject({
      corrects: row,
      reason: 'Räknat fel',
      value: 71,
      recordedBy: context.actor.id,
    });
    expect(all.points.filter(({ isRevised }) => isRevised).map(({ period }) => period)).toEqual([
      '2023',
      '2025',
    ]);
    for (const change of [
      sql`update measure_value set value = 1 where id = ${row}`,
      sql`delete from measure_value where id = ${row}`,
      sql`truncate measure_value`,
    ]) {
      await expect(change.execute(database().db)).rejects.toThrow('append-only');
    }
    expect(await refusalOf(perform(removeMeasure, context, { measure: id, version: 1 }))).toMatchObject({
      code: 'measure-has-values',
    });
    await perform(retireMeasure, context, { measure: id, version: 1 });
    expect(await refusalOf(record(id, [value('2021', 1)]))).toMatchObject({ code: 'measure-retired' });
    expect(await statusOf(id)).toBeUndefined();
  });

  test('refuse values that cannot be, all of them or none', async () => {
    const { id } = await add({ name: 'Kvartal', period: 'quarter', baseline: null });
    const refusedAt = async (...values: readonly ReturnType<typeof value>[]) => {
      const { fields, code } = await refusalOf(record(id, values));
      return [code, fields[0]?.path];
    };
    expect(await refusedAt(value('2025-Q4', 1), value('2025', 1))).toEqual([
      'period-of-other-kind',
      'values.1.period',
    ]);
    expect(await refusedAt(value('2025-Q4', 1), value('2025-Q4', 1))).toEqual([
      'period-twice',
      'values.1.period',
    ]);
    expect(await refusedAt(value('2026-Q2', 1))).toEqual(['period-in-future', 'values.0.period']);
    expect(await refusedAt(value('2025-Q4', 1, 'bortfall'))).toEqual(['value-or-missing', 'values.0.value']);
    expect(await shown(id)).toEqual([]);
  });

  test('are calculated of others, with the reason of what is missing, and never of themselves', async () => {
    const done = await add({ name: 'I tid' });
    const all = await add({ name: 'Alla' });
    await record(done.id, [value('2023', 30), value('2024', null, 'bortfall'), value('2025', 70)]);
    await record(all.id, [value('2023', 60), value('2024', 90), value('2025', 0)]);
    const terms = [
      { name: 'i_tid', measure: done.id },
      { name: 'alla', measure: all.id },
    ];
    const share = await add({ name: 'Andel', kind: 'calculated', expression: 'i_tid / alla * 100', terms });
    expect(await shown(share.id)).toEqual(['2023 50', '2024 bortfall', '2025 not calculable']);
    expect(await refusalOf(record(share.id, [value('2025', 1)]))).toMatchObject({ code: 'not-reported' });
    const faulty = await refusalOf(
      add({ name: 'Fel', kind: 'calculated', expression: 'i_tid / (alla', terms }),
    );
    expect(faulty).toMatchObject({ code: 'formula-parenthesis-not-closed' });
    expect(faulty.fields[0]).toMatchObject({ path: 'expression', values: { position: 9 } });
    const ring = measureOf({
      name: 'Andel',
      kind: 'calculated',
      expression: 'a',
      terms: [{ name: 'a', measure: share.id }],
    });
    expect(
      await refusalOf(perform(changeMeasure, context, { measure: share.id, version: 1, ...ring })),
    ).toMatchObject({ code: 'formula-in-ring' });
    expect(await refusalOf(perform(removeMeasure, context, { measure: all.id, version: 1 }))).toMatchObject({
      code: 'measure-in-formula',
    });
  });

  test('of the panel take name, unit and values from the newest snapshot, and say which', async () => {
    const made = await add({
      kind: 'panel',
      keyFigure: 'N15419',
      name: '',
      unit: '',
      definition: '',
      baseline: null,
      targets: [],
    });
    expect(made.name).not.toBe('');
    expect(made.unit).toBe('%');
    const { points, snapshot, isGoneFromPanel } = await measureSeries(context, made.id);
    expect(isGoneFromPanel).toBe(false);
    expect(points.length).toBeGreaterThan(3);
    expect(points.every(({ source }) => source.kind === 'snapshot' && source.snapshot === snapshot?.id)).toBe(
      true,
    );
    expect(await refusalOf(add({ kind: 'panel', keyFigure: 'N15419' }))).toMatchObject({
      code: 'key-figure-taken',
    });
    expect(await refusalOf(add({ kind: 'panel', keyFigure: 'N99999' }))).toMatchObject({
      code: 'key-figure-unknown',
    });
  });

  test('come from a file whole or not at all, with every fault by line and column', async () => {
    const { id } = await add({ name: 'Ur fil', period: 'month', baseline: null });
    const faulty =
      'mått;period;värde;saknas\nUr fil;2025-01;1 234,5;\nUr fil;2025-13;2;\nOkänt;2025-02;3;\nUr fil;2025-02;tre;\nUr fil;2025-03;4;sekretess\nUr fil;2025-01;5;\nUr fil;2025-04;;';
    const refusal = await refusalOf(perform(importValues, context, { text: faulty }));
    expect(refusal.fields.map(({ path, values }) => [path, values.reason])).toEqual([
      ['rows.3.period', 'no-month'],
      ['rows.4.measure', 'measure-unknown'],
      ['rows.5.value', 'no-number'],
      ['rows.6.value', 'value-and-missing'],
      ['rows.8.value', 'value-missing'],
      ['rows.7.period', 'period-twice'],
    ]);
    expect(await shown(id)).toEqual([]);
    for (const [text, reason] of [
      ['\n', 'file-empty'],
      ['mått;period\n', 'column-missing'],
      ['mått;period;värde\n', 'file-without-rows'],
      ['mått;period;värde;Value\nUr fil;2025-01;1;9', 'column-twice'],
      ['mått;period;värde;anmärkning\nUr fil;2025-01;1;"avbru\nUr fil;2025-02;2;', 'quote-open'],
      ['mått;period;värde\nUr fil;2027-01;1', 'period-in-future'],
    ] as const) {
      expect((await refusalOf(perform(importValues, context, { text }))).fields[0]?.values.reason).toBe(
        reason,
      );
    }
    const text =
      'Mått,Period,Värde,Saknas,Anmärkning\r\nur fil,202501,"1 234,5",,"preliminärt, räknas om"\r\nUr fil,2025-2,,Sekretess,\r\n';
    const { basis, added } = await previewValues(context, text);
    expect(added.length).toBe(2);
    expect(await perform(importValues, context, { text, basis })).toEqual({
      added: 2,
      corrected: 0,
      unchanged: 0,
    });
    expect(await refusalOf(perform(importValues, context, { text, basis }))).toMatchObject({ code: 'stale' });
    expect(await perform(importValues, context, { text })).toEqual({ added: 0, corrected: 0, unchanged: 2 });
    expect(await shown(id)).toEqual(['2025-01 1234.5', '2025-02 suppressed']);
    const corrected = text.replace('1 234,5', '1 235');
    expect(await refusalOf(perform(importValues, context, { text: corrected }))).toMatchObject({
      code: 'reason-missing',
    });
    expect(await perform(importValues, context, { text: corrected, reason: 'Rättad fil' })).toMatchObject({
      corrected: 1,
    });
  });

  test('make their reporter owe each period, until it is reported or somebody else reports', async () => {
    const open = async (id: string) =>
      (
        await dutiesOf(context.db, context.organisation.id, {
          subject: { kind: 'measure', id },
          isOpen: true,
          today: '2026-03-02',
        })
      ).map(({ dueOn, title }) => `${dueOn} ${title}`);
    const reporter = context.actor.id;
    const year = await add({ name: 'Årsvis', reporter });
    const month = await add({ name: 'Månadsvis', period: 'month', baseline: null, reporter });
    expect(await open(year.id)).toEqual(['2027-01-20 Rapportera Årsvis']);
    expect(await open(month.id)).toEqual(['2026-04-20 Rapportera Månadsvis']);
    await record(month.id, [value('2026-02', 1)]);
    expect(await open(month.id)).toEqual(['2026-04-20 Rapportera Månadsvis']);
    await record(month.id, [value('2026-03', 1)]);
    expect(await open(month.id)).toEqual(['2026-05-20 Rapportera Månadsvis']);
    await record(year.id, [value('2026', 1)]);
    expect(await open(year.id)).toEqual(['2028-01-20 Rapportera Årsvis']);
    await perform(changeMeasure, context, { measure: year.id, version: 1, ...measureOf({ name: 'Årsvis' }) });
    expect(await open(year.id)).toEqual([]);
  });
});
