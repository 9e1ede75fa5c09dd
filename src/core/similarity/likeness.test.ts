import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastLikeness, likenessOf, mostAlike, profileOf } from './likeness.ts';

const alike = (one: string, other: string) => likenessOf(profileOf(one), profileOf(other));

describe('The likeness of two texts', () => {
  test.each([
    ['Låt oss skanna fakturorna', 'Skanna alla fakturor i stället'],
    ['Digital signering av avtal', 'Signera avtalen digitalt'],
    ['Stop printing the schedule', 'We should stop printing schedules'],
  ])('tells “%s” and “%s” to be perhaps the same', (one, other) => {
    expect(alike(one, other)).toBeGreaterThanOrEqual(leastLikeness);
  });

  test.each([
    ['Låt oss skanna fakturorna', 'Mindre möten på måndagar'],
    ['Fler cyklar till hemtjänsten', 'Färre blanketter i förskolan'],
    ['Det är inte så att vi ska', 'Vi ska ha det som det är på bygglov'],
  ])('tells “%s” and “%s” apart', (one, other) => {
    expect(alike(one, other)).toBeLessThan(leastLikeness);
  });

  test('is symmetric, between 0 and 1, and 1 with itself, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const likeness = alike(one, other);
        expect(likeness).toBe(alike(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        if (profileOf(one).words.size > 0) expect(alike(one, one)).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});

test('The most alike come first, and no more than asked for', () => {
  const texts = ['Fler cyklar', 'Skanna fakturor', 'Skanna fakturorna snabbare', 'Skanna alla fakturor'];
  const found = mostAlike('Skanna fakturorna', texts, text => text, { most: 2 });
  expect(found.map(({ candidate }) => candidate)).toEqual(['Skanna fakturor', 'Skanna alla fakturor']);
});
