import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOfSorted } from '#core/numerics/median.ts';
import { selectedMedian } from '#core/numerics/selected-median.ts';

test('The median that is selected is the median of the sorted, also of equal numbers, of one and of none', () => {
  const numbers = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9 }),
    fc.integer({ min: 0, max: 3 }),
  );
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 60 }), list => {
      const room = Float64Array.of(...list, 7, -7);
      expect(selectedMedian(room, list.length) + 0).toBe(medianOfSorted(Float64Array.from(list).sort()) + 0);
      expect([...room.subarray(list.length)]).toEqual([7, -7]);
    }),
  );
});
