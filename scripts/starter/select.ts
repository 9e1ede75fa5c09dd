import path from 'node:path';
import { type Engine, literal } from '../../src/platform/warehouse/duckdb.ts';
import { unitKindSql } from '../../src/platform/warehouse/overlay.ts';
import { firstYear, starterSources } from './sources.ts';

/** Ways of working said to be introduced or not; also the two of 2022 whose titles do not say "digital". */
export const isAdoption = (title: string): boolean =>
  /Breddinfört\s*=\s*2/i.test(title) ||
  (/Ja\s*=\s*1/i.test(title) && /digital|automatiser|välfärdsteknik/i.test(title));

/** The official projection by age five and ten years ahead: the latter was published for two years only when it was fetched. */
export const isProjection = (title: string): boolean =>
  /^Framskrivning, förväntat antal invånare/i.test(title) ||
  /^Framskrivning, förväntad förändring i antal invånare (20-66|67-79) år/i.test(title);

/** Makes the relations `breadth`, `newer` and `regions` (gender T, from the first year) of the three fetches. */
export async function readFetches(engine: Engine, folder: string): Promise<void> {
  const file = (source: { readonly file: string }) => literal(path.join(folder, source.file));
  await engine.run(`
    create table breadth as
    select kpi, municipality_id as unit, year::integer as year, gender, value, null::varchar as missing
    from read_parquet(${file(starterSources.breadth)}) where gender = 'T' and year >= ${firstYear};

    create table newer as
    select kpi, municipality_id as unit, year::integer as year, gender, value,
      case status when 'Missing' then 'bortfall' when 'Not applicable' then 'not applicable'
        when 'Privacy' then 'suppressed' end as missing
    from read_parquet(${file(starterSources.newer)}) where gender = 'T' and year >= ${firstYear};

    create table regions as
    select kpi, region_id as unit, year::integer as year, 'T' as gender, value::double as value, null::varchar as missing
    from read_csv(${file(starterSources.regions)}, header = true, all_varchar = true)
    where year::integer >= ${firstYear} and value <> '';`);
}

/** Key figures of `breadth` with five years or more since the first year that half the municipalities or regions have. */
export async function broadKeyFigures(engine: Engine): Promise<readonly string[]> {
  const rows = await engine.rows(`
    select kpi from (select *, ${unitKindSql('unit')} as kind from breadth)
    group by kpi
    having count(distinct year) >= 5
      and (count(distinct unit) filter (kind = 'municipality') >= 290 / 2
        or count(distinct unit) filter (kind = 'region') >= 21 / 2)
    order by kpi`);
  return rows.map(row => String(row.kpi));
}

export const keyFiguresOf = async (engine: Engine, relation: string): Promise<readonly string[]> =>
  (await engine.rows(`select distinct kpi from ${relation} order by kpi`)).map(row => String(row.kpi));
