import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importSnapshot } from '#platform/warehouse/import/import-snapshot.ts';
import { openWarehouse } from '#platform/warehouse/warehouse.ts';
import { plainCsv, plainParquet } from './import/plain-reference.ts';

/**
 * The promises of the import, each in a process of its own, beside a plain reference in the same run.
 *
 * `npx node bench/import.ts` prints one JSON array. Time runs from the call in a process that has started, DuckDB not yet loaded,
 * to the snapshot renamed and on disk. Real files come from RODRET_TEST_DATA or `../shared/data`; what is not there is left out.
 */
const repository = path.resolve(import.meta.dirname, '..');
const data = path.resolve(repository, process.env.RODRET_TEST_DATA ?? '../shared/data');
const gigabyte = 2 ** 30;

type Columns = Parameters<typeof plainCsv>[1];

type Case = {
  readonly name: string;
  /** Rows written for the benchmark; null for a file of the test data. */
  readonly made: number | null;
  readonly file: string;
  readonly rows: number;
  readonly target: { readonly seconds: number | null; readonly peakMemoryBytes: number | null };
  readonly reference: { readonly rows: number; readonly columns: Columns | null };
};

const cases: readonly Case[] = [
  {
    name: 'CSV of 2012, 92,738 rows, municipalities by name',
    made: null,
    file: path.join(data, 'kolada-2012/values.csv'),
    rows: 92_738,
    target: { seconds: 0.6, peakMemoryBytes: null },
    reference: { rows: 92_738, columns: { keyFigure: 0, unit: 1, year: 2, gender: -1, value: 3 } },
  },
  {
    name: 'Parquet of August 2024, 6.9 million rows',
    made: null,
    file: path.join(data, 'kolada-2024-08/values.parquet'),
    rows: 6_905_398,
    target: { seconds: 15, peakMemoryBytes: null },
    reference: { rows: 500_000, columns: null },
  },
  {
    name: 'CSV larger than the memory it is given, 12 million rows in random order',
    made: 12_000_000,
    file: 'large.csv',
    rows: 12_000_000,
    target: { seconds: null, peakMemoryBytes: 0.5 * gigabyte },
    reference: { rows: 500_000, columns: { keyFigure: 0, unit: 1, year: 2, gender: 3, value: 4 } },
  },
];

/** Key figures × 290 municipality codes × 40 years × 3 genders, in an order that a sort cannot profit from. */
async function makeCsv(file: string, rows: number): Promise<void> {
  const units = (
    await openWarehouse({ starterFolder: path.join(repository, 'data/starter'), folder: '/nowhere' }).units()
  )
    .filter(unit => unit.kind === 'municipality' && !unit.isMadeUp)
    .map(unit => unit.code);
  const out = createWriteStream(file);
  out.write('kpi,municipality_id,year,gender,value\n');
  // A multiplier without a factor in common with the number of rows visits each number once.
  const stride = 7_654_321;
  for (let from = 0; from < rows; from += 50_000) {
    const lines: string[] = [];
    for (let at = from; at < Math.min(rows, from + 50_000); at++) {
      const cell = (at * stride) % rows;
      const series = Math.floor(cell / 120);
      const year = 1980 + Math.floor((cell % 120) / 3);
      lines.push(
        `N${10_000 + Math.floor(series / 290)},${units[series % 290]},${year},${'TKM'[cell % 3]},${(cell % 9973) / 7}\n`,
      );
    }
    if (!out.write(lines.join(''))) await new Promise<void>(resolve => out.once('drain', () => resolve()));
  }
  await new Promise<void>(resolve => out.end(() => resolve()));
}

async function measureImport(
  file: string,
): Promise<{ seconds: number; rows: number; peakMemoryBytes: number }> {
  const room = await mkdtemp(path.join(tmpdir(), 'rodret-bench-'));
  try {
    const folder = path.join(room, 'snapshots');
    const warehouse = openWarehouse({ starterFolder: path.join(repository, 'data/starter'), folder });
    const start = performance.now();
    const { report } = await importSnapshot(
      { values: { kind: 'file', path: file } },
      { folder, warehouse, now: new Date() },
    );
    const seconds = (performance.now() - start) / 1000;
    return { seconds, rows: report.rows.kept, peakMemoryBytes: process.resourceUsage().maxRSS * 1024 };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

async function measureReference(
  { reference, rows }: Case,
  file: string,
): Promise<{ seconds: number; rows: number }> {
  const start = performance.now();
  const read =
    reference.columns === null
      ? await plainParquet(file, reference.rows)
      : await plainCsv(file, reference.columns, reference.rows);
  return { seconds: (((performance.now() - start) / 1000) * rows) / read, rows: read };
}

function inOwnProcess<T>(what: 'import' | 'reference', index: number, file: string): T {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), what, String(index), file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0)
    throw new Error(`The ${what} of ${cases[index]?.name} ended with status ${child.status}.`);
  return JSON.parse(child.stdout) as T;
}

async function runAll(): Promise<readonly unknown[]> {
  const room = await mkdtemp(path.join(tmpdir(), 'rodret-bench-'));
  try {
    const results: unknown[] = [];
    for (const [index, one] of cases.entries()) {
      const file = one.made === null ? one.file : path.join(room, one.file);
      if (one.made !== null) await makeCsv(file, one.made);
      if (!existsSync(file)) {
        results.push({ name: one.name, skipped: 'the test data is not there: set RODRET_TEST_DATA' });
        continue;
      }
      const found = inOwnProcess<Awaited<ReturnType<typeof measureImport>>>('import', index, file);
      const reference = inOwnProcess<Awaited<ReturnType<typeof measureReference>>>('reference', index, file);
      const { target } = one;
      results.push({
        name: one.name,
        ...found,
        reference: {
          what: `row by row in JavaScript, nothing checked or written; ${reference.rows} rows, scaled`,
          seconds: reference.seconds,
        },
        ratio: reference.seconds / found.seconds,
        target,
        met:
          found.rows === one.rows &&
          found.seconds <= (target.seconds ?? Number.POSITIVE_INFINITY) &&
          found.peakMemoryBytes <= (target.peakMemoryBytes ?? Number.POSITIVE_INFINITY),
      });
    }
    return results;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

const [what, index, file] = process.argv.slice(2);
const one = cases[Number(index)];
const answer =
  one === undefined || file === undefined
    ? await runAll()
    : what === 'import'
      ? await measureImport(file)
      : await measureReference(one, file);
process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
if (Array.isArray(answer) && answer.some(result => result.met === false)) process.exitCode = 1;
