import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import type { Unit, UnitGroup } from '#core/panel/unit.ts';
import { BadInput } from '../bad-input.ts';
import { type Engine, literal } from '../duckdb.ts';
import { fileNames } from '../folder.ts';
import { laidOverFiles, provenanceOver } from '../lay-over.ts';
import { isNotReplacedSql, type Replacing } from '../overlay.ts';
import { readGroups, readKeyFigures } from '../parse-snapshot.ts';
import type { SnapshotManifest } from '../snapshot.ts';
import { describeSnapshot, writeValues } from '../write-snapshot.ts';
import { fetchedOn } from './fetched-on.ts';
import type { ImportContext, ImportRequest, ImportStep } from './import-request.ts';
import { knownUnits } from './known-units.ts';
import { columnUse, openSource } from './open-source.ts';
import type { ImportReport } from './report.ts';
import { type ResolvedTitles, resolveTitles } from './resolve-titles.ts';
import { summaryOfSetAside, writeSetAside } from './set-aside.ts';
import { readGroupsFile, readRegisterFile, readStructureFile, readUnitsFile } from './side-files.ts';
import { type StagedValues, stageValues } from './stage-values.ts';
import type { ValueSource } from './value-source.ts';

/** Folders of the snapshots there are: the one to lay over, first, then the shipped one, then newest first. */
export type Before = { readonly onto: string | null; readonly all: readonly string[] };

/** The file of values as it lies on this machine, with the name and the date it was given with. */
export type Input = { readonly file: string; readonly name: string; readonly date: Date | null };

/** What an import works with, and where. */
export type Workplace = {
  readonly engine: Engine;
  readonly stage: string;
  readonly workFolder: string;
  readonly before: Before;
  readonly input: Input;
};

/** Fills the stage with a whole snapshot. What stands beside the values is read first: a mistake there is told at once. */
export async function makeSnapshot(
  request: ImportRequest,
  context: ImportContext,
  place: Workplace,
  progress: (step: ImportStep) => void,
): Promise<{ readonly manifest: SnapshotManifest; readonly report: ImportReport }> {
  const { engine, before, input, stage } = place;
  const register = request.keyFigures === undefined ? null : await readRegisterFile(request.keyFigures);
  const known = await knownUnits(before.all);
  const units = await unitsFor(request, known);
  const groups = await groupsFor(request, before);
  await copyStructure(request, before, stage);
  progress('reading');
  const source = await openSource(engine, input.file, input.name, place.workFolder);
  const mayBeEmpty = request.replaced !== undefined && before.onto !== null;
  const staged = await stageValues(engine, source, units, place.workFolder, mayBeEmpty);
  const fetched = fetchedOn({
    given: request.fetchedOn,
    fileName: path.basename(input.name),
    fileDate: input.date,
    now: context.now,
    lastYear: await lastYear(engine, staged.relation, context.now),
  });
  progress('titles');
  const sourceName = request.source ?? path.basename(input.name);
  const titles = await resolveTitles(engine, staged.relation, register, before.onto, before.all.slice(0, 3), {
    source: sourceName,
    fetchedOn: fetched.day,
  });
  const report = await reportOf(engine, source, staged, titles.report, fetched, request);
  progress('writing');
  const entries = await writeAll(place, staged, titles, replacingOf(request, known));
  const held = await idsIn(engine, path.join(stage, fileNames.values));
  if (report.rows.setAside > 0 || report.rows.repeated > 0) await writeSetAside(engine, stage);
  await writeFile(path.join(stage, fileNames.report), `${JSON.stringify(report, null, 2)}\n`);
  const manifest = await describeSnapshot(engine, stage, {
    name: request.title ?? sourceName,
    source: sourceName,
    fetchedOn: fetched.day,
    createdAt: context.now.toISOString(),
    onto: request.onto ?? null,
    isStarter: false,
    asked: request.asked,
    units: mergedUnits(units, known).filter(unit => held.units.has(unit.code)),
    groups,
    keyFigures: [...held.keyFigures].sort().flatMap(id => entries.get(id) ?? []),
    withoutTitle: [...held.keyFigures].filter(id => !entries.has(id)).sort(),
  });
  return { manifest, report };
}

/** Writes the values file, laid over an older snapshot where so asked; returns the register's entries that hold for it. */
async function writeAll(
  { engine, before, stage, workFolder }: Workplace,
  staged: StagedValues,
  titles: ResolvedTitles,
  replacing: Replacing | null,
): Promise<ReadonlyMap<string, RegisteredKeyFigure>> {
  if (before.onto === null) {
    await writeValues(engine, staged.relation, stage, 'fast', 'sorted already');
    return titles.entries;
  }
  const entries = new Map((await readKeyFigures(before.onto)).map(entry => [entry.id, entry]));
  const base = `read_parquet(${literal(path.join(before.onto, fileNames.values))})`;
  const remaining =
    replacing === null ? base : `(select * from ${base} where ${isNotReplacedSql(replacing)})`;
  await provenanceOver(engine, remaining, staged.relation, entries, titles.entries);
  for (const id of titles.report.withoutTitle) entries.delete(id);
  const values = await laidOverFiles(engine, base, staged.relation, workFolder, replacing);
  await writeValues(engine, values, stage, 'fast');
  return entries;
}

/** A fetch replaces whole key figures, and says nothing of units that are made up. */
const replacingOf = ({ replaced }: ImportRequest, known: readonly Unit[]): Replacing | null =>
  replaced === undefined
    ? null
    : { keyFigures: replaced, spared: known.filter(unit => unit.isMadeUp).map(({ code }) => code) };

const mergedUnits = (first: readonly Unit[], second: readonly Unit[]): readonly Unit[] => {
  const codes = new Set(first.map(unit => unit.code));
  return [...first, ...second.filter(unit => !codes.has(unit.code))].sort((one, other) =>
    one.code < other.code ? -1 : 1,
  );
};

async function unitsFor(request: ImportRequest, known: readonly Unit[]): Promise<readonly Unit[]> {
  if (request.units !== undefined) return readUnitsFile(request.units, known);
  const real = known.filter(unit => !unit.isMadeUp);
  if (real.length > 0) return real;
  throw new BadInput(
    { file: 'units' },
    'there is no snapshot yet to take municipalities and regions from',
    'Give them with --units FILE.json.',
  );
}

async function groupsFor(request: ImportRequest, before: Before): Promise<readonly UnitGroup[]> {
  if (request.groups !== undefined) return readGroupsFile(request.groups);
  return before.all[0] === undefined ? [] : readGroups(before.all[0]);
}

async function copyStructure(request: ImportRequest, before: Before, stage: string): Promise<void> {
  const target = path.join(stage, fileNames.structure);
  if (request.structure !== undefined) {
    await writeFile(target, await readStructureFile(request.structure));
    return;
  }
  if (before.onto === null) return;
  const inherited = await readStructureFile(path.join(before.onto, fileNames.structure)).catch(() => null);
  if (inherited !== null) await writeFile(target, inherited);
}

/** The last year with values that has begun: projections reach further. */
async function lastYear(engine: Engine, relation: string, now: Date): Promise<number> {
  const [row] = await engine.rows(`
    select coalesce(max(year) filter (value is not null and year <= ${now.getUTCFullYear()}), max(year))::integer as year
    from ${relation}`);
  return Number(row?.year);
}

async function idsIn(
  engine: Engine,
  file: string,
): Promise<{ readonly units: ReadonlySet<string>; readonly keyFigures: ReadonlySet<string> }> {
  const from = `read_parquet(${literal(file)})`;
  const [units, keyFigures] = [
    await engine.rows(`select distinct unit as id from ${from}`),
    await engine.rows(`select distinct kpi as id from ${from}`),
  ];
  return {
    units: new Set(units.map(row => String(row.id))),
    keyFigures: new Set(keyFigures.map(row => String(row.id))),
  };
}

async function reportOf(
  engine: Engine,
  source: ValueSource,
  staged: StagedValues,
  titles: ImportReport['titles'],
  fetched: ImportReport['fetchedOn'],
  request: ImportRequest,
): Promise<ImportReport> {
  const assumed = [
    ...(request.units === undefined ? ['units: those of the snapshots already held'] : []),
    ...(request.groups === undefined
      ? ['groups: those of the snapshot laid over, else of the shipped one']
      : []),
    ...(source.roles.has('gender') ? [] : ['gender: the file has none, all rows are totals (T)']),
    ...(fetched.basis === 'given' ? [] : [`day of the fetch: ${fetched.day} (${fetched.basis})`]),
  ];
  return {
    input: {
      name: path.basename(source.name),
      bytes: source.bytes,
      format: source.format,
      text:
        source.text === null
          ? null
          : {
              encoding: source.text.encoding,
              separator: source.text.dialect.separator,
              decimalMark:
                source.text.decimalMark === null
                  ? 'none seen'
                  : source.text.decimalMark === ','
                    ? 'comma'
                    : 'point',
            },
      ...columnUse(source),
    },
    rows: {
      read: staged.read,
      kept: staged.kept,
      setAside: staged.read - staged.kept - staged.repeated,
      repeated: staged.repeated,
    },
    ...(await summaryOfSetAside(engine)),
    titles,
    fetchedOn: fetched,
    assumed,
  };
}
