import { type Gap, turned } from '#core/situations/gap.ts';
import type { Place } from '#features/situation/place.ts';
import { readingOf } from '#features/situation/place.ts';
import { keyFigureHref } from '#features/situation/rows.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import type { Language } from '#platform/context.ts';
import type { StripRow } from '#ui/charts/strip-chart.ts';
import { formatValue } from '#ui/format/units.ts';

/** Every tested key figure by service area, turned so that right is good; areas without any are left out. */
export function stripOf(place: Place, language: Language, query: string): readonly StripRow[] {
  const { gaps, checks } = readingOf(place);
  return place.analysis.areas
    .map(area => ({
      area: area.name[language],
      points: gaps
        .filter(gap => gap.keyFigure.area === area.id)
        .map(gap => ({
          id: gap.keyFigure.id,
          title: nameOf(gap.keyFigure.title),
          gap: turned(gap.keyFigure.direction, gap.gapInSpreads),
          level: levelOf(gap, checks.has(gap.keyFigure.id)),
          meaning: gap.keyFigure.direction === 'cost' ? ('neutral' as const) : ('good-or-bad' as const),
          value: formatValue(gap.value, displayUnit(gap.keyFigure.title), language),
          href: keyFigureHref(place, gap, query),
        })),
    }))
    .filter(row => row.points.length > 0);
}

function levelOf(gap: Gap, needsCheck: boolean): 'clear' | 'check' | 'none' {
  if (gap.level !== 'tydlig avvikelse') return 'none';
  return needsCheck ? 'check' : 'clear';
}

/** Of how many service areas, and in how many of them a key figure is clearly worse or better. Costs are neither. */
export function stripCounts(rows: readonly StripRow[]) {
  const having = (isThere: (gap: number) => boolean) =>
    rows.filter(({ points }) =>
      points.some(point => point.level === 'clear' && point.meaning === 'good-or-bad' && isThere(point.gap)),
    ).length;
  return { areas: rows.length, worse: having(gap => gap < 0), better: having(gap => gap >= 0) };
}
