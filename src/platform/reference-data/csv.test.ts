import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

test('what is written with quotes is read back, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'å', ',', '"', '\n', ' ', '|', '1') });
  const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter(cells => cells.some(text => text !== ''));
  fc.assert(
    fc.property(fc.array(row), rows => {
      const text = rows.map(cells => `${cells.map(quoted).join(',')}\n`).join('');
      expect(readCsv(text).map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

test('lines are counted over cells that span several, and a missing last line break is forgiven', () => {
  expect(readCsv('a,b\r\n"one\ntwo",c\r\n\r\nd,e')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['one\ntwo', 'c'] },
    { line: 5, cells: ['d', 'e'] },
  ]);
});
