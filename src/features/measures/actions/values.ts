import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import type { Measure } from '../model/measure.ts';
import { firstDayOf, isPeriodOf } from '../model/period.ts';
import {
  type CorrectValue,
  correctValueSchema,
  currentOf,
  isOneOf,
  planValues,
  type RecordValues,
  recordValuesSchema,
} from '../model/value.ts';
import { noteReported } from '../reporting.ts';
import { insertValues, measureOfValue, recordedValues } from '../store/values.ts';
import { heldMeasures, knownMeasure } from './checks.ts';

export type Recorded = { readonly added: number; readonly corrected: number; readonly unchanged: number };

function refuseUnreported({ kind, isRetired }: Measure): void {
  if (kind !== 'reported') {
    throw refused('measure', 'not-reported', 'Its values come from the panel or are calculated.');
  }
  if (isRetired) throw refused('measure', 'measure-retired', 'The measure is followed no longer.');
}

/** Why no value can be of that period of the measure; null where one can. */
export function problemOfPeriod({ period: kind }: Measure, period: string, today: string): string | null {
  if (!isPeriodOf(kind, period)) return 'period-of-other-kind';
  return firstDayOf(period) > today ? 'period-in-future' : null;
}

const neitherNorBoth = (field: string) =>
  refused(field, 'value-or-missing', 'Give a value, or the reason why it is missing.');

/** Takes in values of a measure, all or none. What stands there already is left; what differs is corrected with a reason. */
export const recordValues = defineAction<RecordValues, Recorded>({
  name: 'measures.recordValues',
  permission: 'measures.report',
  input: recordValuesSchema,
  record: ({ measure, values }) => ({ measure, values: values.length }),
  run: async (context, { measure: id, values, reason, cameBy }) => {
    const { db, organisation, actor, now } = context;
    const measure = knownMeasure(await heldMeasures(context), id);
    refuseUnreported(measure);
    const seen = new Set<string>();
    for (const [index, given] of values.entries()) {
      const { period } = given;
      if (!isOneOf(given)) throw neitherNorBoth(`values.${index}.value`);
      const problem = seen.has(period) ? 'period-twice' : problemOfPeriod(measure, period, todayOf(context));
      if (problem !== null)
        throw refused(`values.${index}.period`, problem, `The period ${period} cannot be taken.`);
      seen.add(period);
    }
    const current = currentOf(await recordedValues(db, organisation.id, id));
    const plan = planValues(current, values);
    const first = plan.corrected[0];
    if (first !== undefined && reason === '') {
      const index = values.findIndex(({ period }) => period === first.period);
      const message = `Another value is recorded for ${first.period}: say why it is corrected.`;
      throw refused(`values.${index}.value`, 'recorded-already', message);
    }
    const rows = [...plan.added, ...plan.corrected].map(row => ({ ...row, measure: id }));
    await insertValues(db, organisation.id, rows, {
      reason,
      cameBy,
      at: now().toISOString(),
      by: actor.id,
    });
    await noteReported(context, measure, new Set(values.map(({ period }) => period)));
    return {
      output: { added: plan.added.length, corrected: plan.corrected.length, unchanged: plan.unchanged },
      affected: rows.length === 0 ? [] : [{ kind: 'measure', id, change: 'changed' }],
    };
  },
});

/** The measure of a value and what holds of its period now. */
async function heldValue(context: ActionContext, value: string) {
  const { db, organisation } = context;
  const measures = await heldMeasures(context);
  const id = await measureOfValue(db, organisation.id, value);
  if (id === undefined) throw unknown('measure-value');
  const rows = await recordedValues(db, organisation.id, id);
  const row = rows.find(each => each.id === value);
  if (row === undefined) throw unknown('measure-value');
  return { measure: knownMeasure(measures, id), row, now: currentOf(rows).get(row.period) ?? row };
}

/** Corrects a value by a new row in its place, with the reason; the row before stays to be read. */
export const correctValue = defineAction<CorrectValue, { readonly id: string }>({
  name: 'measures.correctValue',
  permission: 'measures.report',
  input: correctValueSchema,
  record: ({ value, number, missing }) => ({ value, number, missing }),
  run: async (context, { value, number, missing, note, reason, cameBy }) => {
    const { db, organisation, actor, now: clock } = context;
    const { measure, row, now } = await heldValue(context, value);
    refuseUnreported(measure);
    if (!isOneOf({ value: number, missing })) throw neitherNorBoth('number');
    if (now.id !== row.id) {
      throw stale('measure-value', {
        value: now.id,
        number: now.value,
        missing: now.missing,
        note: now.note,
      });
    }
    if (row.value === number && row.missing === missing && row.note === note) {
      throw refused('number', 'nothing-corrected', 'That is what stands there.');
    }
    const corrected = {
      measure: measure.id,
      period: row.period,
      value: number,
      missing,
      note,
      corrects: row.id,
    };
    const [id] = await insertValues(db, organisation.id, [corrected], {
      reason,
      cameBy,
      at: clock().toISOString(),
      by: actor.id,
    });
    if (id === undefined) throw unknown('measure-value');
    return { output: { id }, affected: [{ kind: 'measure', id: measure.id, change: 'changed' }] };
  },
});
