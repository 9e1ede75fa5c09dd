import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellText, type SnapshotRoom, snapshotRoom } from '../../../../tests/support/snapshots.ts';
import type { Cell, MissingReason } from '../snapshot.ts';

let room: SnapshotRoom;
beforeAll(async () => {
  room = await snapshotRoom();
});
afterAll(() => room.remove());

const cell = fc
  .record({
    keyFigure: fc.constantFrom('N00001', 'U12', 'RN407', 'a-b.c'),
    unit: fc.constantFrom('0114', '0305', '0643', '0980', '1440', '2584', '0001', '0009', '0000'),
    year: fc.integer({ min: 1900, max: 2100 }),
    gender: fc.constantFrom('T' as const, 'K' as const, 'M' as const),
    content: fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .double({ noNaN: true, noDefaultInfinity: true })
          .map(value => ({ value: value + 0, missing: null })),
      },
      fc
        .constantFrom<MissingReason>('bortfall', 'not applicable', 'suppressed')
        .map(missing => ({ value: null, missing })),
    ),
  })
  .map(({ keyFigure, content, ...rest }) => ({ keyFigure, ...rest, ...content }));

const cells = fc.uniqueArray(cell, {
  minLength: 1,
  maxLength: 60,
  selector: ({ keyFigure, unit, year, gender }) => `${keyFigure} ${unit} ${year} ${gender}`,
});

const statusOf: Readonly<Record<MissingReason, string>> = {
  bortfall: 'Missing',
  'not applicable': 'Not applicable',
  suppressed: 'Privacy',
};

test('what is written as separated text comes back, whatever the separator, the decimal mark, the ends of lines and the order', async () => {
  await fc.assert(
    fc.asyncProperty(
      cells,
      fc.constantFrom([',', '.'], [';', ','], [';', '.'], ['\t', ',']),
      fc.constantFrom('\n', '\r\n'),
      async (wanted, [separator = ',', mark = '.'], lineEnd) => {
        const text = [
          ['kpi', 'unit', 'year', 'gender', 'value', 'status'],
          ...wanted.map(one => [
            one.keyFigure,
            one.unit,
            one.year,
            one.gender,
            one.value === null ? '' : String(one.value).replace('.', mark),
            one.missing === null ? '' : statusOf[one.missing],
          ]),
        ]
          .map(fields => fields.join(separator))
          .join(lineEnd);
        const { manifest, report } = await room.importing(await room.file('round.csv', text));
        expect(report.rows).toEqual({ read: wanted.length, kept: wanted.length, setAside: 0, repeated: 0 });
        for (const keyFigure of new Set(wanted.map(one => one.keyFigure))) {
          const of = (list: readonly (Cell & { keyFigure: string })[]) =>
            list
              .filter(one => one.keyFigure === keyFigure)
              .map(cellText)
              .sort();
          expect(await room.cells(manifest.id, keyFigure)).toEqual(of(wanted));
        }
      },
    ),
    { numRuns: 12 },
  );
});
