import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { UnitYears } from '#core/effects/effect-window.ts';
import { numberIn, readTable } from '#core/effects/read-long-panel.ts';
import { seededUniform } from '#core/numerics/seeded-random.ts';
import { classify } from '#core/panel/classify/classify.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { literal, startEngine } from '#platform/warehouse/duckdb.ts';
import { loadRealScan } from '../../tests/support/real-panel.ts';

/** One key figure of all municipalities. */
export type CalibrationPanel = {
  readonly id: string;
  readonly isBetterWhenHigher: boolean;
  readonly panel: UnitYears;
};

const lastYear = 2022;

const registerSchema = z.array(
  z.object({ id: z.string(), title: z.string(), municipality_type: z.string(), operating_area: z.string() }),
);

type Measure = { readonly id: string; readonly isBetterWhenHigher: boolean };

/** The measures of municipalities in the register; where no direction is known high counts as bad, as for costs. */
function measuresOf(folder: string): readonly Measure[] {
  const register = registerSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'kolada-register-2026/kpi.json'), 'utf8')),
  );
  return register
    .filter(({ municipality_type }) => municipality_type !== 'L')
    .map(({ id, title, operating_area, municipality_type }) => ({
      id,
      judged: classify(
        {
          id,
          title,
          operatingArea: operating_area,
          scope: municipality_type === 'K' ? 'municipality' : 'both',
        },
        shippedReferenceData(),
      ),
    }))
    .filter(({ judged }) => judged.kind === 'measure')
    .map(({ id, judged }) => ({ id, isBetterWhenHigher: judged.direction === 'higher' }));
}

/** The measures of `kolada-2024-08`, some at a time, each `every`-th. */
export async function* broadPanels(folder: string, every: number): AsyncGenerator<CalibrationPanel> {
  yield* panelsOf(
    folder,
    measuresOf(folder).filter((_, at) => at % every === 0),
  );
}

/**
 * A seeded sample of the measures of `kolada-2024-08`, so many of each number of years: those with values of at least `fewestUnits` municipalities in so many years in a row at their end.
 */
export async function* sampledPanels(
  folder: string,
  {
    seed,
    each,
    years,
    fewestUnits,
  }: {
    readonly seed: number;
    readonly each: number;
    readonly years: number;
    readonly fewestUnits: number;
  },
): AsyncGenerator<CalibrationPanel> {
  const uniform = seededUniform(seed);
  const long = await longEnough(folder, years, fewestUnits);
  const drawn = measuresOf(folder)
    .filter(({ id }) => long.has(id))
    .map(measure => ({ measure, key: uniform() }))
    .sort((one, other) => one.key - other.key)
    .slice(0, each)
    .map(({ measure }) => measure);
  yield* panelsOf(folder, drawn);
}

/** Key figures whose latest years with enough municipalities are so many in a row. */
async function longEnough(folder: string, years: number, fewestUnits: number): Promise<ReadonlySet<string>> {
  const engine = await startEngine({ folders: [folder], memoryMegabytes: 1000 });
  try {
    const chunks = engine.chunks(`
      with filled as (
        select kpi, year from read_parquet(${literal(path.join(folder, 'kolada-2024-08/values.parquet'))})
        where gender = 'T' and value is not null and year <= ${lastYear}
        group by kpi, year having count(*) >= ${fewestUnits}),
      latest as (select kpi, max(year) as last from filled group by kpi)
      select kpi from filled join latest using (kpi) where year > last - ${years}
      group by kpi having count(*) = ${years}`);
    const ids = new Set<string>();
    for await (const chunk of chunks) {
      const column = chunk.getColumnVector(0);
      for (let row = 0; row < chunk.rowCount; row += 1) ids.add(String(column.getItem(row)));
    }
    return ids;
  } finally {
    engine.close();
  }
}

async function* panelsOf(folder: string, measures: readonly Measure[]): AsyncGenerator<CalibrationPanel> {
  const directions = new Map(measures.map(({ id, isBetterWhenHigher }) => [id, isBetterWhenHigher]));
  const atOnce = 100;
  for (let from = 0; from < measures.length; from += atOnce) {
    const wanted = measures.slice(from, from + atOnce).map(({ id }) => ({ id, area: '' }));
    const { panel } = await loadRealScan(folder, wanted, { first: 1994, last: lastYear });
    const size = panel.units.length * panel.yearCount;
    for (const [at, id] of panel.keyFigures.entries()) {
      yield {
        id,
        isBetterWhenHigher: directions.get(id) ?? true,
        panel: {
          unitCount: panel.units.length,
          firstYear: panel.firstYear,
          yearCount: panel.yearCount,
          values: panel.values.subarray(at * size, (at + 1) * size),
        },
      };
    }
  }
}

/** All key figures of the older export `kolada-2012`; which way is good is not judged there: high counts as bad, as for costs. */
export function* olderPanels(folder: string): Generator<CalibrationPanel> {
  const table = readTable(
    readFileSync(path.join(folder, 'kolada-2012/values.csv'), 'utf8').replace(/^\uFEFF/, ''),
  );
  if ('kind' in table) throw new Error(table.reason);
  const rows = table.rows.map(({ cells }) => ({
    id: cells[0]!,
    unit: cells[1]!,
    year: Number(cells[2]),
    value: numberIn(cells[3]!) ?? Number.NaN,
  }));
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const positions = new Map(units.map((unit, at) => [unit, at]));
  const [firstYear, lastYear] = [1995, 2012];
  const yearCount = lastYear - firstYear + 1;
  for (const [id, own] of Map.groupBy(rows, row => row.id)) {
    const values = new Float64Array(units.length * yearCount).fill(Number.NaN);
    for (const { unit, year, value } of own)
      values[positions.get(unit)! * yearCount + year - firstYear] = value;
    yield {
      id,
      isBetterWhenHigher: false,
      panel: { unitCount: units.length, firstYear, yearCount, values },
    };
  }
}
