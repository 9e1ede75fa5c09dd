import { type Evaluated, evaluateFormula } from '#core/formula/evaluate-formula.ts';
import { parseFormula } from '#core/formula/parse-formula.ts';
import type { Measure } from './measure.ts';
import type { MissingReason } from './value.ts';

/** Why a point has no value: the reasons of values, and those of calculations. */
export type PointMissing = MissingReason | 'not recorded' | 'not calculable';

/** Where a value can be looked up. */
export type PointSource =
  | { readonly kind: 'snapshot'; readonly snapshot: string }
  | { readonly kind: 'recorded'; readonly row: string }
  | { readonly kind: 'calculated' };

export type Point = {
  readonly period: string;
  readonly value: number | null;
  readonly missing: PointMissing | null;
  readonly note: string;
  readonly isRevised: boolean;
  /** Whether a break lies between the point before and this one. */
  readonly isAfterBreak: boolean;
  readonly source: PointSource;
};

export type Unbroken = Omit<Point, 'isAfterBreak'>;

/** Marks where breaks lie. */
export function withBreaks(
  points: readonly Unbroken[],
  { breaks }: Pick<Measure, 'breaks'>,
): readonly Point[] {
  return points.map((point, index) => {
    const before = points[index - 1]?.period ?? '';
    return {
      ...point,
      isAfterBreak: breaks.some(({ fromPeriod }) => fromPeriod <= point.period && fromPeriod > before),
    };
  });
}

/** The series of a calculated measure: of each period that any of its terms has a value or a reason for. */
export function calculatedSeries(
  { expression, terms }: Pick<Measure, 'expression' | 'terms'>,
  seriesOf: (measure: string) => readonly Unbroken[],
): readonly Unbroken[] {
  const parsed = parseFormula(expression ?? '');
  if (!parsed.isParsed) return [];
  const byName = new Map(
    terms.map(({ name, measure }) => [name, new Map(seriesOf(measure).map(point => [point.period, point]))]),
  );
  const periods = [...new Set([...byName.values()].flatMap(points => [...points.keys()]))].toSorted();
  return periods.map(period => {
    const valueNamed = (name: string): Evaluated<PointMissing> => {
      const point = byName.get(name)?.get(period);
      if (point === undefined) return { isKnown: false, reason: 'not recorded' };
      return point.value === null
        ? { isKnown: false, reason: point.missing ?? 'not recorded' }
        : { isKnown: true, value: point.value };
    };
    const result = evaluateFormula<PointMissing>(parsed.formula, valueNamed, 'not calculable');
    return {
      period,
      value: result.isKnown ? result.value : null,
      missing: result.isKnown ? null : result.reason,
      note: '',
      isRevised: [...byName.values()].some(points => points.get(period)?.isRevised === true),
      source: { kind: 'calculated' },
    };
  });
}
