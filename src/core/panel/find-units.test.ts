import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { findUnits } from './find-units.ts';
import type { Unit } from './unit.ts';

const units = JSON.parse(
  readFileSync(new URL('../../../data/starter/units.json', import.meta.url), 'utf8'),
) as readonly Unit[];

const first = (query: string): string | undefined => findUnits(units, query)[0]?.unit.code;
const codes = (query: string): readonly string[] => findUnits(units, query).map(({ unit }) => unit.code);

describe('a unit is found by code or name', () => {
  test.each([
    ['1440', '1440'],
    ['114', '0114'],
    ['0013', '0013'],
    ['Ale (1440)', '1440'],
    ['Ale', '1440'],
    ['ALE KOMMUN', '1440'],
    ['Ales', '1440'],
    ['Ales kommun', '1440'],
    ['Goteborg', '1480'],
    ['göteborgs stad', '1480'],
    ['Göteborgs', '1480'],
    ['malmo', '1280'],
    ['Malmö stad', '1280'],
    ['Upplands vasby', '0114'],
    ['upplands-väsby', '0114'],
    ['Västra Götaland', '0014'],
    ['vastra gotaland', '0014'],
    ['Västra Götalandsregionen', '0014'],
    ['Region Halland', '0013'],
    ['Halland', '0013'],
    ['region jönköping', '0006'],
    ['Region Jämtland Härjedalen', '0023'],
    ['Härjedalen', '2361'],
    ['Pajla', '2521'],
    ['Sundsval', '2281'],
    ['Örnsköldsvijk', '2284'],
    ['Ornskoldsvik', '2284'],
    ['Väsby', '0114'],
    ['Borås Stad', '1490'],
    ['Riket', '0000'],
  ])('%s is %s', (query, code) => {
    expect(first(query)).toBe(code);
  });

  test('Håbo and Habo each answer to their own spelling, and the other is offered after it', () => {
    expect(codes('Håbo')).toEqual(['0305', '0643']);
    expect(codes('Habo')).toEqual(['0643', '0305']);
    expect(findUnits(units, 'habo')[0]?.match).toBe('exact');
  });

  test('Gotland is the municipality first and the region after it; Region Gotland is the region alone', () => {
    expect(codes('Gotland')).toEqual(['0980', '0009']);
    expect(first('Region Gotland')).toBe('0009');
  });

  test('An unfinished name that several share gives them all as equals', () => {
    const found = findUnits(units, 'upplands');
    expect(found.map(({ unit }) => unit.name)).toEqual(['Upplands-Bro', 'Upplands Väsby']);
    expect(new Set(found.map(({ match, distance }) => `${match}${distance}`)).size).toBe(1);
  });

  test('What resembles nothing finds nothing', () => {
    expect(codes('')).toEqual([]);
    expect(codes('Köpenhamn')).toEqual([]);
    expect(codes('9999')).toEqual(units.some(({ code }) => code === '9999') ? ['9999'] : []);
    expect(codes('%%%')).toEqual([]);
  });

  test('every unit is first by its own code, its own name in any case, and is found without diacritics', () => {
    for (const unit of units) {
      expect(first(unit.code)).toBe(unit.code);
      expect(first(unit.name.toUpperCase())).toBe(unit.code);
      expect(codes(unit.name.normalize('NFD').replace(/\p{Mn}/gu, ''))).toContain(unit.code);
    }
  });

  test('one slip in a name of six letters or more still finds the unit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...units.filter(({ name }) => name.length >= 6)),
        fc.nat(),
        (unit, place) => {
          const at = place % unit.name.length;
          const withSlip = unit.name.slice(0, at) + unit.name.slice(at + 1);
          const found = findUnits(units, withSlip);
          // A slip may make the beginning of another name; else the unit itself must be among the near ones.
          expect(found).not.toEqual([]);
          expect(found[0]!.match !== 'near' || found.some(entry => entry.unit === unit)).toBe(true);
        },
      ),
    );
  });

  test('the order of the units does not matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ale', 'gotland', 'malmo', 'upplands', 'stokholm'),
        fc.nat(),
        (query, turn) => {
          const at = turn % units.length;
          expect(findUnits([...units.slice(at), ...units.slice(0, at)], query)).toEqual(
            findUnits(units, query),
          );
        },
      ),
    );
  });
});

describe('the edit distance', () => {
  // Distances of the textbook pairs; "ca" to "abc" is 3 where no part may be edited twice (Boytsov 2011), 2 where it may.
  test.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['ca', 'abc', 3],
    ['ale', 'ael', 1],
    ['', 'mora', 4],
  ])('from %s to %s is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  test('is symmetric, zero only for equal texts, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
