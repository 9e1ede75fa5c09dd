import { turned } from '#core/situations/gap.ts';
import type { Place } from '#features/situation/place.ts';
import { readingOf } from '#features/situation/place.ts';
import { keyFigureHref } from '#features/situation/rows.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import type { Language } from '#platform/context.ts';
import type { StripRow } from '#ui/charts/strip.tsx';
import { formatValue } from '#ui/format/units.ts';

/** Every tested key figure by service area, turned so that right is good; areas without any are left out. */
export function stripOf(place: Place, language: Language, query: string): readonly StripRow[] {
  const { gaps } = readingOf(place);
  return place.analysis.areas
    .map(area => ({
      area: area.name[language],
      points: gaps
        .filter(gap => gap.keyFigure.area === area.id)
        .map(gap => ({
          id: gap.keyFigure.id,
          title: nameOf(gap.keyFigure.title),
          gap: turned(gap.keyFigure.direction, gap.gapInSpreads),
          isReal: gap.level === 'tydlig avvikelse',
          meaning: gap.keyFigure.direction === 'cost' ? ('neutral' as const) : ('good-or-bad' as const),
          value: formatValue(gap.value, displayUnit(gap.keyFigure.title), language),
          href: keyFigureHref(place, gap, query),
        })),
    }))
    .filter(row => row.points.length > 0);
}
