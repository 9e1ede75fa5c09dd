import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom, starterFolder } from '../../../../tests/support/snapshots.ts';
import { BadInput } from '../bad-input.ts';
import { startEngine } from '../duckdb.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const problemOf = async (attempt: Promise<unknown>): Promise<BadInput> => {
  const problem = await attempt.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof BadInput)) throw problem ?? new Error('the import was expected to be refused');
  return problem;
};

const header = 'kpi,municipality_id,year,gender,value\n';

const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['an empty file', '', /the file is empty/],
  ['only a byte order mark', '\ufeff', /no column for key figure.*found: \(no name\)|no column/],
  ['only a header', header, /there are no rows after the header/],
  ['other columns', 'a,b,c\n1,2,3\n', /line 1: no column for key figure.*unit.*year.*value.*found: a, b, c/],
  ['a column missing', 'kpi,year,value\nN1,2020,1\n', /no column for unit .*found: kpi, year, value/],
  ['years in columns', 'kpi,kommun,2019,2020\nN1,Ale,1,2\n', /years stand in columns/],
  [
    'unknown units only',
    `${header}N1,9998,2020,T,1\n`,
    /line 2: no row is good; .*not a known municipality.*N1,9998,2020,T,1/,
  ],
  ['text for numbers only', `${header}N1,1440,2020,T,okänt\n`, /line 2: .*value is not a number/],
  [
    'a quotation mark that is never closed',
    `${header}N1,1440,2020,T,1\n"N1,1440,2021,T,1\nN1,1440,2022,T,1\nN1,1440,2023,T,1\n`,
    /line 3: a quotation mark opens here/,
  ],
  [
    'a quotation mark that is never closed, before more than one buffer of rows',
    `${header}N1,1440,2020,T,1\n"N1,1440,2021,T,1\n${'N1,1440,2022,T,1\n'.repeat(600_000)}`,
    /line 3: a quotation mark opens here/,
  ],
  [
    'a text that stops in the middle of its last row',
    `${header}N1,1440,2020,T,1\nN1,1440,20`,
    /line 3: the file stops in the middle of a row \(N1,1440,20\)/,
  ],
  [
    'a text that stops inside quotes',
    `${header}N1,1440,2020,T,1\nN1,"Al`,
    /line 3: a quotation mark opens here/,
  ],
  [
    'a line that is longer than a buffer',
    `${header}N1,1440,2019,T,1\nN1,1440,2020,T,${'9'.repeat(5_000_000)}\nN1,1440,2021,T,1\n`,
    /only 2 of its 3 rows can be read/,
  ],
  [
    'a hundred thousand columns',
    `${header.trim()},${Array.from({ length: 100_000 }, (_, column) => `c${column}`).join(',')}\n`,
    /line 1: the header names more than 1000 columns/,
  ],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33, 0]), /neither text nor Parquet/],
  [
    'a Parquet file that is cut off',
    Buffer.from('PAR1 and then nothing'),
    /Parquet file is cut off or damaged/,
  ],
];

describe('a file that cannot be imported is refused with where, why and what to do', () => {
  test.each(cases)('%s', async (name, content, message) => {
    const file = await room.file('bad.csv', content);
    const problem = await problemOf(room.importing(file, { source: name }));
    expect(problem.message).toMatch(message);
    expect(problem.where.file).toContain('bad.csv');
    expect(problem.remedy).toMatch(/\.$/);
    expect(await readdir(room.folder)).toEqual([]);
  });

  test('a missing file and a folder', async () => {
    expect((await problemOf(room.importing('/no/such/file.csv'))).message).toMatch(/there is no such file/);
    expect((await problemOf(room.importing(room.folder))).message).toMatch(/a folder, not a file/);
  });

  test('Parquet with other columns names them', async () => {
    const file = await parquet('select 1 as a, 2 as b');
    expect((await problemOf(room.importing(file))).message).toMatch(
      /no column for key figure .* found: a, b/,
    );
  });

  test('Parquet cut off in the middle', async () => {
    const { readFile } = await import('node:fs/promises');
    const whole = await readFile(path.join(starterFolder, 'values.parquet'));
    const file = await room.file('cut.parquet', whole.subarray(0, 100_000));
    expect((await problemOf(room.importing(file))).message).toMatch(/cut off/);
  });

  test('registers, units, groups and structure that are not what they should be', async () => {
    const values = await room.file('values.csv', `${header}N1,1440,2020,T,1\n`);
    const refused = async (
      name: string,
      content: string,
      option: 'keyFigures' | 'units' | 'groups' | 'structure',
    ) => (await problemOf(room.importing(values, { [option]: await room.file(name, content) }))).message;
    expect(await refused('k.json', '[{"id": "N1"}]', 'keyFigures')).toMatch(/entry 1: title/);
    expect(await refused('k.json', '[{"id": "N1", "ti', 'keyFigures')).toMatch(/not whole JSON/);
    expect(await refused('k.json', '{"count": 0}', 'keyFigures')).toMatch(/neither a list nor/);
    expect(await refused('k.csv', 'a,b\n1,2\n', 'keyFigures')).toMatch(/no key figures; found: a, b/);
    expect(await refused('k.csv', '', 'keyFigures')).toMatch(/the file is empty/);
    expect(await refused('u.json', '[{"id": "1", "title": "Ale"}]', 'units')).toMatch(/entry 1: id/);
    expect(await refused('u.csv', 'id,title\n', 'units')).toMatch(/not JSON/);
    expect(await refused('g.json', '[{"id": "G1", "title": "x"}]', 'groups')).toMatch(/entry 1: members/);
    expect(await refused('s.csv', 'a,b\n1,2\n', 'structure')).toMatch(/no column that names a municipality/);
    expect(await readdir(room.folder)).toEqual([]);
  });

  test('a snapshot to lay over that does not exist, and a day that is none', async () => {
    const values = await room.file('values.csv', `${header}N1,1440,2020,T,1\n`);
    expect((await problemOf(room.importing(values, { onto: '2020-01-01-00000000' }))).message).toMatch(
      /no snapshot with this id/,
    );
    expect((await problemOf(room.importing(values, { fetchedOn: '2024-02-30' }))).message).toMatch(
      /"2024-02-30" is no day/,
    );
    expect((await problemOf(room.importing(values, { fetchedOn: '2062-01-01' }))).message).toMatch(
      /2062-01-01, has not come yet/,
    );
  });
});

async function parquet(query: string): Promise<string> {
  const folder = path.join(room.folder, '..', 'made');
  await mkdir(folder, { recursive: true });
  const engine = await startEngine({ folders: [folder], memoryMegabytes: 256 });
  const file = path.join(folder, 'made.parquet');
  await engine.run(`copy (${query}) to '${file}' (format parquet)`);
  engine.close();
  return file;
}
