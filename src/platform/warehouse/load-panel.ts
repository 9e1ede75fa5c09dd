import type { Panel } from '#core/panel/panel.ts';
import { type Engine, literal, unnested } from './duckdb.ts';

/** Reads gender T of a values file into a dense panel over the given, sorted ids and the given years; in memory that threads share where asked for. */
export async function loadPanel(
  engine: Engine,
  valuesFile: string,
  keyFigures: readonly string[],
  units: readonly string[],
  years: { readonly first: number; readonly last: number },
  memory: 'own' | 'shared' = 'own',
): Promise<Panel> {
  const yearCount = years.last - years.first + 1;
  const count = keyFigures.length * units.length * yearCount;
  const values = (
    memory === 'shared' ? new Float64Array(new SharedArrayBuffer(8 * count)) : new Float64Array(count)
  ).fill(Number.NaN);
  const cells = engine.chunks(`
    select ((k.position * ${units.length} + u.position) * ${yearCount} + (v.year - ${years.first}))::double as cell, v.value
    from read_parquet(${literal(valuesFile)}) v
    join ${positions(keyFigures)} k on k.id = v.kpi
    join ${positions(units)} u on u.id = v.unit
    where v.gender = 'T' and v.value is not null`);
  for await (const chunk of cells) {
    const cell = chunk.getColumnVector(0);
    const value = chunk.getColumnVector(1);
    const { rowCount } = chunk;
    for (let row = 0; row < rowCount; row++) values[Number(cell.getItem(row))] = Number(value.getItem(row));
  }
  return { keyFigures, units, firstYear: years.first, yearCount, values };
}

const positions = (ids: readonly string[]): string =>
  `(select ${unnested(ids)} as id, unnest(range(${ids.length})) as position)`;
