import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compareKeyFigure, isDifferent } from '#core/revisions/compare-key-figure.ts';
import type { ChangedCell, KeyFigureDifference, Side } from '#core/revisions/difference.ts';
import { type Engine, literal, literals, startEngine } from '../duckdb.ts';
import { fileNames } from '../folder.ts';
import { unitKindSql } from '../overlay.ts';
import { readKeyFigures, readManifest, readUnits } from '../parse-snapshot.ts';
import { type AskedOf, askedOf } from './asked-of.ts';
import type { SnapshotDifference } from './snapshot-difference.ts';

/** Compares two snapshot folders, cell by cell; what does not fit in the memory it takes is laid on disk meanwhile. */
export async function readDifference(beforeFolder: string, afterFolder: string): Promise<SnapshotDifference> {
  const folders = [beforeFolder, afterFolder];
  const [before, after] = await Promise.all(folders.map(readManifest));
  const [beforeTitles, afterTitles] = await Promise.all(folders.map(titlesIn));
  const spillFolder = await mkdtemp(path.join(tmpdir(), 'rodret-compare-'));
  const engine = await startEngine({ folders, spillFolder, memoryMegabytes: 768 });
  try {
    const [from, to] = folders.map(folder => `read_parquet(${literal(path.join(folder, fileNames.values))})`);
    const asked = askedOf(
      after!.scope.asked,
      new Set((await readUnits(afterFolder)).map(({ code }) => code)),
      await heldYears(engine, to!),
    );
    const counted = await countsOfKeyFigures(engine, from!, to!);
    const shared = counted.filter(each => each.before !== null && each.after !== null);
    const same = await sameOf(
      engine,
      from!,
      to!,
      shared.map(({ keyFigure }) => keyFigure),
    );
    const differences: KeyFigureDifference[] = [];
    for await (const [keyFigure, changed] of changedOf(
      engine,
      from!,
      to!,
      shared.map(each => each.keyFigure),
    )) {
      const titles = {
        before: beforeTitles!.get(keyFigure) ?? null,
        after: afterTitles!.get(keyFigure) ?? null,
      };
      const compared = { keyFigure, titles, same: same.get(keyFigure) ?? new Map(), changed };
      const difference = compareKeyFigure(compared, (unit, year) => asked.cell(keyFigure, unit, year));
      if (isDifferent(difference)) differences.push(difference);
    }
    return {
      before: before!.id,
      after: after!.id,
      keyFigures: differences,
      isNew: counted.flatMap(each =>
        each.before === null && each.after !== null ? [{ keyFigure: each.keyFigure, cells: each.after }] : [],
      ),
      isGone: counted.flatMap(each => goneOf(each, asked)),
    };
  } finally {
    engine.close();
    await rm(spillFolder, { recursive: true, force: true });
  }
}

const goneOf = (each: Counted, asked: AskedOf): SnapshotDifference['isGone'] =>
  each.before !== null && each.after === null
    ? [{ keyFigure: each.keyFigure, cells: each.before, isWithdrawn: asked.keyFigure(each.keyFigure) }]
    : [];

const titlesIn = async (folder: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await readKeyFigures(folder)).map(({ id, title }) => [id, title]));

type Counted = { readonly keyFigure: string; readonly before: number | null; readonly after: number | null };

/** How many values each key figure has on either side; null where it has no row. */
async function countsOfKeyFigures(engine: Engine, from: string, to: string): Promise<readonly Counted[]> {
  const rows = await engine.rows(`
    select coalesce(a.kpi, b.kpi) as kpi, a.cells as before, b.cells as after
    from (select kpi, count(value)::integer as cells from ${from} group by kpi) a
    full join (select kpi, count(value)::integer as cells from ${to} group by kpi) b using (kpi) order by 1`);
  const cells = (value: unknown) => (value === null ? null : Number(value));
  return rows.map(row => ({
    keyFigure: String(row.kpi),
    before: cells(row.before),
    after: cells(row.after),
  }));
}

/** Years that have a row, by key figure and kind of unit. */
async function heldYears(engine: Engine, values: string): Promise<ReadonlySet<string>> {
  const rows = await engine.rows(
    `select distinct concat_ws(' ', kpi, ${unitKindSql('unit')}, year) as held from ${values}`,
  );
  return new Set(rows.map(({ held }) => String(held)));
}

const cellsIn = (values: string, keyFigures: readonly string[]): string =>
  `(select kpi, unit, year, gender, value from ${values} where kpi in (select unnest(${literals(keyFigures)})))`;

/** How many cells have the very same value on both sides, by key figure and year. */
async function sameOf(
  engine: Engine,
  from: string,
  to: string,
  keyFigures: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const rows = await engine.rows(`
    select kpi, year::integer as year, count(*)::integer as cells
    from ${cellsIn(from, keyFigures)} a join ${cellsIn(to, keyFigures)} b using (kpi, unit, year, gender)
    where a.value = b.value group by kpi, year`);
  const found = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const ofKeyFigure = found.get(String(row.kpi)) ?? new Map<number, number>();
    found.set(String(row.kpi), ofKeyFigure.set(Number(row.year), Number(row.cells)));
  }
  return found;
}

/** The cells that are not the very same, one key figure at a time. */
async function* changedOf(
  engine: Engine,
  from: string,
  to: string,
  keyFigures: readonly string[],
): AsyncIterable<readonly [string, readonly ChangedCell[]]> {
  const chunks = engine.chunks(`
    select kpi, unit, year::integer as year, gender, a.value as before, b.value as after,
      a.here is null as only_after, b.here is null as only_before
    from (select *, true as here from ${cellsIn(from, keyFigures)}) a
    full join (select *, true as here from ${cellsIn(to, keyFigures)}) b using (kpi, unit, year, gender)
    where a.value is distinct from b.value order by kpi`);
  let current = '';
  let cells: ChangedCell[] = [];
  for await (const chunk of chunks) {
    const columns = chunk.getColumns();
    const { rowCount } = chunk;
    for (let row = 0; row < rowCount; row++) {
      const at = (column: number) => columns[column]?.[row];
      const keyFigure = String(at(0));
      if (keyFigure !== current) {
        if (cells.length > 0) yield [current, cells];
        [current, cells] = [keyFigure, []];
      }
      cells.push({
        unit: String(at(1)),
        year: Number(at(2)),
        gender: String(at(3)),
        before: sideOf(at(4), at(6)),
        after: sideOf(at(5), at(7)),
      });
    }
  }
  if (cells.length > 0) yield [current, cells];
}

const sideOf = (value: unknown, isAbsent: unknown): Side =>
  typeof value === 'number' ? value : isAbsent === true ? 'absent' : 'missing';
