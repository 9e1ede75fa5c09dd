import type { AskedScope } from '../snapshot.ts';

/** What a snapshot asked its source for. */
export type AskedOf = {
  readonly keyFigure: (keyFigure: string) => boolean;
  readonly cell: (keyFigure: string, unit: string, year: number) => boolean;
};

/**
 * Where a snapshot does not tell what it asked for, everything that has a row was asked for: its units, and of each key
 * figure the years that it has for their kind (`held`: `N00945 municipality 2020`).
 */
export function askedOf(
  asked: AskedScope | undefined,
  units: ReadonlySet<string>,
  held: ReadonlySet<string>,
): AskedOf {
  if (asked === undefined) {
    return {
      keyFigure: () => false,
      cell: (keyFigure, unit, year) => units.has(unit) && held.has(`${keyFigure} ${kindOf(unit)} ${year}`),
    };
  }
  const keyFigures = asked.keyFigures === 'all' ? null : new Set(asked.keyFigures);
  const askedUnits = asked.units === 'all' ? null : new Set(asked.units);
  const keyFigure = (id: string) => keyFigures?.has(id) ?? true;
  return {
    keyFigure,
    cell: (id, unit, year) =>
      keyFigure(id) && (askedUnits?.has(unit) ?? true) && year >= asked.firstYear && year <= asked.lastYear,
  };
}

const kindOf = (unit: string): string =>
  unit === '0000' ? 'nation' : unit.startsWith('00') ? 'region' : 'municipality';
