import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { countyOf } from '../../src/core/panel/county.ts';
import type { RegisteredKeyFigure } from '../../src/core/panel/key-figure.ts';
import type { Unit } from '../../src/core/panel/unit.ts';
import { type Engine, literal, literals } from '../../src/platform/warehouse/duckdb.ts';
import { exists } from '../../src/platform/warehouse/folder.ts';
import { type ExamplePlan, type ExampleRow, exampleMunicipality } from './example-municipality.ts';

/** Adds Exempelkommunen to relation `base` as its plan says; returns it as a unit, or none where there is no plan. */
export async function addExampleMunicipality(
  engine: Engine,
  repository: string,
  entries: ReadonlyMap<string, RegisteredKeyFigure>,
): Promise<readonly Unit[]> {
  const planFile = path.join(repository, 'data/example-municipality/planted.json');
  if (!(await exists(planFile))) return [];
  const plan = JSON.parse(await readFile(planFile, 'utf8')) as ExamplePlan;
  const rows = exampleMunicipality({
    sources: await sourcesOf(engine, plan),
    titles: new Map([...entries].map(([id, entry]) => [id, entry.title])),
    plan,
  });
  const cells = rows.map(row => `(${literal(row.keyFigure)},${row.year},${row.value}::double)`);
  const size = 5000;
  for (let from = 0; from < cells.length; from += size) {
    await engine.run(`
      insert into base (kpi, unit, year, gender, value, missing)
      select kpi, ${literal(plan.code)}, year, 'T', value, null
      from (values ${cells.slice(from, from + size).join(',')}) as made_up(kpi, year, value)`);
  }
  return [
    {
      code: plan.code,
      name: plan.name,
      kind: 'municipality',
      county: countyOf(plan.code),
      group: plan.group,
      isMadeUp: true,
    },
  ];
}

async function sourcesOf(engine: Engine, plan: ExamplePlan) {
  const codes = plan.sources.map(({ code }) => code);
  const found = await engine.rows(`
    select unit, kpi, year::integer as year, value from base
    where gender = 'T' and value is not null and unit in (select unnest(${literals(codes)}))
    order by unit, kpi, year`);
  return codes.map(code => ({
    code,
    rows: found
      .filter(row => row.unit === code)
      .map(
        (row): ExampleRow => ({
          keyFigure: String(row.kpi),
          year: Number(row.year),
          gender: 'T',
          value: Number(row.value),
        }),
      ),
  }));
}
