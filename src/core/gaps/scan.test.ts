import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '#core/gaps/scan.ts';
import { scanReference } from '#core/gaps/scan-reference.ts';
import type { ScanResult } from '#core/gaps/scan-types.ts';
import { randomScanInput } from '../../../tests/support/random-scan-input.ts';

function largestDifference(left: ScanResult, right: ScanResult): number {
  const expected = new Map<string, Float64Array | Uint16Array | Uint8Array>(Object.entries(right));
  let largest = 0;
  for (const [field, values] of Object.entries(left)) {
    const others = expected.get(field)!;
    values.forEach((value, index) => {
      const other = others[index]!;
      if (Number.isNaN(value) && Number.isNaN(other)) return;
      const difference = Math.abs(value - other) / Math.max(1, Math.abs(other));
      largest = Math.max(largest, Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference);
    });
  }
  return largest;
}

describe('scan', () => {
  test('agrees with the plain reference to 1e-9 on random panels with missing values, ties and made-up units', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.boolean(),
        (seed, missing, hasTies) => {
          const input = randomScanInput({ seed, missing, hasTies });
          expect(largestDifference(scan(input), scanReference(input))).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });
});
