import { quantile } from '#core/numerics/quantile.ts';
import type { UnitYears } from './effect-window.ts';

/**
 * The panel on one side of its breaks: years on the other side of a break than the start are set missing.
 *
 * `breaks` are the first years of a new definition or source. From a break at or before the start on, and up to a break after it, values mean the same;
 * a break in the start year itself leaves nothing to compare with, which is the year then given.
 */
export function betweenBreaks(
  panel: UnitYears,
  from: number,
  breaks: readonly number[],
): UnitYears | { readonly kind: 'break-at-start'; readonly year: number } {
  if (breaks.includes(from)) return { kind: 'break-at-start', year: from };
  const first = Math.max(panel.firstYear, ...breaks.filter(year => year < from));
  const end = Math.min(panel.firstYear + panel.yearCount, ...breaks.filter(year => year > from));
  return onlyYears(panel, first, end - 1);
}

/** The panel with values of these years alone, first and last included. */
export function onlyYears(panel: UnitYears, first: number, last: number): UnitYears {
  const { firstYear, yearCount, values } = panel;
  return {
    ...panel,
    values: values.map((value, at) => {
      const year = firstYear + (at % yearCount);
      return year < first || year > last ? Number.NaN : value;
    }),
  };
}

const sharedMove = 0.95;
const timesOrdinary = 6;
const fewestUnits = 20;

/**
 * Years in which nearly all units moved the same way at once, far more than in other years: more often a new definition or source than something that
 * happened everywhere. What it is must be looked up; nothing is taken away by itself.
 *
 * At least 20 units with both years; a move shared by 95 in a hundred, its median six times the median of the other years' and more than 0.
 */
export function suspectedBreaks({ unitCount, firstYear, yearCount, values }: UnitYears): readonly number[] {
  const moves = Array.from({ length: Math.max(0, yearCount - 1) }, (_, at) => {
    const changes = Array.from({ length: unitCount }, (_value, unit) => {
      const column = unit * yearCount + at;
      return values[column + 1]! - values[column]!;
    }).filter(change => !Number.isNaN(change));
    const up = changes.filter(change => change > 0).length;
    const down = changes.filter(change => change < 0).length;
    return {
      year: firstYear + at + 1,
      units: changes.length,
      size: Math.abs(quantile(changes, 0.5)),
      isShared: Math.max(up, down) >= sharedMove * changes.length,
    };
  }).filter(({ units }) => units >= fewestUnits);
  return moves
    .filter(({ year, size, isShared }) => {
      const others = moves.filter(other => other.year !== year).map(other => other.size);
      return others.length > 0 && isShared && size > 0 && size > timesOrdinary * quantile(others, 0.5);
    })
    .map(({ year }) => year);
}
