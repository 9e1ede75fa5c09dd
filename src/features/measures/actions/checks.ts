import { sameTitle } from '#core/panel/classify/title.ts';
import { allGoals } from '#features/direction/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { Refusal, refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Json } from '#platform/database/json.ts';
import { type Measure, type MeasureFields, measureFieldsOf } from '../model/measure.ts';
import { type MeasureProblem, problemOfMeasure } from '../model/rules.ts';
import type { PanelKeyFigure } from '../panel-values.ts';
import { allMeasures, holdMeasures, type Written } from '../store/measures.ts';
import { everybody } from '../store/people.ts';
import { recordedValues } from '../store/values.ts';

/** All measures, held while one is changed. */
export async function heldMeasures({ db, organisation }: ActionContext): Promise<readonly Measure[]> {
  await holdMeasures(db, organisation.id);
  return allMeasures(db, organisation.id);
}

export function knownMeasure(measures: readonly Measure[], id: string): Measure {
  const found = measures.find(measure => measure.id === id);
  if (found === undefined) throw unknown('measure');
  return found;
}

/** Fields of a measure as JSON: arrays of their own. */
export const fieldsAsJson = (fields: MeasureFields) => ({
  ...fields,
  terms: fields.terms.map(each => ({ ...each })),
  targets: fields.targets.map(each => ({ ...each })),
  breaks: fields.breaks.map(each => ({ ...each })),
  goals: [...fields.goals],
  initiatives: [...fields.initiatives],
});

export const measureAsJson = (measure: Measure): Json => ({
  id: measure.id,
  version: measure.version,
  isRetired: measure.isRetired,
  ...fieldsAsJson(measureFieldsOf(measure)),
});

export function refuseStale(found: Measure, version: number): void {
  if (found.version !== version) throw stale('measure', measureAsJson(found));
}

/** Refuses ids that are nobody's here. */
export async function refuseUnknown(
  { db, organisation }: ActionContext,
  fields: MeasureFields,
  measures: readonly Measure[],
): Promise<void> {
  for (const { measure } of fields.terms) knownMeasure(measures, measure);
  if (fields.reporter !== null) {
    const people = await everybody(db, organisation.id);
    const reporter = people.find(({ id }) => id === fields.reporter);
    if (reporter === undefined || reporter.isErased) throw unknown('person');
  }
  if (fields.goals.length > 0) {
    const goals = new Set((await allGoals(db, organisation.id)).map(({ id }) => id));
    if (fields.goals.some(goal => !goals.has(goal))) throw unknown('goal');
  }
  if (fields.initiatives.length > 0) {
    const known = new Set((await initiativeHeads(db, organisation.id)).map(({ id }) => id));
    if (fields.initiatives.some(initiative => !known.has(initiative))) throw unknown('initiative');
  }
}

const refusedFor = ({ field, reason, message, position }: MeasureProblem): Refusal =>
  position === undefined
    ? refused(field, reason, message)
    : new Refusal({
        status: 422,
        code: reason,
        message,
        fields: [{ path: field, code: 'refused', values: { reason, position } }],
      });

/** The fields as they are kept: of a panel measure named as the panel names it. Refuses what breaks a rule. */
export async function fitting(
  context: ActionContext,
  given: MeasureFields,
  before: Measure | null,
  measures: readonly Measure[],
  found: PanelKeyFigure | null,
): Promise<Written> {
  const fields = before === null ? given : await keepingFixed(context, given, before, measures);
  const written = fields.kind === 'panel' ? ofPanel(fields, before, found) : ownMeasure(fields);
  const others = measures.filter(({ id }) => id !== before?.id);
  const problem = problemOfMeasure(written, before?.id ?? null, others);
  if (problem !== null) throw refusedFor(problem);
  return {
    ...written,
    targets: written.targets.toSorted((one, other) => (one.onDay < other.onDay ? -1 : 1)),
    breaks: written.breaks.toSorted((one, other) => (one.fromPeriod < other.fromPeriod ? -1 : 1)),
    goals: [...new Set(written.goals)].toSorted(),
    initiatives: [...new Set(written.initiatives)].toSorted(),
  };
}

/** What a measure is does not change once it is something: its values would be of another. */
async function keepingFixed(
  { db, organisation }: ActionContext,
  fields: MeasureFields,
  before: Measure,
  measures: readonly Measure[],
): Promise<MeasureFields> {
  if (fields.kind !== before.kind) {
    throw refused('kind', 'kind-fixed', 'What kind a measure is does not change: make another.');
  }
  if (fields.kind === 'panel' && fields.keyFigure !== before.keyFigure) {
    throw refused('keyFigure', 'key-figure-fixed', 'Another key figure is another measure.');
  }
  if (fields.period !== before.period) {
    const isUsed = measures.some(({ terms }) => terms.some(({ measure }) => measure === before.id));
    if (isUsed || (await recordedValues(db, organisation.id, before.id)).length > 0) {
      throw refused('period', 'period-fixed', 'It has values, or a formula uses it: the period stays.');
    }
  }
  return fields;
}

const ownMeasure = (fields: MeasureFields): Written => ({
  ...fields,
  keyFigure: null,
  keyFigureTitle: null,
  ...(fields.kind === 'calculated' ? {} : { expression: null, terms: [] }),
});

function ofPanel(fields: MeasureFields, before: Measure | null, found: PanelKeyFigure | null): Written {
  const plain = { ...fields, expression: null, terms: [] };
  if (before !== null && (found === null || !sameTitle(found.title, before.keyFigureTitle ?? ''))) {
    const { keyFigure, keyFigureTitle, name, unit, source } = before;
    return { ...plain, keyFigure, keyFigureTitle, name, unit, source };
  }
  if (fields.keyFigure === null) return { ...plain, keyFigureTitle: null };
  if (found === null) {
    throw refused('keyFigure', 'key-figure-unknown', 'The panel holds no such key figure.');
  }
  return {
    ...plain,
    keyFigureTitle: found.title,
    name: found.name,
    unit: found.unit,
    source: found.source,
    definition: fields.definition === '' ? found.description : fields.definition,
  };
}
