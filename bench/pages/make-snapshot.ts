import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/**
 * Writes values for 6,000 key figures of the register × 290 municipalities and 21 regions × 25 years, half missing: levels of
 * each place with noise about them, so that some stand out and most do not.
 */
export async function makeValues(register: string, file: string): Promise<void> {
  const starterFolder = path.join(repository, 'data/starter');
  const units = (await openWarehouse({ starterFolder, folder: '/nowhere' }).units())
    .filter(({ kind, isMadeUp }) => kind !== 'nation' && !isMadeUp)
    .map(({ code }) => code);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`set threads to 2; select setseed(0.5)`);
    await connection.run(`create table figure as
      select id, 50 + 100 * random() as height from read_json_auto('${register}') order by id limit 6000`);
    await connection.run(
      `create table unit as select unnest([${units.map(code => `'${code}'`).join(', ')}]) as code`,
    );
    await connection.run(`create table place as
      select figure.id, unit.code, height * (1 + 0.3 * (random() + random() + random() - 1.5)) as level from figure, unit`);
    await connection.run(`copy (
      select id as kpi, code as municipality_id, year, 'T' as gender,
        level * (1 + 0.15 * (random() + random() - 1)) as value
      from place, range(2001, 2026) as years(year)
      where random() < 0.5
    ) to '${file}' (format parquet)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
