import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnapshotRoom, snapshotRoom } from '../../../../tests/support/snapshots.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
const swapped = (text: string): Buffer => utf16(text).swap16();
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const plain =
  'kpi,municipality_id,year,gender,value\nN1,1440,2020,T,1.5\nN1,0114,2020,T,-2\nN1,1480,2021,T,1234.25\n';
const expected = ['0114 2020 T -2', '1440 2020 T 1.5', '1480 2021 T 1234.25'];

const forms: readonly (readonly [string, string | Buffer])[] = [
  ['comma and decimal point', plain],
  [
    'semicolon and decimal comma',
    'kpi;municipality_id;year;gender;value\nN1;1440;2020;T;1,5\nN1;0114;2020;T;-2\nN1;1480;2021;T;1234,25\n',
  ],
  ['tab', plain.replaceAll(',', '\t')],
  ['a byte order mark', `\ufeff${plain}`],
  ['CR LF', plain.replaceAll('\n', '\r\n')],
  ['both kinds of line ends', plain.replace('\n', '\r\n')],
  ['no end of the last line', plain.trimEnd()],
  ['empty lines', `\n${plain.replaceAll('\n', '\n\n')}`],
  ['quotes around everything', plain.replace(/[^,\n]+/g, '"$&"')],
  [
    'decimal comma in quotes between commas',
    plain.replaceAll('1.5', '"1,5"').replaceAll('1234.25', '"1234,25"'),
  ],
  [
    'columns in another order, and some more',
    'value,count,kpi,year,municipality,municipality_id\n1.5,1,N1,2020,Ale,1440\n-2,1,N1,2020,Upplands Väsby,0114\n1234.25,1,N1,2021,Göteborg,1480\n',
  ],
  [
    'Swedish names of columns, municipality by name',
    'Variabelkod,Kommun,År,Värde\nN1,Ale,2020,1.5\nN1,Upplands Väsby,2020,-2\nN1,Göteborg,2021,1234.25\n',
  ],
  [
    'Latin-1',
    latin1(
      'Variabelkod;Kommun;År;Värde\nN1;Ale;2020;1,5\nN1;Upplands Väsby;2020;-2\nN1;Göteborg;2021;1234,25\n',
    ),
  ],
  [
    'UTF-16, little end first',
    utf16(
      'Variabelkod;Kommun;År;Värde\nN1;Ale;2020;1,5\nN1;Upplands Väsby;2020;-2\nN1;Göteborg;2021;1234,25\n',
    ),
  ],
  [
    'UTF-16, big end first',
    swapped(
      'Variabelkod;Kommun;År;Värde\nN1;Ale;2020;1,5\nN1;Upplands Väsby;2020;-2\nN1;Göteborg;2021;1234,25\n',
    ),
  ],
  ['lost leading zeros', plain.replace('0114', '114')],
  [
    'a code with its name, names in other forms',
    plain.replace('1440', 'Ale kommun').replace('0114', '"0114 Upplands Väsby"').replace('1480', 'GÖTEBORG'),
  ],
  [
    'spaces around fields and in numbers, and a true minus',
    'kpi;municipality_id;year;value\n N1 ; 1440 ; 2020 ; 1,5 \nN1;0114;2020;−2\nN1;1480;2021;1\u00a0234,25\n',
  ],
  [
    'year with a decimal and exponents',
    'kpi,unit,period,value\nN1,1440,2020.0,15e-1\nN1,0114,2020,-2\nN1,1480,2021,1234.25\n',
  ],
];

describe('a long table of values is read in every form', () => {
  test.each(forms)('%s', async (name, content) => {
    const file = await room.file(`${forms.findIndex(form => form[0] === name)}.csv`, content);
    const { manifest, report } = await room.importing(file, { source: name });
    expect(report.rows).toEqual({ read: 3, kept: 3, setAside: 0, repeated: 0 });
    expect(await room.cells(manifest.id, 'N1')).toEqual(expected);
  });

  test('genders and reasons for missing, in Swedish and English and as marks, are kept', async () => {
    const file = await room.file(
      'reasons.csv',
      [
        'kpi;region_id;year;kön;value;status',
        'N1;0013;2020;Totalt;1;',
        'N1;0013;2020;Kvinnor;;Privacy',
        'N1;0013;2020;Män;..;',
        'N1;0013;2021;T;;Missing',
        'N1;0013;2022;T;.;',
        'N1;0013;2023;T;-;',
        'N1;0013;2024;;;Ej tillämplig',
        'N1;0000;2024;;;',
      ].join('\n'),
    );
    const { manifest, report } = await room.importing(file);
    expect(report.rows.setAside).toBe(0);
    expect(await room.cells(manifest.id, 'N1')).toEqual([
      '0000 2024 T bortfall',
      '0013 2020 K suppressed',
      '0013 2020 M suppressed',
      '0013 2020 T 1',
      '0013 2021 T bortfall',
      '0013 2022 T not applicable',
      '0013 2023 T bortfall',
      '0013 2024 T not applicable',
    ]);
    expect(manifest.missing).toEqual({ bortfall: 3, 'not applicable': 2, suppressed: 2 });
    expect(manifest.scope).toMatchObject({
      regions: 1,
      municipalities: 0,
      firstYear: 2020,
      lastYear: 2024,
      genders: ['T', 'K', 'M'],
    });
  });

  test('a stream is read as a file is', async () => {
    const { importSnapshot } = await import('./import-snapshot.ts');
    async function* pieces() {
      for (const piece of plain.match(/[\s\S]{1,7}/g) ?? []) yield Buffer.from(piece);
    }
    const { manifest, report } = await importSnapshot(
      { values: { kind: 'stream', stream: pieces(), name: 'standard input' } },
      { folder: room.folder, warehouse: room.warehouse, now: new Date('2021-05-06T07:08:09Z') },
    );
    expect(manifest.fetchedOn).toBe('2021-05-06');
    expect(report.fetchedOn.basis).toBe('day of import');
    expect(await room.cells(manifest.id, 'N1')).toEqual(expected);
  });
});
