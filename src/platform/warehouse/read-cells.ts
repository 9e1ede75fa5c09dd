import { type Engine, literal } from './duckdb.ts';
import type { Cell, Gender, MissingReason } from './snapshot.ts';

const genders: Readonly<Record<string, Gender>> = { T: 'T', K: 'K', M: 'M' };
const reasons: Readonly<Record<string, MissingReason>> = {
  bortfall: 'bortfall',
  'not applicable': 'not applicable',
  suppressed: 'suppressed',
};

/** All cells of one key figure in a values file, of one unit where given, by unit, year and gender. */
export async function readCells(
  engine: Engine,
  valuesFile: string,
  keyFigure: string,
  unit: string | undefined,
): Promise<readonly Cell[]> {
  const rows = await engine.rows(`
    select unit, year::integer as year, gender, value, missing from read_parquet(${literal(valuesFile)})
    where kpi = ${literal(keyFigure)} ${unit === undefined ? '' : `and unit = ${literal(unit)}`}
    order by unit, year, gender desc`);
  return rows.map(row => ({
    unit: String(row.unit),
    year: Number(row.year),
    gender: genders[String(row.gender)] ?? 'T',
    value: typeof row.value === 'number' ? row.value : null,
    missing: reasons[String(row.missing)] ?? null,
  }));
}
