import { createHash } from 'node:crypto';
import { defineAction } from '#platform/action/action.ts';
import { Refusal, stale } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import type { Measure } from '../model/measure.ts';
import {
  currentOf,
  type ImportValues,
  importValuesSchema,
  type NewRow,
  planValues,
  type RecordedValue,
} from '../model/value.ts';
import { noteReported } from '../reporting.ts';
import { allMeasures } from '../store/measures.ts';
import { insertValues, recordedValues } from '../store/values.ts';
import { type FileProblem, type FileRow, readValuesFile } from '../values-file.ts';
import { heldMeasures } from './checks.ts';
import { problemOfPeriod, type Recorded } from './values.ts';

const mostProblemsTold = 100;

export type ImportedRow = NewRow & {
  readonly measure: string;
  /** What holds of the period before the import; null for a new period. */
  readonly was: RecordedValue | null;
};

export type ImportPlan = {
  readonly basis: string;
  readonly added: readonly ImportedRow[];
  readonly corrected: readonly ImportedRow[];
  readonly unchanged: number;
};

/** What the values are known by: changes with every row and with every change of a measure. */
function basisOf(measures: readonly Measure[], values: readonly RecordedValue[]): string {
  const known = [...measures.map(({ id, version }) => `${id} ${version}`), ...values.map(({ id }) => id)];
  return createHash('sha256').update(known.toSorted().join('\n')).digest('hex');
}

function planOf(
  measures: readonly Measure[],
  values: readonly RecordedValue[],
  text: string,
  today: string,
): ImportPlan {
  const { rows, problems } = readValuesFile(text, measures);
  const all = [...problems, ...rows.flatMap(row => outOfTime(row, measures, today))];
  if (all.length > 0) throw unusable(all);
  const recorded = Map.groupBy(values, ({ measure }) => measure);
  const plans = [...Map.groupBy(rows, ({ measure }) => measure)].map(([measure, given]) => {
    const current = currentOf(recorded.get(measure) ?? []);
    const plan = planValues(current, given);
    const told = (row: NewRow): ImportedRow => ({ ...row, measure, was: current.get(row.period) ?? null });
    return { ...plan, added: plan.added.map(told), corrected: plan.corrected.map(told) };
  });
  return {
    basis: basisOf(measures, values),
    added: plans.flatMap(({ added }) => added),
    corrected: plans.flatMap(({ corrected }) => corrected),
    unchanged: plans.reduce((sum, { unchanged }) => sum + unchanged, 0),
  };
}

function outOfTime(row: FileRow, measures: readonly Measure[], today: string): readonly FileProblem[] {
  const measure = measures.find(({ id }) => id === row.measure);
  const reason = measure === undefined ? null : problemOfPeriod(measure, row.period, today);
  return reason === null ? [] : [{ line: row.line, column: 'period', reason, cell: row.period }];
}

const unusable = (problems: readonly FileProblem[]): Refusal =>
  new Refusal({
    status: 422,
    code: 'import-unusable',
    message: `Nothing was imported: ${problems.length} faults. The first: line ${problems[0]?.line}, ${problems[0]?.column ?? 'file'}: ${problems[0]?.reason}.`,
    fields: problems.slice(0, mostProblemsTold).map(({ line, column, reason, cell }) => ({
      path: column === null ? `rows.${line}` : `rows.${line}.${column}`,
      code: 'refused',
      values: { reason, line, column: column ?? '', cell },
    })),
    values: { count: problems.length },
  });

/** What an import would do, with nothing changed; refused as the import would be. */
export async function previewValues(
  context: Pick<Context, 'db' | 'organisation' | 'now'>,
  text: string,
): Promise<ImportPlan> {
  const { db, organisation } = context;
  const measures = await allMeasures(db, organisation.id);
  return planOf(measures, await recordedValues(db, organisation.id), text, todayOf(context));
}

/** Takes in the values of a file, all or none. */
export const importValues = defineAction<ImportValues, Recorded>({
  name: 'measures.importValues',
  permission: 'measures.report',
  input: importValuesSchema,
  record: ({ text }) => ({
    characters: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
  }),
  run: async (context, { text, reason, basis }) => {
    const { db, organisation, actor, now } = context;
    const measures = await heldMeasures(context);
    const values = await recordedValues(db, organisation.id);
    const plan = planOf(measures, values, text, todayOf(context));
    if (basis !== null && basis !== plan.basis) throw stale('measure-values', { basis: plan.basis });
    if (plan.corrected.length > 0 && reason === '') {
      throw new Refusal({
        status: 422,
        code: 'reason-missing',
        message: `${plan.corrected.length} recorded values would be corrected: say why.`,
        fields: [{ path: 'reason', code: 'refused', values: { reason: 'reason-missing' } }],
        values: { count: plan.corrected.length },
      });
    }
    const rows = [...plan.added, ...plan.corrected];
    await insertValues(db, organisation.id, rows, {
      reason,
      cameBy: 'file',
      at: now().toISOString(),
      by: actor.id,
    });
    const touched = [...new Set(rows.map(({ measure }) => measure))];
    for (const measure of measures.filter(({ id }) => touched.includes(id))) {
      const ofMeasure = rows.filter(row => row.measure === measure.id);
      await noteReported(context, measure, new Set(ofMeasure.map(({ period }) => period)));
    }
    return {
      output: { added: plan.added.length, corrected: plan.corrected.length, unchanged: plan.unchanged },
      affected: touched.map(id => ({ kind: 'measure', id, change: 'changed' })),
    };
  },
});
