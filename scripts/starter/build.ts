import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { RegisteredKeyFigure } from '../../src/core/panel/key-figure.ts';
import { literals, startEngine } from '../../src/platform/warehouse/duckdb.ts';
import { exists, fileNames } from '../../src/platform/warehouse/folder.ts';
import { layOver, provenanceOver } from '../../src/platform/warehouse/lay-over.ts';
import { describeSnapshot, writeValues } from '../../src/platform/warehouse/write-snapshot.ts';
import { addExampleMunicipality } from './example.ts';
import { netCosts } from './net-costs.ts';
import { broadKeyFigures, isAdoption, isProjection, keyFiguresOf, readFetches } from './select.ts';
import { readOfficialGroups, readRegister, readSkrGroups, readUnitNames, starterSources } from './sources.ts';
import { starterUnits } from './units.ts';

const repository = path.resolve(import.meta.dirname, '../..');

const { values: options } = parseArgs({
  options: {
    from: { type: 'string', default: path.join(repository, '../shared/data') },
    to: { type: 'string', default: path.join(repository, 'data/starter') },
  },
});

await build(path.resolve(options.from), path.resolve(options.to));

/** Builds the starter snapshot of the open files under `from` in the folder `to`; the same input gives the same bytes. */
async function build(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const spillFolder = await mkdtemp(path.join(to, '.spill-'));
  // One thread: the order of rows within a row group, and so the bytes, must not hang on timing.
  const engine = await startEngine({ folders: [from, to], spillFolder, memoryMegabytes: 4096, threads: 1 });
  try {
    await readFetches(engine, from);
    const register = await titles(from);
    const withTitle = (ids: readonly string[]) => ids.filter(id => register.has(id));
    const broad = await broadKeyFigures(engine);
    const all = await keyFiguresOf(engine, 'breadth');
    const untitled = all.filter(id => !register.has(id));
    const adoption = all.filter(id => isAdoption(register.get(id)?.title ?? ''));
    const projections = all.filter(id => isProjection(register.get(id)?.title ?? ''));
    const chosen = [...new Set([...withTitle(broad), ...adoption, ...projections])].sort();
    await engine.run(
      `create table base as select * from breadth where kpi in (select unnest(${literals(chosen)}))`,
    );
    const entries = new Map<string, RegisteredKeyFigure>(
      chosen.map(id => [id, { ...register.get(id)!, fetchedOn: starterSources.breadth.fetchedOn }]),
    );
    for (const layer of ['newer', 'regions'] as const) {
      const ids = withTitle(await keyFiguresOf(engine, layer));
      await provenanceOver(
        engine,
        'base',
        layer,
        entries,
        new Map(ids.map(id => [id, { ...register.get(id)!, fetchedOn: starterSources[layer].fetchedOn }])),
      );
      await layOver(engine, 'base', layer);
    }
    for (const entry of await netCosts(engine, from)) entries.set(entry.id, entry);
    await layOver(engine, 'base', 'net_costs');
    const units = starterUnits(await readUnitNames(from), await readSkrGroups(from));
    const madeUp = await addExampleMunicipality(engine, repository, entries);
    await writeValues(engine, 'base', to, 'small');
    const manifest = await describeSnapshot(engine, to, {
      name: 'Starter snapshot: open key figures of Swedish municipalities and regions',
      source: Object.values(starterSources)
        .map(({ words }) => words)
        .join('; '),
      fetchedOn: starterSources.regions.fetchedOn,
      createdAt: `${starterSources.regions.fetchedOn}T00:00:00Z`,
      onto: null,
      isStarter: true,
      units: [...units, ...madeUp].sort((one, other) => (one.code < other.code ? -1 : 1)),
      groups: await readOfficialGroups(from),
      keyFigures: [...entries.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
      withoutTitle: untitled,
    });
    process.stdout.write(
      `${JSON.stringify(
        {
          manifest,
          statistics: {
            broadWithTitle: withTitle(broad).length,
            broadWithoutTitle: broad.length - withTitle(broad).length,
            adoption: adoption.length,
            projections: projections.length,
            madeUp: madeUp.map(unit => unit.name),
            untitledLeftOut: untitled.length,
            keyFigures: entries.size,
            partlyReplaced: [...entries.values()].filter(
              entry => entry.note !== null && !entry.isOwnCalculation,
            ).length,
            bytes: await sizes(to),
          },
        },
        null,
        2,
      )}\n`,
    );
  } finally {
    engine.close();
    await rm(spillFolder, { recursive: true, force: true });
  }
}

/** Titles, areas and scopes of the register of 2026; its descriptions are prose of others and stay out. */
async function titles(from: string): Promise<ReadonlyMap<string, RegisteredKeyFigure>> {
  const scopes = { K: 'municipality', L: 'region', A: 'both' } as const;
  return new Map(
    (await readRegister(from)).map(row => [
      row.id,
      {
        id: row.id,
        title: row.title.trim(),
        description: null,
        operatingArea: row.operating_area,
        scope: scopes[row.municipality_type],
        source: 'Kolada',
        fetchedOn: starterSources.breadth.fetchedOn,
        isOwnCalculation: false,
        note: null,
      },
    ]),
  );
}

async function sizes(folder: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const name of Object.values(fileNames)) {
    const file = path.join(folder, name);
    if (await exists(file)) found[name] = (await readFile(file)).byteLength;
  }
  return found;
}
