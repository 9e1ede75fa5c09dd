import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { testDataPath, whenTestData } from '../../../tests/support/test-data.ts';
import { parseStructure } from './read-structure.ts';

describe('A structure file', () => {
  test('gives codes their leading zero back, and a missing cell stays missing', () => {
    const rows = parseStructure(
      'municip_code;year;pop;share0_19;tax_base\n114;2022;48000;0,27;\n180;x;1;1;1',
    );
    expect(rows).toEqual([
      {
        code: '0114',
        year: 2022,
        population: 48000,
        share0to19: 0.27,
        share75plus: null,
        shareTertiaryEducation: null,
        taxBaseKronorPerInhabitant: null,
      },
    ]);
  });

  test('of 290 municipalities and six years is read whole', whenTestData('structure'), () => {
    const rows = parseStructure(readFileSync(testDataPath('structure/municipalities-2002-2022.csv'), 'utf8'));
    // Knivsta was founded in 2003 and has no row for 2002.
    expect(rows.length).toBe(290 * 6 - 1);
    expect(new Set(rows.map(row => row.code)).size).toBe(290);
  });
});
