import path from 'node:path';
import type { RegisteredKeyFigure } from '../../src/core/panel/key-figure.ts';
import { type Engine, literal } from '../../src/platform/warehouse/duckdb.ts';
import { starterSources } from './sources.ts';

/** "POLITISK VERKSAMHET,\nTOTALT" → "politisk verksamhet, totalt"; names with small letters lose only the first capital. */
const cleaned = (name: string): string => {
  const line = name.replace(/\s+/g, ' ').trim();
  const isShouted =
    /^[A-ZÅÄÖ]{2,} ?[A-ZÅÄÖ,]*/.test(line) && line.slice(0, 4) === line.slice(0, 4).toUpperCase();
  return isShouted ? line.toLowerCase() : line.charAt(0).toLowerCase() + line.slice(1);
};

/**
 * Makes the relation `net_costs`: net cost 2024 of each service area in kronor per inhabitant of 31 December 2022, the
 * newest population in relation `base` (N01951). Returns their entries in the register; ids are RN and SCB's code.
 */
export async function netCosts(engine: Engine, folder: string): Promise<readonly RegisteredKeyFigure[]> {
  const file = literal(path.join(folder, starterSources.netCosts.file));
  await engine.run(`
    create table net_costs as
    select 'RN' || n.verksamhet_code as kpi, p.unit, 2024 as year, 'T' as gender,
      round(n.nettokostnad_tkr::double * 1000 / p.value, 1) as value, null::varchar as missing
    from read_csv(${file}, header = true, all_varchar = true) n
    join base p on p.unit = case n.region when '00' then '0000' else n.region end
      and p.kpi = 'N01951' and p.gender = 'T' and p.year = 2022`);
  const names = await engine.rows(`
    select distinct verksamhet_code as code, verksamhet as name
    from read_csv(${file}, header = true, all_varchar = true) order by 1`);
  return names.map(({ code, name }) => ({
    id: `RN${code}`,
    title: `Nettokostnad ${cleaned(String(name))}, kr/inv`,
    description: null,
    operatingArea: null,
    scope: 'municipality',
    source: 'SCB räkenskapssammandrag (CC0) / folkmängd; egen beräkning',
    fetchedOn: starterSources.netCosts.fetchedOn,
    isOwnCalculation: true,
    note: {
      sv: 'Nettokostnad 2024 delad med folkmängden den 31 december 2022, den senaste i underlaget. Kommuner som växer får därför en något för hög siffra. Ett enda år: rangordnas men prövas inte.',
      en: 'Net cost 2024 divided by the population of 31 December 2022, the newest in the data. Growing municipalities therefore stand a little too high. One year only: ranked, not tested.',
    },
  }));
}
