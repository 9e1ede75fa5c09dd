import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom } from '../../../../tests/support/snapshots.ts';
import { fileNames } from '../folder.ts';
import { fetchedOn } from './fetched-on.ts';

let room: SnapshotRoom;
beforeEach(async () => {
  room = await snapshotRoom();
});
afterEach(() => room.remove());

const values = 'kpi,unit,year,gender,value\nN01951,1440,2020,T,31000\nN99999,1440,2020,T,1\n';
const register =
  'id,title,description\nN01951,"Invånare totalt, antal",Antal\nN99999,"Påhittat, andel (%)",Prosa\n';

describe('a snapshot is named by its content', () => {
  test('the same content is the same snapshot, and it is said', async () => {
    const first = await room.importing(await room.file('a.csv', values), { source: 'Kolada' });
    const again = await room.importing(await room.file('b.csv', values.replaceAll(',', ';')), {
      source: 'Kolada',
    });
    expect([first.state, again.state]).toEqual(['new', 'already held']);
    expect(again.manifest).toEqual(first.manifest);
    expect(await readdir(room.folder)).toEqual([first.manifest.id]);
    const other = await room.importing(await room.file('c.csv', values.replace('31000', '31001')), {
      source: 'Kolada',
    });
    expect(other.state).toBe('new');
    expect(other.manifest.id).not.toBe(first.manifest.id);
  });

  test('earlier snapshots are untouched by later imports, good and bad', async () => {
    const first = await room.importing(await room.file('a.csv', values));
    const bytes = () => readFile(path.join(room.folder, first.manifest.id, fileNames.values));
    const before = await bytes();
    await room.importing(await room.file('b.csv', values.replace('31000', '5')));
    await expect(room.importing(await room.file('c.csv', 'nonsense'))).rejects.toThrow('no column');
    expect((await bytes()).equals(before)).toBe(true);
    expect((await readdir(room.folder)).length).toBe(2);
  });

  test('a folder explains itself', async () => {
    const { manifest } = await room.importing(await room.file('a.csv', values), {
      keyFigures: await room.file('k.csv', register),
      structure: await room.file('s.csv', 'municip_code,pop\n1440,31000\n'),
      source: 'Kolada',
    });
    const folder = path.join(room.folder, manifest.id);
    expect((await readdir(folder)).sort()).toEqual([
      'README.txt',
      'groups.json',
      'import.json',
      'key-figures.json',
      'manifest.json',
      'structure.csv',
      'units.json',
      'values.parquet',
    ]);
    const readme = await readFile(path.join(folder, fileNames.readme), 'utf8');
    expect(readme).toContain(manifest.contentHash);
    expect(readme).toContain('does not mean that it was withdrawn');
    expect(JSON.parse(await readFile(path.join(folder, fileNames.keyFigures), 'utf8'))).toEqual([
      expect.objectContaining({
        id: 'N01951',
        title: 'Invånare totalt, antal',
        source: 'Kolada',
        fetchedOn: '2024-01-02',
        scope: 'municipality',
      }),
      expect.objectContaining({ id: 'N99999', title: 'Påhittat, andel (%)', description: 'Prosa' }),
    ]);
  });
});

describe('what is left of an import that was killed', () => {
  test('is never listed, and the next import takes it away', async () => {
    const dead = path.join(room.folder, '.import-999999999-x');
    await mkdir(dead, { recursive: true });
    await writeFile(path.join(dead, fileNames.manifest), '{}');
    expect((await room.warehouse.list()).every(manifest => manifest.isStarter)).toBe(true);
    const { manifest } = await room.importing(await room.file('a.csv', values));
    expect(await readdir(room.folder)).toEqual([manifest.id]);
  });

  test('stays while the process that fills it lives', async () => {
    const living = `.import-${process.pid}-x`;
    await mkdir(path.join(room.folder, living), { recursive: true });
    await room.importing(await room.file('a.csv', values));
    expect(await readdir(room.folder)).toContain(living);
  });
});

describe('the day of the fetch', () => {
  const known = {
    given: undefined,
    fileName: 'values.csv',
    fileDate: new Date('2026-05-04T00:00:00Z'),
    now: new Date('2026-11-23T00:00:00Z'),
    lastYear: 2025,
  };

  test('is the one given, else the one in the name of the file, else that of the file', () => {
    expect(fetchedOn({ ...known, given: '2024-08-31' })).toEqual({ day: '2024-08-31', basis: 'given' });
    expect(fetchedOn({ ...known, fileName: '2024-12-12.parquet' })).toEqual({
      day: '2024-12-12',
      basis: 'file name',
    });
    expect(fetchedOn(known)).toEqual({ day: '2026-05-04', basis: 'file date' });
    expect(fetchedOn({ ...known, fileDate: null })).toEqual({ day: '2026-11-23', basis: 'day of import' });
  });

  test('of an old export without a date is at the latest the end of the year after its last values', async () => {
    expect(fetchedOn({ ...known, lastYear: 2012 })).toEqual({ day: '2013-12-31', basis: 'estimated' });
    const file = await room.file('old.csv', values);
    await utimes(file, new Date('2026-10-01'), new Date('2026-10-01'));
    const { manifest } = await room.importing(file, { fetchedOn: undefined });
    expect(manifest.fetchedOn).toBe('2021-12-31');
  });
});
