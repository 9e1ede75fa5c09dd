import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRanking, rank } from '#core/numerics/rank.ts';

test('Numbers are ranked as they are sorted, equal ones in the order they lie in', () => {
  const numbers = fc.oneof(
    fc.double({ min: 0, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(0, 1, Number.MIN_VALUE, 1 + Number.EPSILON, 0.5),
  );
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 200 }), list => {
      const ranking = makeRanking(200);
      ranking.values.set(list);
      const sorted = list
        .map((value, index) => ({ value, index }))
        .sort((a, b) => a.value - b.value || a.index - b.index);
      expect([...rank(ranking, list.length).subarray(0, list.length)]).toEqual(
        sorted.map(({ index }) => index),
      );
    }),
  );
});
