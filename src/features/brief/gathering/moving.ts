import { turned } from '#core/situations/gap.ts';
import { columnsOf, displayUnit, type Place, trendBesideAll } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatDifference, formatValue } from '#ui/format/units.ts';
import type { Brief } from '../model.ts';
import { namesOf, seriesFor } from './key-figure.ts';

const mostRows = 6;

/** What moves in itself and beside all, fastest first. */
export function movingFor(place: Place, language: Language): Brief['moving'] {
  const { moving } = columnsOf(place);
  return {
    count: moving.length,
    rows: moving.slice(0, mostRows).map(gap => {
      const unit = displayUnit(gap.keyFigure.title);
      const series = seriesFor(place, gap);
      const at = series.own.findIndex(value => value !== null);
      const from = { year: series.firstYear + at, value: series.own[at] ?? gap.value };
      const besideAll = trendBesideAll(place, gap);
      const perYearAmongAll = gap.trendPerYear - besideAll;
      return {
        ...namesOf(place, gap, language),
        from,
        to: { year: gap.year, value: gap.value },
        perYear: gap.trendPerYear,
        perYearAmongAll,
        isImproving: turned(gap.keyFigure.direction, besideAll) > 0,
        shown: {
          from: formatValue(from.value, unit, language),
          to: formatValue(gap.value, unit, language),
          perYear: formatDifference(gap.trendPerYear, unit, language),
          perYearAmongAll: formatDifference(perYearAmongAll, unit, language),
        },
        series,
      };
    }),
  };
}
