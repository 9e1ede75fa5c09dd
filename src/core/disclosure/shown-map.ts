import { leastShown } from './shown-votes.ts';

export type Place = { readonly x: number; readonly y: number; readonly group: number };

/** Levels of how many stand in a hexagon: from 6, from 12, from 24, from 48. */
export const mapLevels = [6, 12, 24, 48] as const;

export type Hexagon = {
  /** Column and row; odd rows are half a step to the right. */
  readonly column: number;
  readonly row: number;
  readonly group: number;
  /** Which of `mapLevels` it reaches, from 0. */
  readonly level: number;
};

export type OpinionMap = {
  readonly columns: number;
  readonly rows: number;
  readonly hexagons: readonly Hexagon[];
};

/**
 * Participants in two dimensions as hexagons: each holds at least six of one group, told to the nearest level below, and nobody is drawn alone. Where several groups
 * meet in one, the largest there is drawn. `across` hexagons cover the wider side; null where none holds six.
 */
export function opinionMap(places: readonly Place[], across: number): OpinionMap | null {
  if (places.length < leastShown) return null;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const side = Math.max(right - left, bottom - top) / across;
  if (!(side > 0)) return null;
  const height = side * Math.sqrt(0.75);
  const counts = new Map<string, number>();
  for (const { x, y, group } of places) {
    const { column, row } = nearest((x - left) / side, (y - top) / height);
    const key = `${column} ${row} ${group}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const drawn = new Map<string, Hexagon & { readonly count: number }>();
  for (const [key, count] of counts) {
    if (count < leastShown) continue;
    const [column = 0, row = 0, group = 0] = key.split(' ').map(Number);
    const there = drawn.get(`${column} ${row}`);
    if (there !== undefined && there.count >= count) continue;
    const level = mapLevels.findLastIndex(from => count >= from);
    drawn.set(`${column} ${row}`, { column, row, group, level, count });
  }
  if (drawn.size === 0) return null;
  const hexagons = [...drawn.values()]
    .map(({ column, row, group, level }) => ({ column, row, group, level }))
    .sort((one, other) => one.row - other.row || one.column - other.column);
  const columns = Math.max(...hexagons.map(({ column }) => column)) + 1;
  return { columns, rows: Math.max(...hexagons.map(({ row }) => row)) + 1, hexagons };
}

/** The hexagon whose middle is nearest; rows are √¾ of a step apart, odd ones half a step to the right. */
function nearest(x: number, y: number): { readonly column: number; readonly row: number } {
  let best = { column: 0, row: 0, distance: Number.POSITIVE_INFINITY };
  for (const row of [Math.floor(y), Math.floor(y) + 1]) {
    const shift = row % 2 === 0 ? 0 : 0.5;
    const column = Math.round(x - shift);
    const distance = (x - shift - column) ** 2 + 0.75 * (y - row) ** 2;
    if (distance < best.distance) best = { column, row, distance };
  }
  return { column: Math.max(0, best.column), row: best.row };
}
