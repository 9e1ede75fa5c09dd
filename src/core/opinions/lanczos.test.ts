import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanczos } from '#core/opinions/lanczos.ts';
import { tridiagonalEigen } from '#core/opinions/tridiagonal-eigen.ts';

const times = (matrix: readonly (readonly number[])[]) => (v: Float64Array, into: Float64Array) => {
  matrix.forEach((row, at) => {
    into[at] = row.reduce((sum, each, column) => sum + each * v[column]!, 0);
  });
  return into;
};
const options = {
  wanted: 3,
  needed: 3,
  tolerance: 1e-10,
  fewestPasses: 1,
  mostPasses: 200,
  seed: 1,
  start: [],
};
/** A reflection turns a diagonal into a full matrix with the same eigenvalues. */
function withEigenvalues(values: readonly number[]) {
  const axis = values.map((_, at) => 1 / (at + 1));
  const length = Math.hypot(...axis);
  const mirror = axis.map((one, row) =>
    axis.map((other, column) => (row === column ? 1 : 0) - (2 * one * other) / length ** 2),
  );
  return mirror.map(one =>
    mirror.map(other => values.reduce((sum, value, at) => sum + one[at]! * value * other[at]!, 0)),
  );
}

describe('lanczos', () => {
  test('finds the largest eigenvalues of full matrices, and vectors that they stretch', () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 25 });
    fc.assert(
      fc.property(values, eigenvalues => {
        const matrix = withEigenvalues(eigenvalues);
        const found = lanczos(times(matrix), matrix.length, options);
        const sorted = [...eigenvalues].sort((one, other) => other - one).slice(0, 3);
        const scale = Math.max(1, sorted[0]!);
        found.values.forEach((value, at) => {
          expect(Math.abs(value - sorted[at]!)).toBeLessThan(1e-8 * scale);
          const stretched = times(matrix)(found.vectors[at]!, new Float64Array(matrix.length));
          const miss = Math.hypot(...stretched.map((each, row) => each - value * found.vectors[at]![row]!));
          expect(miss).toBeLessThan(1e-7 * scale);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('finds an eigenvalue as many times as it is there, and zeros where there is nothing', () => {
    const twice = lanczos(times(withEigenvalues([9, 9, 4, 1, 1, 0])), 6, options);
    [9, 9, 4].forEach((value, at) => {
      expect(twice.values[at]).toBeCloseTo(value, 8);
    });
    expect([...lanczos(times(withEigenvalues([0, 0, 0, 0])), 4, options).values]).toEqual([0, 0, 0]);
  });

  test.each([
    {
      what: 'beside one that is nearly nothing',
      eigenvalues: [99.4814672507151, 99.99999999999976, 99.99999999999976, 0, 0, 2.8663879163219185e-8, 0],
    },
    { what: 'beside many others', eigenvalues: [98, 1, 100, 10, 99, 50, 100, 0, 50, 1, 1, 50] },
    { what: 'and another as well', eigenvalues: [100, 10, 98, 1, 1, 0, 50, 0, 99, 100, 98, 99, 0] },
  ])('finds an eigenvalue twice $what', ({ eigenvalues }) => {
    const { values } = lanczos(times(withEigenvalues(eigenvalues)), eigenvalues.length, options);
    const largest = [...eigenvalues].sort((one, other) => other - one);
    values.forEach((value, at) => {
      expect(value).toBeCloseTo(largest[at]!, 6);
    });
  });

  test('says which pairs have not converged where its passes run out', () => {
    const close = withEigenvalues(Array.from({ length: 60 }, (_, at) => 10 - at / 1000));
    const found = lanczos(times(close), 60, { ...options, mostPasses: 6 });
    expect(found.passes).toBe(6);
    expect(found.isConverged).toContain(false);
  });

  test('needs fewer passes from vectors near those sought', () => {
    const matrix = withEigenvalues(Array.from({ length: 80 }, (_, at) => 100 / (1 + at / 3)));
    const cold = lanczos(times(matrix), 80, { ...options, wanted: 2, needed: 2 });
    const warm = lanczos(times(matrix), 80, {
      ...options,
      wanted: 2,
      needed: 2,
      tolerance: 1e-6,
      start: cold.vectors,
    });
    expect(warm.passes).toBeLessThan(cold.passes);
    expect(warm.values[0]).toBeCloseTo(cold.values[0]!, 8);
  });
});

describe('tridiagonalEigen', () => {
  test('gives 2 − 2 cos(πk/(n + 1)) for the second difference, as known in closed form', () => {
    const n = 30;
    const { values } = tridiagonalEigen(new Array<number>(n).fill(2), new Array<number>(n - 1).fill(-1));
    values.forEach((value, at) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos((Math.PI * (n - at)) / (n + 1)), 12);
    });
  });
});
