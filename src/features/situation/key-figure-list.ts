import { seriesOf } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import type { Place } from '#features/situation/place.ts';
import { readingOf } from '#features/situation/place.ts';
import { columnsOf } from '#features/situation/summary.ts';
import { displayUnit, nameOf } from '#features/situation/wording.ts';
import type { Language } from '#platform/context.ts';
import { formatValue } from '#ui/format/units.ts';

/** What the reader chose to see; `''` is everything. */
export type ListFilter = { readonly area: string; readonly outcome: string; readonly words: string };

export const outcomes = [
  'samre',
  'battre',
  'kostnad',
  'rorelse',
  'avvikelse',
  'kontrollera',
  'inom',
  'ej-provad',
] as const;

export type ListRow = {
  readonly id: string;
  readonly name: string;
  readonly areaName: string;
  readonly value: string;
  readonly year: number;
  readonly peers: string | null;
  readonly rank: { readonly rank: number; readonly of: number } | null;
  readonly level: Gap['level'] | 'untested';
  readonly standing: Gap['standing'] | null;
  /** A called gap that may be another organisation or a tiny base: its standing is not to be believed before that is seen to. */
  readonly isToCheck: boolean;
};

/**
 * Every key figure that the place has a value of, filtered: those that stand out first, clearest first, then those to be
 * checked for comparability, then the other tested ones, last those that are not tested.
 */
export function keyFigureList(
  place: Place,
  filter: ListFilter,
  language: Language,
): { readonly rows: readonly ListRow[]; readonly total: number } {
  const { analysis } = place;
  const { gaps, checks } = readingOf(place);
  const gapOf = new Map(gaps.map(gap => [gap.keyFigure.position, gap]));
  const turnOf = ({ level, keyFigure }: Gap) => (level === 'none' ? 2 : checks.has(keyFigure.id) ? 1 : 0);
  const tested = gaps
    .toSorted((one, other) => turnOf(one) - turnOf(other))
    .map(gap => gap.keyFigure.position);
  const untested = analysis.snapshot.keyFigures.flatMap((_, position) =>
    gapOf.has(position) ? [] : [position],
  );
  const rows = [...tested, ...untested].flatMap(position => {
    const latest = latestOf(place, position);
    return latest === null ? [] : [{ position, ...latest }];
  });
  const isChosen = chosenBy(place, filter, gapOf);
  const areaName = new Map(analysis.areas.map(area => [area.id, area.name[language]]));
  return {
    total: rows.length,
    rows: rows
      .filter(({ position }) => isChosen(position))
      .map(({ position, value, year }) => {
        const { id, title } = analysis.snapshot.keyFigures[position]!;
        const unit = displayUnit(title);
        const gap = gapOf.get(position);
        const { result, unitCount, unit: scanned } = place.scan;
        const at = position * unitCount + scanned;
        const peers = result.peerMedian[at]!;
        return {
          id,
          name: nameOf(title),
          areaName: areaName.get(analysis.classifications[position]!.area) ?? '',
          value: formatValue(value, unit, language),
          year,
          peers: result.year[at] === 0 || Number.isNaN(peers) ? null : formatValue(peers, unit, language),
          rank: result.of[at] === 0 ? null : { rank: result.rank[at]!, of: result.of[at]! },
          level: gap?.level ?? 'untested',
          standing: gap?.standing ?? null,
          isToCheck: checks.has(id),
        };
      }),
  };
}

/** Latest own value of a key figure (position); null where there is none. */
export function latestOf(
  { analysis, position: unit }: Place,
  keyFigure: number,
): { readonly value: number; readonly year: number } | null {
  const { panel } = analysis.snapshot;
  const series = seriesOf(panel, keyFigure, unit);
  const last = series.findLastIndex(value => !Number.isNaN(value));
  return last < 0 ? null : { value: series[last]!, year: panel.firstYear + last };
}

function chosenBy(
  place: Place,
  { area, outcome, words }: ListFilter,
  gapOf: ReadonlyMap<number, Gap>,
): (position: number) => boolean {
  const { analysis } = place;
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  const { checks } = readingOf(place);
  const moving =
    outcome === 'rorelse' ? new Set(columnsOf(place).moving.map(gap => gap.keyFigure.position)) : null;
  return position => {
    const { id, title } = analysis.snapshot.keyFigures[position]!;
    const text = `${id} ${title}`.toLowerCase();
    if (!wanted.every(word => text.includes(word))) return false;
    if (area !== '' && analysis.classifications[position]!.area !== area) return false;
    return hasOutcome(outcome, gapOf.get(position), {
      isMoving: moving?.has(position) ?? false,
      isToCheck: checks.has(id),
    });
  };
}

function hasOutcome(
  outcome: string,
  gap: Gap | undefined,
  { isMoving, isToCheck }: { readonly isMoving: boolean; readonly isToCheck: boolean },
): boolean {
  const isClear = gap?.level === 'tydlig avvikelse' && !isToCheck;
  const isCost = gap?.keyFigure.direction === 'cost';
  switch (outcome) {
    case 'samre':
      return isClear && gap.standing === 'worse';
    case 'battre':
      return isClear && gap.standing === 'better';
    case 'kostnad':
      return isClear && isCost;
    case 'rorelse':
      return isMoving;
    case 'avvikelse':
      return gap?.level === 'avvikelse' && !isToCheck;
    case 'kontrollera':
      return isToCheck;
    case 'inom':
      return gap?.level === 'none';
    case 'ej-provad':
      return gap === undefined;
    default:
      return true;
  }
}
