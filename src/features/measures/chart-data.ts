import type { Language } from '#platform/context.ts';
import type { PathSeries } from '#ui/charts/path-series.tsx';
import { formatYear } from '#ui/format/numbers.ts';
import { measureMessages } from './messages/measure.ts';
import type { Measure } from './model/measure.ts';
import { lastDayOf, periodAfter } from './model/period.ts';
import type { Point } from './model/series.ts';
import { pathFor } from './model/status.ts';
import { shownPeriod, shownPoint } from './wording.ts';

/** A day as a year with its fraction: the end of 2025 is 2026. */
function timeAtEndOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + (Date.parse(`${day}T00:00:00Z`) + 86_400_000 - start) / (end - start);
}

/** Half-way through a period: between the point of the period before and its own. */
const middleOf = (period: string): number =>
  (timeAtEndOf(lastDayOf(periodAfter(period, -1))) + timeAtEndOf(lastDayOf(period))) / 2;

export type ChartData = Omit<PathSeries, 'yearName'> & { readonly isByYear: boolean };

/** The series of a measure and the path it shall follow, as a chart draws them. */
export function chartData(measure: Measure, points: readonly Point[], language: Language): ChartData {
  const text = measureMessages(language);
  const newest = points.at(-1)?.period;
  const path = newest === undefined ? [] : pathFor(measure, newest);
  const { direction, tolerance } = measure;
  return {
    isByYear: measure.period === 'year',
    points: points.map(point => ({
      time: timeAtEndOf(lastDayOf(point.period)),
      value: point.value,
      title: `${shownPeriod(point.period, language)}: ${shownPoint(point, measure, language)}`,
    })),
    breaks: measure.breaks
      .filter(({ fromPeriod }) => points.some(({ period }) => period < fromPeriod))
      .map(({ fromPeriod }) => ({
        time: middleOf(fromPeriod),
        text: text.broken,
      })),
    path: path.map(({ day, value }) => ({ time: timeAtEndOf(day), value })),
    band: {
      below: direction === 'lower' ? 0 : tolerance,
      above: direction === 'higher' ? 0 : tolerance,
    },
    names: { own: text.own, path: text.path },
    unit: measure.unit,
  };
}

export const yearNameOf =
  (isByYear: boolean, language: Language) =>
  (year: number): string =>
    isByYear ? formatYear(year) : measureMessages(language).yearEnd(formatYear(year));
