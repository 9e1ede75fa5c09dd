import type { Panel } from '#core/panel/panel.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Base } from '#core/situations/base.ts';

/** The panel with what its key figures are called in that snapshot. */
export type SnapshotView = {
  readonly panel: Panel;
  readonly titles: ReadonlyMap<string, string>;
  /** Position of each key figure in the panel. */
  readonly positions: ReadonlyMap<string, number>;
};

export function viewOf(panel: Panel, titles: ReadonlyMap<string, string>): SnapshotView {
  return { panel, titles, positions: new Map(panel.keyFigures.map((id, position) => [id, position])) };
}

/** A value further from the year asked for than this is not used. */
const furthestYears = 3;

/**
 * Value of a key figure for a unit (position) in a year, else in the nearest earlier, then later, year within three.
 *
 * Null where the snapshot lacks the key figure, its title says something else, or no value lies near.
 */
export function valueNear(
  view: SnapshotView,
  wanted: { readonly id: string; readonly title: RegExp },
  unit: number,
  year: number,
): { readonly value: number; readonly year: number } | null {
  const position = view.positions.get(wanted.id);
  if (position === undefined || !wanted.title.test(view.titles.get(wanted.id) ?? '')) return null;
  const series = seriesOf(view.panel, position, unit);
  for (let distance = 0; distance <= furthestYears; distance++) {
    for (const candidate of [year - distance, year + distance]) {
      const value = series[candidate - view.panel.firstYear];
      if (value !== undefined && !Number.isNaN(value)) return { value, year: candidate };
    }
  }
  return null;
}

/** Size of a base for a unit near a year; null where any part of it is missing. */
export function sizeOf(
  view: SnapshotView,
  base: Base,
  unit: number,
  year: number,
): { readonly persons: number; readonly year: number } | null {
  let sum = 0;
  let usedYear = year;
  for (const part of base.keyFigures) {
    const found = valueNear(view, part, unit, year);
    if (found === null) return null;
    sum += found.value;
    usedYear = found.year;
  }
  let share = base.share;
  for (const part of base.parts) {
    const found = valueNear(view, part, unit, usedYear);
    if (found === null) return null;
    share *= (part.takes === 'part' ? found.value : 100 - found.value) / 100;
  }
  return { persons: sum * share, year: usedYear };
}
