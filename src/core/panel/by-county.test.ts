import { expect, test } from 'vitest';
import { valuesByCounty } from './by-county.ts';
import type { Unit } from './unit.ts';

const unit = (code: string, county: string | null, isMadeUp = false): Unit => ({
  code,
  name: code,
  kind: 'municipality',
  county: county === null ? null : { code: county, name: county },
  group: null,
  isMadeUp,
});

test('A county has the median of its units that have a value; made-up units and those of no county count nowhere', () => {
  const units = [
    unit('1440', '14'),
    unit('1441', '14'),
    unit('1480', '14'),
    unit('0980', '09'),
    unit('0114', '01'),
    unit('9900', '14', true),
    unit('0000', null),
  ];
  const values = [1, 5, 3, 7, Number.NaN, 100, 100];
  const found = valuesByCounty(units, [0, 1, 2, 3, 4, 5, 6], position => values[position] ?? Number.NaN);
  expect(found).toEqual([
    { county: '09', value: 7, units: 1, lowest: 7, highest: 7 },
    { county: '14', value: 3, units: 3, lowest: 1, highest: 5 },
  ]);
});
