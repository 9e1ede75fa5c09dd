import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordLines } from './record-lines.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rodret-lines-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A record as text, and whether it is one for DuckDB (an empty line is none; a refused one is not counted). */
const record = fc.record({
  fields: fc.array(fc.constantFrom('1', 'å', '"a\nb"', '"c;""d"""', 'x"y', '""'), {
    minLength: 2,
    maxLength: 3,
  }),
  isRefused: fc.boolean(),
  emptyLinesAfter: fc.nat({ max: 2 }),
});

test('the line of every record is that on which it begins, whatever stands before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      async (records, end) => {
        let text = `a;b${end}`;
        let line = 2;
        const begins: number[] = [];
        const refused = new Map<number, number>();
        for (const { fields, isRefused, emptyLinesAfter } of records) {
          if (isRefused) refused.set(Buffer.byteLength(text), line);
          else begins.push(line);
          const written = fields.join(';') + end + end.repeat(emptyLinesAfter);
          text += written;
          line += written.split('\n').length - 1;
        }
        const file = path.join(folder, 'records.csv');
        await writeFile(file, text);
        const found = await recordLines(file, ';', 1, [...refused.keys()]);
        expect(found.refused).toEqual(refused);
        const lineOf = (ordinal: number) =>
          ordinal + (found.shifts.findLast(shift => shift.fromOrdinal <= ordinal)?.offset ?? Number.NaN);
        expect(begins.map((_, index) => lineOf(index + 1))).toEqual(begins);
      },
    ),
    { numRuns: 200 },
  );
});
