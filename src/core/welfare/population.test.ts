import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ages, agesIn, agesName, tilesOf } from './ages.ts';
import { type Observation, personsAt } from './population.ts';

const range = (from: number, to: number | null): Ages => ({ from, to });
const seen = (year: number, ages: Ages, persons: number): Observation => ({
  year,
  ages,
  persons,
  source: 'A',
});

describe('Age groups', () => {
  test('are read as people and sources write them', () => {
    for (const [text, name] of [
      ['0-19 år', '0-19'],
      ['80+ år', '80+'],
      ['85 och äldre', '85+'],
      ['0', '0'],
      ['65–79', '65-79'],
      ['01-05 år', '1-5'],
    ] as const) {
      const ages = agesIn(text);
      expect(ages === null ? null : agesName(ages)).toBe(name);
    }
    for (const text of ['', 'alla', '19-0', 'x-y']) expect(agesIn(text)).toBeNull();
  });

  test('make up a whole only where they leave neither hole nor overlap', () => {
    const parts = [range(0, 0), range(1, 5), range(6, 15), range(16, 19), range(0, 5)];
    expect(tilesOf(range(0, 19), parts)).toEqual([range(0, 5), range(6, 15), range(16, 19)]);
    expect(tilesOf(range(0, null), [...parts, range(20, null)])).toHaveLength(4);
    expect(tilesOf(range(0, 19), [range(0, 5), range(7, 19)])).toBeNull();
  });
});

describe('Persons of an age', () => {
  test('are the sum of what the source gives where that adds up', () => {
    const population = [seen(2021, range(65, 79), 40), seen(2021, range(80, null), 10)];
    expect(personsAt(population, range(65, null), 2021)).toMatchObject({ persons: 50, how: 'counted' });
  });

  test('follow the smallest group that holds them where the source is coarser', () => {
    const population = [
      seen(2021, range(1, 5), 100),
      seen(2021, range(0, 19), 400),
      seen(2031, range(0, 19), 500),
    ];
    expect(personsAt(population, range(1, 5), 2031)).toMatchObject({
      persons: 125,
      how: 'follows',
      like: range(0, 19),
    });
  });

  test('follow a shifted group that shares three quarters of them, never one that shares less', () => {
    const base = [
      seen(2021, range(65, 79), 300),
      seen(2021, range(67, 79), 240),
      seen(2021, range(75, 84), 90),
    ];
    const shifted = [...base, seen(2031, range(67, 79), 264)];
    expect(personsAt(shifted, range(65, 79), 2031)?.persons).toBeCloseTo(330, 9);
    expect(personsAt([...base, seen(2031, range(75, 84), 99)], range(65, 79), 2031)).toBeNull();
  });

  test('lie on a straight line between known years, and are told for none beyond them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (first, last) => {
        const population = [seen(2021, range(80, null), first), seen(2031, range(80, null), last)];
        const at = (year: number) => personsAt(population, range(80, null), year)?.persons ?? Number.NaN;
        expect(at(2026)).toBeCloseTo((first + last) / 2, 9);
        expect(at(2022) - at(2021)).toBeCloseTo((last - first) / 10, 9);
        expect(at(2032)).toBeNaN();
        expect(at(2020)).toBeNaN();
      }),
      { numRuns: 20 },
    );
  });
});
