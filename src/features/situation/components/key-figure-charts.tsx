import { KeyFigureMap } from '#features/situation/components/key-figure-map.tsx';
import type { KeyFigureData } from '#features/situation/key-figure-data.ts';
import { keyFigureMessages } from '#features/situation/messages/key-figures.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import { RankFigure } from '#ui/charts/rank.tsx';
import { SeriesFigure } from '#ui/charts/series.tsx';
import { formatDate } from '#ui/format/dates.ts';
import { formatMissing } from '#ui/format/missing.ts';
import { formatRank, formatYear, formatYears } from '#ui/format/numbers.ts';
import { formatValue, unitName } from '#ui/format/units.ts';

/** A key figure year by year, and its place among all in the latest year. */
export function KeyFigureCharts(props: KeyFigureData) {
  const { language, view, keyFigure, unit, query } = props;
  const text = keyFigureMessages(language).keyFigure;
  const counted = unitName(displayUnit(keyFigure.title), language) ?? '';
  const source = text.source(keyFigure.source, formatDate(keyFigure.fetchedOn, language));
  const first = view.years[0];
  const last = view.years.at(-1);
  return (
    <>
      {first !== undefined && last !== undefined && (
        <SeriesFigure
          language={language}
          level={2}
          text={{
            title: seriesTitle(props),
            subtitle: text.seriesSubtitle(
              counted === '' ? nameOf(keyFigure.title) : counted,
              formatYears(first.year, last.year),
            ),
            source,
          }}
          series={{
            years: view.years,
            names: {
              own: unit.name,
              peers: props.comparison.kind === 'set' ? props.comparison.name : text.peers,
              nation: text.nationShort,
            },
            unit: counted,
            breaks: breaksOf(props),
          }}
          missingOwn={year => {
            const reason = view.years.find(row => row.year === year)?.missing ?? 'unknown';
            return formatMissing(reason, language);
          }}
        />
      )}
      {view.latest !== null && view.ranking.length > 1 && (
        <RankFigure
          language={language}
          level={2}
          text={{
            title: rankTitle(props),
            subtitle: text.rankSubtitle(
              counted === '' ? nameOf(keyFigure.title) : counted,
              formatYear(view.latest.year),
            ),
            source,
          }}
          ranking={{
            units: view.ranking.map(({ code, ...place }) => ({
              ...place,
              href: `/nyckeltal/${code}/${keyFigure.id}${query}`,
            })),
            better: betterEnd(props.classification.direction),
            unit: counted,
          }}
        />
      )}
      <KeyFigureMap {...props} source={source} />
    </>
  );
}

function breaksOf({ language, view: { redefined } }: KeyFigureData) {
  if (redefined === null || redefined.kind === 'rescaled' || redefined.fromYear === null) return [];
  return [{ year: redefined.fromYear, text: keyFigureMessages(language).keyFigure.breakWord }];
}

function betterEnd(direction: KeyFigureData['classification']['direction']): 'higher' | 'lower' | 'neither' {
  return direction === 'higher' || direction === 'lower' ? direction : 'neither';
}

function seriesTitle({ language, view, keyFigure, unit }: KeyFigureData): string {
  const text = keyFigureMessages(language).keyFigure;
  // What stands on either side of a break is not the same figure.
  if (view.redefined !== null && view.redefined.kind !== 'rescaled') return text.seriesTitle;
  const own = view.years.flatMap(({ year, own: value }) => (value === null ? [] : [{ year, value }]));
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined || first === last) return text.seriesTitle;
  const measure = displayUnit(keyFigure.title);
  const shown = ({ value }: { readonly value: number }) => formatValue(value, measure, language);
  return text.seriesFinding(
    unit.name,
    shown(first),
    formatYear(first.year),
    shown(last),
    formatYear(last.year),
  );
}

function rankTitle({ language, view: { gap } }: KeyFigureData): string {
  const text = keyFigureMessages(language).keyFigure;
  if (gap === null) return text.rankTitle;
  const meaning = { higher: text.rankBest, lower: text.rankBest, cost: text.rankLowest } as const;
  return text.rankFinding(formatRank(gap.rank, gap.of, language), meaning[gap.keyFigure.direction]);
}
