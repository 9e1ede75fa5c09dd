import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seriesOf } from '#core/panel/panel.ts';
import { type SnapshotRoom, snapshotRoom, starterFolder } from '../../../tests/support/snapshots.ts';
import { DamagedSnapshot } from './bad-input.ts';
import { startEngine } from './duckdb.ts';
import { fileNames } from './folder.ts';
import { openWarehouse } from './warehouse.ts';

let room: SnapshotRoom;
beforeEach(async () => {
  room = await snapshotRoom();
});
afterEach(() => room.remove());

const imported = async (fetchedOn: string, unit: string, value: number) =>
  (
    await room.importing(
      await room.file(
        'values.csv',
        `kpi,unit,year,gender,value\nN1,${unit},2020,T,${value}\nN1,${unit},2022,T,${value + 1}\nN1,${unit},2022,K,5\n`,
      ),
      { fetchedOn, keyFigures: await room.file('k.csv', 'id,title\nN1,"Ett, andel (%)"\n') },
    )
  ).manifest;

describe('the warehouse', () => {
  test('lists snapshots newest fetch first, and opens the newest that holds a unit', async () => {
    const older = await imported('2025-01-01', '1440', 1);
    const newer = await imported('2026-10-01', '1480', 2);
    expect((await room.warehouse.list()).map(({ fetchedOn }) => fetchedOn)).toEqual([
      '2026-10-01',
      '2026-03-31',
      '2025-01-01',
    ]);
    expect((await room.warehouse.newestWith('1480'))?.manifest.id).toBe(newer.id);
    expect((await room.warehouse.newestWith('1440'))?.manifest.isStarter).toBe(true);
    expect(await room.warehouse.newestWith('9998')).toBeNull();
    expect(await room.warehouse.open('2020-01-01-00000000')).toBeNull();
    expect((await room.warehouse.open(older.id))?.units.map(({ code }) => code)).toEqual(['1440']);
    expect((await room.warehouse.units()).length).toBe(313);
  });

  test('loads gender T as a dense panel whose lists have the order of the register', async () => {
    const { id } = await imported('2025-01-01', '1440', 7);
    const snapshot = await room.warehouse.open(id);
    expect(snapshot?.panel).toMatchObject({
      keyFigures: ['N1'],
      units: ['1440'],
      firstYear: 2020,
      yearCount: 3,
    });
    expect([...seriesOf(snapshot!.panel, 0, 0)]).toEqual([7, Number.NaN, 8]);
  });

  test('gives the same object to all who ask at once, and holds only as many as it was told', async () => {
    const ids = [await imported('2025-01-01', '1440', 1), await imported('2025-01-02', '1440', 2)].map(
      ({ id }) => id,
    );
    const small = openWarehouse({ starterFolder, folder: room.folder, held: 1 });
    const [first, same] = await Promise.all([small.open(ids[0]!), small.open(ids[0]!)]);
    expect(first).toBe(same);
    await small.open(ids[1]!);
    expect(await small.open(ids[0]!)).not.toBe(first);
    await small.close();
  });

  test('can be closed and asked again', async () => {
    const { id } = await imported('2025-01-01', '1440', 1);
    await room.warehouse.open(id);
    await room.warehouse.close();
    expect((await room.warehouse.open(id))?.manifest.id).toBe(id);
  });
});

describe('a damaged folder', () => {
  const damage = async (name: string, change: (bytes: Buffer) => Buffer | null) => {
    const { id } = await imported('2025-01-01', '1440', 1);
    const file = path.join(room.folder, id, name);
    const changed = change(await readFile(file));
    if (changed === null) await rm(file);
    else await writeFile(file, changed);
    return id;
  };
  const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);

  test.each([fileNames.values, fileNames.units, fileNames.groups, fileNames.keyFigures])(
    'cut off in %s is refused by name, and others open',
    async name => {
      const id = await damage(name, cut);
      const problem = await room.warehouse.open(id).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(DamagedSnapshot);
      expect(String(problem)).toContain(id);
      expect((await room.warehouse.newestWith('2584'))?.manifest.isStarter).toBe(true);
    },
  );

  test('with a value changed by hand is found out by its content hash', async () => {
    const id = await damage(fileNames.units, bytes => Buffer.from(String(bytes).replace('Ale', 'Åle')));
    await expect(room.warehouse.open(id)).rejects.toThrow('content hash');
  });

  test('that is the newest leaves the rest in use, and is named among the problems', async () => {
    const { id } = await imported('2026-10-01', '1440', 1);
    await rm(path.join(room.folder, id, fileNames.groups));
    expect((await room.warehouse.newestWith('1440'))?.manifest.isStarter).toBe(true);
    expect(await room.warehouse.problems()).toMatchObject([{ folder: path.join(room.folder, id) }]);
    await expect(room.warehouse.open(id)).rejects.toThrow(DamagedSnapshot);
  });

  test('stands in the way of no import, but cannot be laid over', async () => {
    const id = await damage(fileNames.values, cut);
    const values = await room.file('next.csv', 'kpi,unit,year,gender,value\nN1,1440,2020,T,3\n');
    expect((await room.importing(values)).state).toBe('new');
    await expect(room.importing(values, { onto: id })).rejects.toThrow('is damaged');
  });

  test('that alone holds a unit is told of, not passed over in silence', async () => {
    const { id } = await imported('2025-01-01', '1440', 1);
    await rm(path.join(room.folder, id, fileNames.groups));
    const alone = openWarehouse({ starterFolder: null, folder: room.folder });
    await expect(alone.newestWith('1440')).rejects.toThrow(DamagedSnapshot);
    expect(await alone.newestWith('1480')).toBeNull();
    await alone.close();
  });

  test('without its values is told so', async () => {
    await expect(room.warehouse.open(await damage(fileNames.values, () => null))).rejects.toThrow(
      'the file is missing',
    );
  });

  test('without a whole manifest is left out of the list and named among the problems', async () => {
    const id = await damage(fileNames.manifest, cut);
    await mkdir(path.join(room.folder, 'not-a-snapshot'));
    expect((await room.warehouse.list()).every(manifest => manifest.isStarter)).toBe(true);
    const problems = await room.warehouse.problems();
    expect(problems.map(problem => path.basename(problem.folder)).sort()).toEqual(
      [id, 'not-a-snapshot'].sort(),
    );
    expect(problems.every(problem => problem.file.endsWith(fileNames.manifest))).toBe(true);
  });
});

describe('DuckDB', () => {
  test('reads and writes only where it was told, and cannot be talked out of it', async () => {
    const engine = await startEngine({ folders: [room.folder], memoryMegabytes: 256 });
    const outside = await room.file('outside.csv', 'a\n1\n');
    await expect(engine.rows(`select * from read_csv('${outside}')`)).rejects.toThrow(
      /Permission Error|disabled/,
    );
    await expect(engine.run(`copy (select 1) to '${path.join(room.folder, '..', 'x.csv')}'`)).rejects.toThrow(
      /Permission Error|disabled/,
    );
    await expect(engine.run('set enable_external_access = true')).rejects.toThrow();
    await expect(engine.run("set memory_limit = '8GB'")).rejects.toThrow(/locked/);
    engine.close();
  });
});

describe('the shipped snapshot', () => {
  test('is whole, small enough to ship, and holds all municipalities and regions, and Exempelkommunen', async () => {
    const [manifest] = await room.warehouse.list();
    const snapshot = await room.warehouse.open(manifest!.id);
    expect(manifest).toMatchObject({
      isStarter: true,
      scope: { municipalities: 290, regions: 21, firstYear: 2010 },
    });
    expect((await readFile(path.join(starterFolder, fileNames.values))).byteLength).toBeLessThan(
      12 * 1024 * 1024,
    );
    expect(snapshot?.units.filter(({ kind }) => kind === 'municipality')).toHaveLength(291);
    expect(snapshot?.units.filter(({ isMadeUp }) => isMadeUp).map(({ name }) => name)).toEqual([
      'Exempelkommunen',
    ]);
    expect(snapshot?.units.find(({ code }) => code === '0305')).toMatchObject({
      name: 'Håbo',
      county: { name: 'Uppsala län' },
    });
    expect(snapshot?.units.filter(({ group }) => group === 'Storstäder').map(({ name }) => name)).toEqual([
      'Stockholm',
      'Malmö',
      'Göteborg',
    ]);
    expect(snapshot?.keyFigures.every(({ description }) => description === null)).toBe(true);
    expect(snapshot?.groups.every(({ title }) => title.startsWith('Liknande '))).toBe(true);
    expect(manifest?.withoutTitle).toHaveLength(36);
  });

  test('gives net costs as our own calculation: Ale, preschool 2024, 9,365.3 kronor per inhabitant', async () => {
    // SCB: 303,380 thousand kronor; N01951 of 2022: 32,394 inhabitants. 303,380,000 / 32,394 = 9,365.3.
    const snapshot = await room.warehouse.newestWith('1440');
    const [cell] = (await snapshot?.cells('RN407', '1440')) ?? [];
    expect(cell).toMatchObject({ year: 2024, value: 9365.3 });
    const entry = snapshot?.keyFigures.find(({ id }) => id === 'RN407');
    expect(entry).toMatchObject({ title: 'Nettokostnad förskola, kr/inv', isOwnCalculation: true });
    expect(entry?.note?.sv).toContain('31 december 2022');
  });

  test('copied elsewhere is the same snapshot', async () => {
    await cp(starterFolder, path.join(room.folder, 'copy'), { recursive: true });
    const alone = openWarehouse({ starterFolder: null, folder: room.folder });
    expect(await alone.list()).toHaveLength(1);
    await alone.close();
  });
});
