import path from 'node:path';
import type { Unit } from '#core/panel/unit.ts';
import { BadInput, isDiskFull } from '../bad-input.ts';
import { type Engine, literal, literals } from '../duckdb.ts';
import { checkedRows, makeUnitLookUp, type UnitLookUp, unitLookUp } from './checked-rows.ts';
import { reasonTexts, type SetAsideRow } from './report.ts';
import {
  collectSetAside,
  demandAllRecords,
  hasRefused,
  prepareSetAside,
  summaryOfSetAside,
} from './set-aside.ts';
import type { ValueSource } from './value-source.ts';

/** The good rows of a source, as a relation (kpi, unit, year, gender, value, missing); the rest stand in `set_aside`. */
export type StagedValues = {
  /** Gives its rows in the order of a values file. */
  readonly relation: string;
  readonly read: number;
  readonly kept: number;
  readonly repeated: number;
};

/**
 * Reads the source once, in parallel and in a stream, into a sorted file in `workFolder`; doubled keys then lie side by
 * side. The source is read again, with line numbers, only where rows must be set aside.
 */
export async function stageValues(
  engine: Engine,
  source: ValueSource,
  units: readonly Unit[],
  workFolder: string,
  mayBeEmpty = false,
): Promise<StagedValues> {
  await prepareSetAside(engine);
  const lookUp = unitLookUp(units);
  await makeUnitLookUp(engine, lookUp);
  const sorted = path.join(workFolder, 'sorted.parquet');
  await engine.run(sortedCopy(source, lookUp, sorted)).catch((cause: unknown) => {
    throw unreadable(source, cause);
  });
  const doubled = await findDoubled(engine, sorted, lookUp.codes);
  const [counts] = await engine.rows(
    `select count(*) as rows, count(*) filter (not is_bad) as good from read_parquet(${literal(sorted)})`,
  );
  const rows = Number(counts?.rows);
  const good = Number(counts?.good);
  await demandAllRecords(engine, source, rows);
  const hasProblems = doubled > 0 || good < rows || (await hasRefused(engine, source));
  if (hasProblems) await collectSetAside(engine, source, lookUp);
  const { setAside, firstSetAside } = await summaryOfSetAside(engine);
  const count = (reason: string): number => setAside.find(entry => entry.reason === reason)?.rows ?? 0;
  const repeated = count('repeated');
  const kept = good - repeated - count('contradiction');
  if (kept === 0 && !mayBeEmpty) throw nothingGood(source, firstSetAside[0]);
  const single = doubled === 0 ? sorted : await withoutDoubled(engine, sorted, workFolder);
  return { relation: decoded(single, lookUp.codes), read: rows + count('columns'), kept, repeated };
}

/** In the order of a values file, and with small numbers for texts: what is sorted is what takes memory. */
const sortedCopy = (source: ValueSource, units: UnitLookUp, file: string): string => `
  copy (
    select
      case when problem is null then (case gender when 'T' then 0 when 'M' then 1 else 2 end)::utinyint end as gender,
      case when problem is null then kpi end as kpi,
      case when problem is null then unit_position end as unit,
      case when problem is null then year end as year,
      value,
      (case missing when 'bortfall' then 1 when 'not applicable' then 2 when 'suppressed' then 3 end)::utinyint as missing,
      problem is not null as is_bad
    from (${checkedRows(source, units, source.relation)})
    order by gender, kpi, unit, year
  ) to ${stageFile(file)}`;

const unitSql = (codes: readonly string[]): string => `${literals(codes)}[unit]`;
const genderSql = "['T', 'M', 'K'][gender + 1]";

const decoded = (file: string, codes: readonly string[]): string => `(
  select kpi, ${unitSql(codes)} as unit, year, ${genderSql} as gender, value,
    ['bortfall', 'not applicable', 'suppressed'][missing] as missing
  from read_parquet(${literal(file)}) where not is_bad)`;

function nothingGood(source: ValueSource, first: SetAsideRow | undefined): BadInput {
  if (first === undefined) {
    return new BadInput(
      { file: source.name },
      'there are no rows after the header',
      'Fetch or export the file again.',
    );
  }
  return new BadInput(
    { file: source.name, line: first.line },
    `no row is good; in the first, ${reasonTexts[first.reason]}: ${first.text}`,
    'Check the columns named in the header against what stands in them.',
  );
}

/** What DuckDB says of a file that is cut off or broken; all else it says is a defect of ours and is passed on. */
function unreadable(source: ValueSource, cause: unknown): unknown {
  const said = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
  if (isDiskFull(cause)) return cause;
  if (
    !/^(IO|Invalid Input|Invalid|Serialization|Conversion) Error|parquet|thrift|snappy|zstd|gzip/i.test(said)
  )
    return cause;
  return new BadInput(
    { file: source.name },
    `the file cannot be read to its end (${said})`,
    'It may have been cut off: fetch or export it again.',
  );
}

// Rows of the same key lie side by side, so that a look at the row before is enough and takes no memory.
const isSameKey = `(gender, kpi, unit, year) is not distinct from
  (lag(gender) over (), lag(kpi) over (), lag(unit) over (), lag(year) over ())`;

/** Fills table `doubled (kpi, unit, year, gender, reason)`, and `contradicted` with its keys as the sorted file has them; returns how many. */
async function findDoubled(engine: Engine, sorted: string, codes: readonly string[]): Promise<number> {
  await engine.run(`
    create table doubled_keys as
    select gender, kpi, unit, year, bool_and(is_same) as is_repeated from (
      select gender, kpi, unit, year, ${isSameKey} as is_doubled,
        (value, missing) is not distinct from (lag(value) over (), lag(missing) over ()) as is_same
      from read_parquet(${literal(sorted)}) where not is_bad) where is_doubled
    group by all;
    create table contradicted as select gender, kpi, unit, year from doubled_keys where not is_repeated;
    create table doubled as
    select kpi, ${unitSql(codes)} as unit, year, ${genderSql} as gender,
      case when is_repeated then 'repeated' else 'contradiction' end as reason
    from doubled_keys;`);
  const [row] = await engine.rows('select count(*) as keys from doubled_keys');
  return Number(row?.keys);
}

/** Writes the sorted rows without repeats and contradictions; gives the file that holds them in order. */
async function withoutDoubled(engine: Engine, sorted: string, workFolder: string): Promise<string> {
  const single = path.join(workFolder, 'single.parquet');
  // An anti join, not a correlated "not exists", which DuckDB answers by grouping all rows.
  await engine.run(`
    copy (
      select * exclude (is_doubled) from (
        select *, ${isSameKey} as is_doubled from read_parquet(${literal(sorted)}) where not is_bad)
      anti join contradicted using (gender, kpi, unit, year)
      where not is_doubled
    ) to ${stageFile(single)}`);
  // A join keeps the order of its left side as long as its right side fits in memory: looked at rather than trusted.
  const [row] = await engine.rows(`
    select count(*) as rows from (
      select (gender, kpi, unit, year) < (lag(gender) over (), lag(kpi) over (), lag(unit) over (), lag(year) over ()) as is_back
      from read_parquet(${literal(single)})) where is_back`);
  if (Number(row?.rows) === 0) return single;
  const again = path.join(workFolder, 'sorted-again.parquet');
  await engine.run(
    `copy (select * from read_parquet(${literal(single)}) order by gender, kpi, unit, year) to ${stageFile(again)}`,
  );
  return again;
}

const stageFile = (file: string): string =>
  `${literal(file)} (format parquet, compression lz4, row_group_size 61440)`;
