import type { Pattern } from '#features/catalogue/index.ts';
import { displayUnit, nameOf, type Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';
import {
  type Compared,
  type ComparedFigure,
  type ComparedSide,
  comparisonOf,
  type FigureAt,
} from './compare.ts';
import { compareMessages } from './messages/compare.ts';
import { areaName } from './ranked-row.ts';
import { opportunitiesAt } from './view.ts';
import { reachWords, wordOf } from './wording.ts';

/** One row of two places beside each other. */
export type ComparedLine = {
  readonly key: string;
  readonly label: string;
  /** Title of a key figure: the source's own, in Swedish. */
  readonly isSwedish: boolean;
  readonly one: string;
  readonly other: string;
};

function figureLine({ id, title, one, other }: ComparedFigure, language: Language): ComparedLine {
  const text = compareMessages(language);
  const measure = displayUnit(title);
  const shown = (at: FigureAt | null) => {
    if (at === null) return text.noValue;
    const value = formatValue(at.value, measure, language);
    return at.peerMedian === null
      ? text.alone(value, formatYear(at.year))
      : text.against(value, formatValue(at.peerMedian, measure, language), formatYear(at.year));
  };
  return { key: id, label: nameOf(title), isSwedish: true, one: shown(one), other: shown(other) };
}

const sideLines = (
  { one, other }: Pick<Compared, 'one' | 'other'>,
  totals: { readonly one: number; readonly other: number },
  language: Language,
): readonly ComparedLine[] => {
  const text = compareMessages(language);
  const rank = (side: ComparedSide, of: number) =>
    side.rank === null
      ? text.notAmong
      : text.rank(formatNumber(side.rank, language, 0), formatNumber(of, language, 0));
  const reach = (side: ComparedSide) => {
    if (side.opportunity === null) return text.nothing;
    return reachWords(side.opportunity.reachable, language) ?? text.noPrize;
  };
  const adoption = (side: ComparedSide) =>
    side.adoption === null
      ? text.notAsked
      : wordOf(side.adoption.own.state, side.adoption.keyFigure.scale, language);
  const line = (key: string, label: string, of: (side: ComparedSide) => string): ComparedLine => ({
    key,
    label,
    isSwedish: false,
    one: of(one),
    other: of(other),
  });
  return [
    {
      ...line('rank', text.rankLabel, () => ''),
      one: rank(one, totals.one),
      other: rank(other, totals.other),
    },
    line('reach', text.reachLabel, reach),
    ...(one.adoption === null && other.adoption === null
      ? []
      : [line('adoption', text.adoptionLabel, adoption)]),
  ];
};

/** Two places beside each other, ready to be shown. */
export function comparisonShown(
  one: Place,
  other: Place,
  catalogue: readonly Pattern[],
  { language, query }: { readonly language: Language; readonly query: string },
) {
  const totals = {
    one: opportunitiesAt(one, catalogue).length,
    other: opportunitiesAt(other, catalogue).length,
  };
  const shown = (compared: Compared) => {
    const { pattern, area, figures } = compared;
    const at = compared.one.rank === null ? other : one;
    return {
      id: pattern.id,
      name: pattern.name[language],
      area: areaName(area, language),
      href: `/mojligheter/${at.unit.code}/${pattern.id}${query}`,
      lines: [
        ...figures.map(figure => figureLine(figure, language)),
        ...sideLines(compared, totals, language),
      ],
    };
  };
  const { both, onlyOne, onlyOther } = comparisonOf(one, other, catalogue);
  return { both: both.map(shown), onlyOne: onlyOne.map(shown), onlyOther: onlyOther.map(shown) };
}

export type ComparisonShown = ReturnType<typeof comparisonShown>;
export type ComparedShown = ComparisonShown['both'][number];
