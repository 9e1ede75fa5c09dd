import type { Predictors } from './predictor-control.ts';
import { fault, numberIn, readTable, type TableFault } from './read-long-panel.ts';

/** Predictors by name of unit; a unit that lacks one of them is in `incomplete`. */
export type PredictorTable = {
  readonly kind: 'predictors';
  readonly names: readonly string[];
  readonly byUnit: ReadonlyMap<string, readonly number[]>;
  readonly incomplete: readonly string[];
};

/** Reads predictors: a row per unit, its name in the first column, a number in each of the others. A fault tells the first thing wrong. */
export function readPredictors(text: string): PredictorTable | TableFault {
  const table = readTable(text);
  if ('kind' in table) return table;
  const names = table.header.slice(1);
  const byUnit = new Map<string, readonly number[]>();
  const lines = new Map<string, number>();
  const incomplete: string[] = [];
  for (const { line, cells } of table.rows) {
    const unit = cells[0]!.trim();
    const before = lines.get(unit);
    if (before !== undefined)
      return fault(line, null, `${unit} stands on line ${before} already`, 'Keep one row per unit.');
    lines.set(unit, line);
    const values = cells.slice(1).map(numberIn);
    const bad = values.indexOf(undefined);
    if (bad >= 0) {
      return fault(
        line,
        names[bad]!,
        `${cells[bad + 1]!.trim()} is not a number`,
        'Give a number, or leave the cell empty where the value is missing.',
      );
    }
    const numbers = values.map(value => value ?? Number.NaN);
    if (numbers.some(Number.isNaN)) incomplete.push(unit);
    else byUnit.set(unit, numbers);
  }
  return { kind: 'predictors', names, byUnit, incomplete };
}

/** The predictors of these units, in their order; throws where one has none. */
export function predictorsOf({ names, byUnit }: PredictorTable, units: readonly string[]): Predictors {
  const values = new Float64Array(units.length * names.length);
  units.forEach((unit, row) => {
    const own = byUnit.get(unit);
    if (own === undefined) throw new RangeError(`There are no predictors of ${unit}.`);
    values.set(own, row * names.length);
  });
  return { names, values };
}
