import type { ChangedCell, ComparedKeyFigure, KeyFigureDifference, LargestRevision } from './difference.ts';
import { isRounding, relativeDifference } from './rounding.ts';
import { suspectRedefinition } from './suspect-redefinition.ts';

/**
 * What happened to one key figure between two snapshots.
 *
 * `wasAsked` says whether the newer snapshot asked for a cell of which it has no row: a value gone from there was withdrawn,
 * one gone from elsewhere was not fetched. A row without value was asked for. Values are finite.
 */
export function compareKeyFigure(
  compared: ComparedKeyFigure,
  wasAsked: (unit: string, year: number) => boolean,
): KeyFigureDifference {
  let [common, added, withdrawn, notFetched, revised] = [0, 0, 0, 0, 0];
  for (const cells of compared.same.values()) common += cells;
  let largest: LargestRevision | null = null;
  for (const cell of compared.changed) {
    const { before, after } = cell;
    if (typeof before === 'number' && typeof after === 'number') {
      common += 1;
      if (isRounding(before, after)) continue;
      revised += 1;
      largest = larger(largest, cell, before, after);
    } else if (typeof after === 'number') added += 1;
    else if (typeof before === 'number') {
      if (after === 'missing' || wasAsked(cell.unit, cell.year)) withdrawn += 1;
      else notFetched += 1;
    }
  }
  const { keyFigure } = compared;
  const suspicion = suspectRedefinition(compared);
  return { keyFigure, common, added, withdrawn, notFetched, revised, largest, suspicion };
}

function larger(
  known: LargestRevision | null,
  { unit, year, gender }: ChangedCell,
  before: number,
  after: number,
): LargestRevision {
  const relative = relativeDifference(before, after);
  return known !== null && known.relative >= relative
    ? known
    : { unit, year, gender, before, after, relative };
}

/** Whether anything at all happened to it. */
export const isDifferent = ({ added, withdrawn, notFetched, revised }: KeyFigureDifference): boolean =>
  added + withdrawn + notFetched + revised > 0;
