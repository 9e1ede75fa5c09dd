import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom } from '../../../../tests/support/snapshots.ts';
import { fileNames } from '../folder.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

describe('rows that are wrong by themselves are set aside with line and reason', () => {
  test('null characters: in a last row as a crash leaves it, and in the name of a unit', async () => {
    const rows = `kpi,unit,year,gender,value\n${'N1,1440,2020,T,1\n'.repeat(30_000)}`;
    const file = await room.file('nulls.csv', `${rows}${'\0'.repeat(5000)}`);
    const units = await room.file('units.json', '[{"id": "1440", "title": "A\\u0000le"}]');
    const { report } = await room.importing(file, { units });
    expect(report.rows).toMatchObject({ kept: 1, setAside: 1, repeated: 29_999 });
    expect(report.setAside).toContainEqual(expect.objectContaining({ reason: 'columns', rows: 1 }));
  });

  test('a footnote under the table, with or without an end of line, and a last row that is whole without one', async () => {
    for (const end of ['Källa: Kolada', 'Källa: Kolada\n', 'N1,1440,2021,T,2,x']) {
      const file = await room.file('end.csv', `kpi,unit,year,gender,value\nN1,1440,2020,T,1\n${end}`);
      const { report } = await room.importing(file);
      expect(report.rows).toMatchObject({ kept: 1, setAside: 1 });
      expect(report.firstSetAside).toMatchObject([{ line: 3, reason: 'columns' }]);
    }
    const whole = await room.file(
      'end.csv',
      'kpi,unit,year,gender,value\nN1,1440,2020,T,1\nN1,1440,2021,T,2',
    );
    expect((await room.importing(whole)).report.rows).toMatchObject({ kept: 2, setAside: 0 });
  });

  test('each kind of wrong row, beside good ones', async () => {
    const lines = [
      'kpi;unit;year;gender;value;status;isdeleted',
      'N1;1440;2020;T;1,5;;',
      '',
      ';1440;2020;T;1;;',
      'N1;9998;2020;T;1;;',
      'N1;Atlantis;2020;T;1;;',
      'N1;1440;i fjol;T;1;;',
      'N1;1440;2020,5;T;1;;',
      'N1;1440;1066;T;1;;',
      'N1;1440;2020;X;1;;',
      'N1;1440;2020;T;okänt;;',
      'N1;1440;2020;T;1_000;;',
      'N1;1440;2020;T;inf;;',
      'N1;1440;2020;T;1.5;;',
      'N1;1440;2020;T;1;Privacy;',
      'N1;1440;2020;T;;Borttappad;',
      'N1;1440;2021;T;1;;true',
      'N1;1440;2020',
      'N1;1440;2020;T;1;;;x',
      'N1;1440;2022;T;7;;',
      'N1;1440;2022;T;8;;',
      'N1;1440;2023;T;9;;',
      'N1;1440;2023;T;9,0;;',
      '"N\n1";1440;2023;T;9;;',
      'N1;0114;2020;T;2,5;;',
      'N1;0114;2021;T;-;;',
    ];
    const { manifest, report } = await room.importing(await room.file('rows.csv', lines.join('\n')));
    expect(report.firstSetAside.map(row => `${row.line} ${row.reason}`)).toEqual([
      '4 key figure',
      '5 unit',
      '6 unit',
      '7 year',
      '8 year',
      '9 year range',
      '10 gender',
      '11 value',
      '12 value',
      '13 not finite',
      '14 decimal mark',
      '15 value and reason',
      '16 status',
      '17 withdrawn',
      '18 columns',
      '19 columns',
      '20 contradiction',
      '21 contradiction',
      '23 repeated',
      '24 key figure',
    ]);
    expect(report.rows).toEqual({ read: 24, kept: 4, setAside: 19, repeated: 1 });
    expect(report.setAside.find(entry => entry.reason === 'unit')).toMatchObject({ rows: 2 });
    expect(await room.cells(manifest.id, 'N1')).toEqual([
      '0114 2020 T 2.5',
      '0114 2021 T bortfall',
      '1440 2020 T 1.5',
      '1440 2023 T 9',
    ]);
    const folder = (await room.warehouse.folderOf(manifest.id)) ?? '';
    const rejected = await readFile(path.join(folder, fileNames.rejected), 'utf8');
    expect(rejected.split('\n')[0]).toBe('line,reason,text');
    expect(rejected).toContain('6,unit,N1;Atlantis;2020;T;1;;');
  });

  test('lines are right after fields that span lines, lines without content and rows of too few columns', async () => {
    const text =
      'kpi,unit,year,value,note\n\nN1,1440,2020,1,"two\nlines"\nN1,1440\n\nN1,1440,x,1,\nN1,1440,2021,1,"a ""b""\n\nc"\nN1,1440,y,1,\n';
    const { report } = await room.importing(await room.file('lines.csv', text));
    expect(report.firstSetAside.map(row => `${row.line} ${row.reason}`)).toEqual([
      '5 columns',
      '7 year',
      '11 year',
    ]);
  });

  test('Habo and Håbo are told apart, and a name without diacritics that fits one unit is taken', async () => {
    const text =
      'kpi,kommun,year,value\nN1,Habo,2020,1\nN1,Håbo,2020,2\nN1,Goteborg,2020,3\nN1,Gotland,2020,4\nN1,Region Gotland,2020,5\n';
    const { manifest } = await room.importing(await room.file('names.csv', text));
    expect(await room.cells(manifest.id, 'N1')).toEqual([
      '0009 2020 T 5',
      '0305 2020 T 2',
      '0643 2020 T 1',
      '0980 2020 T 4',
      '1480 2020 T 3',
    ]);
  });
});
