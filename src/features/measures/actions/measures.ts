import {
  type ActionContext,
  defineAction,
  definePreparedAction,
  type Outcome,
} from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import {
  type AddMeasure,
  addMeasureSchema,
  type ChangeMeasure,
  changeMeasureSchema,
  type Measure,
  type MeasureFields,
  type MeasureStep,
  measureFieldsOf,
  measureStepSchema,
} from '../model/measure.ts';
import { keyFigureIn, ownSnapshot, type PanelKeyFigure } from '../panel-values.ts';
import { keepReporting } from '../reporting.ts';
import { deleteMeasure, insertMeasure, updateMeasure } from '../store/measures.ts';
import { recordedValues } from '../store/values.ts';
import { hideMeasure, showMeasure } from '../thread.ts';
import { fieldsAsJson, fitting, heldMeasures, knownMeasure, refuseStale, refuseUnknown } from './checks.ts';

type Named = PanelKeyFigure | null;

const keyFigureNamed = async (context: Context, { kind, keyFigure }: MeasureFields): Promise<Named> =>
  kind !== 'panel' || keyFigure === null ? null : keyFigureIn(await ownSnapshot(context), keyFigure);

const affected = (id: string, change: Affected['change']): Affected => ({ kind: 'measure', id, change });

/** No text of anybody's: numbers, choices and ids. */
const recorded = (fields: MeasureFields) => ({
  kind: fields.kind,
  keyFigure: fields.keyFigure,
  terms: fields.terms.map(({ measure }) => measure),
  period: fields.period,
  reporter: fields.reporter,
  direction: fields.direction,
  decimals: fields.decimals,
  baseline: fields.baseline,
  targets: fields.targets.map(target => ({ ...target })),
  tolerance: fields.tolerance,
  breaks: fields.breaks.map(({ fromPeriod, baseline }) => ({ fromPeriod, baseline })),
  goals: [...fields.goals],
  initiatives: [...fields.initiatives],
});

/** Takes a measure into the library. */
export const addMeasure = definePreparedAction<AddMeasure, Measure, Named>({
  name: 'measures.addMeasure',
  permission: 'measures.edit',
  input: addMeasureSchema,
  record: recorded,
  prepare: keyFigureNamed,
  run: async (context, input, named) => {
    const measures = await heldMeasures(context);
    await refuseUnknown(context, input, measures);
    const fields = await fitting(context, input, null, measures, named);
    const measure = await insertMeasure(context.db, context.organisation.id, fields);
    await showMeasure(context, measure);
    await keepReporting(context, null, measure);
    return {
      output: measure,
      affected: [affected(measure.id, 'created')],
      undo: { action: 'measures.removeMeasure', input: { measure: measure.id, version: measure.version } },
    };
  },
  discard: async () => {},
});

async function written(context: ActionContext, before: Measure, after: Measure): Promise<Measure> {
  const measure = await updateMeasure(context.db, context.organisation.id, after);
  if (measure === undefined) throw unknown('measure');
  await showMeasure(context, measure, before);
  await keepReporting(context, before, measure);
  return measure;
}

/** Changes a measure; terms, targets, breaks and ties are replaced as a whole. */
export const changeMeasure = definePreparedAction<ChangeMeasure, Measure, Named>({
  name: 'measures.changeMeasure',
  permission: 'measures.edit',
  input: changeMeasureSchema,
  record: ({ measure, ...fields }) => ({ measure, ...recorded(fields) }),
  prepare: keyFigureNamed,
  run: async (context, { measure: id, version, ...input }, named) => {
    const measures = await heldMeasures(context);
    const before = knownMeasure(measures, id);
    await refuseUnknown(context, input, measures);
    refuseStale(before, version);
    const fields = await fitting(context, input, before, measures, named);
    const measure = await written(context, before, { ...before, ...fields });
    return {
      output: measure,
      affected: [affected(id, 'changed')],
      undo: {
        action: 'measures.changeMeasure',
        input: { measure: id, version: measure.version, ...fieldsAsJson(measureFieldsOf(before)) },
      },
    };
  },
  discard: async () => {},
});

/** Removes a measure that was a mistake: one without values that no formula uses. Others are retired. */
export const removeMeasure = defineAction<MeasureStep, { readonly id: string }>({
  name: 'measures.removeMeasure',
  permission: 'measures.edit',
  input: measureStepSchema,
  record: ({ measure }) => ({ measure }),
  run: async (context, { measure: id, version }) => {
    const { db, organisation } = context;
    const measures = await heldMeasures(context);
    const before = knownMeasure(measures, id);
    refuseStale(before, version);
    if (measures.some(({ terms }) => terms.some(({ measure }) => measure === id))) {
      throw refused('', 'measure-in-formula', 'Another measure is calculated of it.');
    }
    if ((await recordedValues(db, organisation.id, id)).length > 0) {
      throw refused('', 'measure-has-values', 'It has values, which are never removed. Retire it instead.');
    }
    await deleteMeasure(db, organisation.id, id);
    await hideMeasure(context, id);
    await keepReporting(context, before, null);
    return {
      output: { id },
      affected: [affected(id, 'removed')],
      undo: { action: 'measures.addMeasure', input: fieldsAsJson(measureFieldsOf(before)) },
    };
  },
});

async function retired(context: ActionContext, { measure: id, version }: MeasureStep, isRetired: boolean) {
  const before = knownMeasure(await heldMeasures(context), id);
  refuseStale(before, version);
  if (before.isRetired === isRetired) {
    throw refused('', isRetired ? 'retired-already' : 'not-retired', 'It stands so already.');
  }
  const measure = await written(context, before, { ...before, isRetired });
  const outcome: Outcome<Measure> = {
    output: measure,
    affected: [affected(id, 'changed')],
    undo: {
      action: isRetired ? 'measures.resumeMeasure' : 'measures.retireMeasure',
      input: { measure: id, version: measure.version },
    },
  };
  return outcome;
}

/** Follows a measure no longer: its values stay to be read. */
export const retireMeasure = defineAction<MeasureStep, Measure>({
  name: 'measures.retireMeasure',
  permission: 'measures.edit',
  input: measureStepSchema,
  record: ({ measure }) => ({ measure }),
  run: (context, input) => retired(context, input, true),
});

/** Follows a retired measure again. */
export const resumeMeasure = defineAction<MeasureStep, Measure>({
  name: 'measures.resumeMeasure',
  permission: 'measures.edit',
  input: measureStepSchema,
  record: ({ measure }) => ({ measure }),
  run: (context, input) => retired(context, input, false),
});
