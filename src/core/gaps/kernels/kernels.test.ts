import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishUnits } from '#core/gaps/finish-units.ts';
import { kernelsSource } from '#core/gaps/kernels/kernels-wasm.ts';
import { makeScanWorkspace } from '#core/gaps/make-scan-workspace.ts';
import { scanRange } from '#core/gaps/scan-range.ts';
import { allocateScanResult } from '#core/gaps/scan-result.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import { typicalAutocorrelations } from '#core/gaps/typical-autocorrelation.ts';
import { makeScanPanel } from '../../../../bench/scan/make-panel.ts';
import { readKernelsSource } from '../../../../scripts/kernels-source.ts';
import { randomScanInput } from '../../../../tests/support/random-scan-input.ts';

function scanBy(input: ScanInput, by: 'kernels' | 'plain') {
  const workspace = makeScanWorkspace(input, by);
  const result = allocateScanResult(input.panel.keyFigures.length, input.panel.units.length);
  scanRange(
    input,
    workspace,
    typicalAutocorrelations(input, workspace),
    0,
    input.panel.keyFigures.length,
    result,
  );
  finishUnits(input, 0, input.panel.units.length, result);
  return { result, steps: workspace.steps };
}

const same = (input: ScanInput) => {
  const kernels = scanBy(input, 'kernels');
  const plain = scanBy(input, 'plain');
  expect(kernels.steps).not.toBe(plain.steps);
  expect(kernels.result).toEqual(plain.result);
};

describe('The kernels', () => {
  test('give the figures of the plain loops, bit for bit, whatever is missing, equal or made up', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        fc.boolean(),
        (seed, missing, hasTies) => {
          same(randomScanInput({ seed, missing, hasTies }));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('give them for a country over many years, and for one or two years', () => {
    for (const years of [1, 2, 3, 24, 25]) same(makeScanPanel({ units: 60, keyFigures: 12, years }));
  });

  test('leave what they are not made for to the plain loops', () => {
    const input = randomScanInput({ seed: 1, missing: 0.2, hasTies: false });
    const longer = { ...input, options: { ...input.options, window: 26 } };
    expect(makeScanWorkspace(longer).steps).toBe(makeScanWorkspace(longer, 'plain').steps);
  });

  test('are compiled from their source as it stands (scripts/build-kernels.ts)', () => {
    expect(readKernelsSource().digest).toBe(kernelsSource);
  });
});
