import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { UnitYears } from '#core/effects/effect-window.ts';
import { numberIn, readTable } from '#core/effects/read-long-panel.ts';
import { classify } from '#core/panel/classify/classify.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { loadRealScan } from '../../tests/support/real-panel.ts';

/** One key figure of all municipalities. */
export type CalibrationPanel = {
  readonly id: string;
  readonly isBetterWhenHigher: boolean;
  readonly panel: UnitYears;
};

const registerSchema = z.array(
  z.object({ id: z.string(), title: z.string(), municipality_type: z.string(), operating_area: z.string() }),
);

/** The measures of `kolada-2024-08`, some at a time; where no direction is known high counts as bad, as for costs. */
export async function* broadPanels(folder: string, every: number): AsyncGenerator<CalibrationPanel> {
  const register = registerSchema.parse(
    JSON.parse(readFileSync(path.join(folder, 'kolada-register-2026/kpi.json'), 'utf8')),
  );
  const measures = register
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
    .filter((_, at) => at % every === 0);
  const directions = new Map(measures.map(({ id, judged }) => [id, judged.direction === 'higher']));
  const atOnce = 100;
  for (let from = 0; from < measures.length; from += atOnce) {
    const wanted = measures.slice(from, from + atOnce).map(({ id }) => ({ id, area: '' }));
    const { panel } = await loadRealScan(folder, wanted, { first: 1994, last: 2022 });
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
