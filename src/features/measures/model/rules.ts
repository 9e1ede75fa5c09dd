import { namesIn } from '#core/formula/formula.ts';
import { parseFormula } from '#core/formula/parse-formula.ts';
import type { Measure, MeasureFields } from './measure.ts';
import { kindOfPeriod } from './period.ts';

export type MeasureProblem = {
  readonly field: string;
  readonly reason: string;
  readonly message: string;
  readonly position?: number;
};

const problem = (field: string, reason: string, message: string): MeasureProblem => ({
  field,
  reason,
  message,
});

/** The first rule that a measure breaks; null where it can stand. `others` are all but itself. */
export function problemOfMeasure(
  fields: MeasureFields,
  id: string | null,
  others: readonly Measure[],
): MeasureProblem | null {
  return (
    (fields.kind === 'panel' ? problemOfPanel(fields, others) : null) ??
    problemOfName(fields, others) ??
    problemOfPeriods(fields) ??
    (fields.kind === 'calculated' ? problemOfExpression(fields, id, others) : null)
  );
}

function problemOfPanel(
  { keyFigure, period }: MeasureFields,
  others: readonly Measure[],
): MeasureProblem | null {
  if (keyFigure === null) return problem('keyFigure', 'key-figure-missing', 'Say which key figure it is.');
  if (others.some(other => other.keyFigure === keyFigure)) {
    return problem('keyFigure', 'key-figure-taken', 'The key figure is in the library already.');
  }
  return period === 'year'
    ? null
    : problem('period', 'panel-by-year', 'Key figures of the panel are measured by year.');
}

function problemOfName({ name }: MeasureFields, others: readonly Measure[]): MeasureProblem | null {
  if (name === '') return problem('name', 'name-missing', 'Say what the measure is called.');
  const isTaken = others.some(other => other.name.toLowerCase() === name.toLowerCase());
  return isTaken ? problem('name', 'name-taken', 'There is a measure of that name.') : null;
}

function problemOfPeriods({ period, baseline, targets, breaks }: MeasureFields): MeasureProblem | null {
  if (baseline !== null && kindOfPeriod(baseline.period) !== period) {
    return problem(
      'baseline.period',
      'period-of-other-kind',
      'The period is not of the kind the measure has.',
    );
  }
  const strange = breaks.findIndex(({ fromPeriod }) => kindOfPeriod(fromPeriod) !== period);
  if (strange !== -1) {
    return problem(
      `breaks.${strange}.fromPeriod`,
      'period-of-other-kind',
      'The period is not of the kind the measure has.',
    );
  }
  const twiceBroken = repeated(breaks.map(({ fromPeriod }) => fromPeriod));
  if (twiceBroken !== -1) {
    return problem(`breaks.${twiceBroken}.fromPeriod`, 'period-twice', 'There is a break there already.');
  }
  const twice = repeated(targets.map(({ onDay }) => onDay));
  return twice === -1
    ? null
    : problem(`targets.${twice}.onDay`, 'day-twice', 'There is a target for that day.');
}

const repeated = (all: readonly string[]): number =>
  all.findIndex((each, index) => all.indexOf(each) < index);

function problemOfExpression(
  { expression, terms, period }: MeasureFields,
  id: string | null,
  others: readonly Measure[],
): MeasureProblem | null {
  const parsed = parseFormula(expression ?? '');
  if (!parsed.isParsed) {
    return {
      ...problem(
        'expression',
        `formula-${parsed.fault}`,
        `The formula is wrong at character ${parsed.position}.`,
      ),
      position: parsed.position,
    };
  }
  const named = terms.map(({ name }) => name);
  const twice = repeated(named);
  if (twice !== -1) return problem(`terms.${twice}.name`, 'term-twice', 'The name is used twice.');
  const used = namesIn(parsed.formula);
  const unnamed = used.find(name => !named.includes(name));
  if (unnamed !== undefined) {
    return problem('expression', 'name-unknown', `Say which measure "${unnamed}" stands for.`);
  }
  const unused = terms.findIndex(({ name }) => !used.includes(name));
  if (unused !== -1) return problem(`terms.${unused}.name`, 'term-unused', 'The formula does not use it.');
  if (used.length === 0) return problem('expression', 'formula-of-nothing', 'The formula uses no measure.');
  const byId = new Map(others.map(each => [each.id, each]));
  for (const [index, { measure }] of terms.entries()) {
    const of = byId.get(measure);
    if (measure === id || (of !== undefined && id !== null && uses(of, id, byId))) {
      return problem(
        `terms.${index}.measure`,
        'formula-in-ring',
        'The measures would be calculated of each other.',
      );
    }
    if (of !== undefined && of.period !== period) {
      return problem(`terms.${index}.measure`, 'term-of-other-period', 'It is measured by another period.');
    }
  }
  return null;
}

/** Whether a measure is calculated of another, however many steps away. */
function uses(measure: Measure, id: string, byId: ReadonlyMap<string, Measure>): boolean {
  return measure.terms.some(term => {
    const of = byId.get(term.measure);
    return term.measure === id || (of !== undefined && uses(of, id, byId));
  });
}
