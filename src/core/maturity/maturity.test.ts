import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSince, lowItems, profileOf, standingOf } from './profile.ts';
import { type Answer, fewestPersons, steps } from './scale.ts';
import { countsOf, spreadOf } from './spread.ts';

const answer: fc.Arbitrary<Answer> = fc.constantFrom(...steps, null);
const answers = fc.array(answer, { maxLength: 15 });
const spread = (given: readonly Answer[]) => spreadOf(countsOf(given));
const areas = [
  { id: 'a', items: ['a1', 'a2', 'a3'] },
  { id: 'b', items: ['b1', 'b2', 'b3'] },
];
const items = areas.flatMap(each => each.items);
const joint = fc.record(Object.fromEntries(items.map(item => [item, answer])));
const profile = (given: Readonly<Record<string, Answer>>) =>
  profileOf(areas, item => standingOf(item, given[item], null));

describe('The spread of what persons answered', () => {
  test('is known of these', () => {
    expect(spread([1, 1, 4, null])).toMatchObject({ people: 3, middle: 1, difference: 3, isAgreed: false });
    expect(spread([2, 3, 3, 2])).toMatchObject({ middle: 2, difference: 1, isAgreed: true });
    expect(spread([0, 5, null, null])).toBeNull();
  });

  test('is the same in whatever order they answered, and its middle lies between its ends', () => {
    fc.assert(
      fc.property(answers, given => {
        const told = spread(given);
        expect(spread(given.toReversed())).toEqual(told);
        const chosen = given.filter(each => each !== null);
        if (told === null) expect(chosen.length).toBeLessThan(fewestPersons);
        else {
          expect([told.lowest, told.highest]).toEqual([Math.min(...chosen), Math.max(...chosen)]);
          expect(told.middle >= told.lowest && told.middle <= told.highest).toBe(true);
          expect(2 * chosen.filter(each => each <= told.middle).length).toBeGreaterThanOrEqual(chosen.length);
          expect(chosen).toContain(told.middle);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('does not become smaller when another answers', () => {
    fc.assert(
      fc.property(answers, answer, (given, more) => {
        const before = spread(given);
        if (before !== null)
          expect(spread([...given, more])?.difference).toBeGreaterThanOrEqual(before.difference);
      }),
      { numRuns: 50 },
    );
  });
});

describe('A profile', () => {
  test('takes the answer of the group before that of persons, and says when there is none', () => {
    expect(standingOf('a1', 4, spread([1, 1, 1]))).toMatchObject({ step: 4, by: 'group' });
    expect(standingOf('a1', null, spread([1, 1, 1]))).toMatchObject({ step: null, by: 'unsure' });
    expect(standingOf('a1', undefined, spread([1, 1, 3]))).toMatchObject({ step: 1, by: 'persons' });
    expect(standingOf('a1', undefined, null)).toMatchObject({ step: null, by: 'too-few' });
  });

  test('has levels on the scale, none where fewer than half are known, and rises when an answer does', () => {
    fc.assert(
      fc.property(joint, fc.constantFrom(...items), (given, item) => {
        const told = profile(given);
        for (const { level, items: standings } of told.areas) {
          const known = standings.filter(({ step }) => step !== null).length;
          expect(level === null).toBe(known < 2);
          if (level !== null) expect(level >= 0 && level <= 5).toBe(true);
        }
        const now = given[item];
        const higher = steps.find(step => step === (now ?? 5) + 1);
        if (higher === undefined) return;
        const area = item.startsWith('a') ? 0 : 1;
        const before = told.areas[area]?.level ?? null;
        const after = profile({ ...given, [item]: higher }).areas[area]?.level ?? null;
        if (before !== null && after !== null) expect(after).toBeGreaterThan(before);
      }),
      { numRuns: 50 },
    );
  });

  test('names its low answers, the lowest first', () => {
    const told = lowItems(profile({ a1: 2, a2: 5, a3: 0, b1: 3, b2: 1, b3: null }));
    expect(told.map(({ item }) => item)).toEqual(['a3', 'b2', 'a1']);
  });

  test('has not changed since itself, and changes back by as much', () => {
    fc.assert(
      fc.property(joint, joint, (one, other) => {
        const same = changeSince(profile(one), profile(one));
        expect(same.every(({ change, moved }) => (change ?? 0) === 0 && moved.length === 0)).toBe(true);
        const there = changeSince(profile(one), profile(other));
        const back = changeSince(profile(other), profile(one));
        for (const [at, { change }] of there.entries()) {
          expect(change === null).toBe(back[at]?.change === null);
          if (change !== null) expect(change).toBeCloseTo(-(back[at]?.change ?? 0), 12);
        }
      }),
      { numRuns: 50 },
    );
  });
});
