import { literal, startEngine } from '#platform/warehouse/duckdb.ts';

/** Values by `key figure, unit, year, gender`: a number, or why there is none. */
export type Cells = ReadonlyMap<string, number | string>;

/** A file of values read plainly, by the names of its columns. */
export async function cellsOf(
  file: string,
  columns: { readonly unit: string; readonly reason: string },
  where = 'true',
): Promise<Cells> {
  const engine = await startEngine({ folders: [], files: [file], memoryMegabytes: 512 });
  const cells = new Map<string, number | string>();
  const chunks = engine.chunks(`
    select concat_ws(' ', kpi, ${columns.unit}, year::integer, gender), value::double, ${columns.reason}
    from read_parquet(${literal(file)}) where ${where}`);
  for await (const chunk of chunks) {
    for (const [key, value, reason] of chunk.getRows()) {
      const number = value === null || Number.isNaN(Number(value)) ? null : Number(value);
      cells.set(String(key), number ?? reasons[String(reason ?? '')] ?? String(reason));
    }
  }
  engine.close();
  return cells;
}

const reasons: Readonly<Record<string, string>> = {
  '': 'bortfall',
  Missing: 'bortfall',
  'Not applicable': 'not applicable',
  Privacy: 'suppressed',
};

export type Differences = {
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly revised: readonly string[];
};

/** What differs between two sets of values; a relative difference up to 1e-6 is rounding. */
export function differencesBetween(before: Cells, after: Cells): Differences {
  const added = [...after.keys()].filter(key => !before.has(key));
  const withdrawn = [...before.keys()].filter(key => !after.has(key));
  const revised = [...after].flatMap(([key, value]) => {
    const was = before.get(key);
    if (was === undefined || was === value) return [];
    const isRounding =
      typeof was === 'number' &&
      typeof value === 'number' &&
      Math.abs(was - value) <= 1e-6 * Math.max(Math.abs(was), Math.abs(value));
    return isRounding ? [] : [key];
  });
  return { added: added.sort(), withdrawn: withdrawn.sort(), revised: revised.sort() };
}
