import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  autoregressionMoments,
  pooledAutocorrelation,
  weightedSumVariance,
} from '#core/numerics/first-order-autocorrelation.ts';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';

/** Sums over many short autoregressive series, each freed of its own mean. */
function drawSeries(rho: number, count: number, series: number) {
  const normal = seededNormal(seededUniform(5));
  const lagProducts = new Float64Array(series);
  const squares = new Float64Array(series);
  for (let row = 0; row < series; row += 1) {
    let state = normal();
    const values = Array.from({ length: count }, () => {
      const current = state;
      state = rho * state + Math.sqrt(1 - rho * rho) * normal();
      return current * (1 + (row % 3));
    });
    const mean = values.reduce((sum, value) => sum + value, 0) / count;
    values.forEach((value, index) => {
      squares[row]! += (value - mean) ** 2;
      if (index > 0) lagProducts[row]! += (value - mean) * (values[index - 1]! - mean);
    });
  }
  return { lagProducts, squares, counts: new Uint8Array(series).fill(count) };
}

describe('pooledAutocorrelation', () => {
  test('finds again 0, 0.3, 0.6 and 0.85 from 3,000 series of six points, where plain pooling gives far less', () => {
    for (const rho of [0, 0.3, 0.6, 0.85]) {
      const { lagProducts, squares, counts } = drawSeries(rho, 6, 3000);
      const plain =
        lagProducts.reduce((sum, each) => sum + each, 0) / squares.reduce((sum, each) => sum + each, 0);
      expect(plain).toBeLessThan(rho - 0.1);
      expect(Math.abs(pooledAutocorrelation(lagProducts, squares, counts) - rho)).toBeLessThan(0.06);
    }
  });

  test('gives 0.2712908 for three series, as the moments of the matrices solved with brentq of SciPy', () => {
    const pooled = pooledAutocorrelation(
      Float64Array.of(-2 / 3, 0.1, 0.3),
      Float64Array.of(2, 2, 2),
      Uint8Array.of(3, 5, 7),
    );
    expect(pooled).toBeCloseTo(0.27129081682240896, 8);
  });

  test('is 0 for series that alternate or stand still, and stops at 0.95', () => {
    const counts = new Uint8Array(3).fill(4);
    expect(pooledAutocorrelation(new Float64Array(3).fill(-3), new Float64Array(3).fill(4), counts)).toBe(0);
    expect(pooledAutocorrelation(new Float64Array(3), new Float64Array(3), counts)).toBe(0);
    expect(pooledAutocorrelation(new Float64Array(3).fill(4), new Float64Array(3).fill(4), counts)).toBe(
      0.95,
    );
  });
});

describe('autoregressionMoments', () => {
  test('gives 4.0414354 squares and 3.9765517 degrees for seven points at 0.6, as the traces computed with NumPy', () => {
    const { squares, degrees } = autoregressionMoments(7, 0.6);
    expect(squares).toBeCloseTo(4.041435428571429, 12);
    expect(degrees).toBeCloseTo(3.9765516550638798, 12);
  });

  test('is n − 1 twice over for independent points, and less of both the more they cling together', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 25 }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        (count, rho) => {
          const independent = autoregressionMoments(count, 0);
          expect(independent.squares).toBeCloseTo(count - 1, 10);
          expect(independent.degrees).toBeCloseTo(count - 1, 10);
          const clinging = autoregressionMoments(count, rho);
          expect(clinging.squares).toBeLessThan(independent.squares);
          expect(clinging.degrees).toBeLessThanOrEqual(independent.degrees + 1e-9);
        },
      ),
    );
  });
});

describe('weightedSumVariance', () => {
  test('gives 0.5657808 for weights 0.7^k of five points at 0.6, as the quadratic form computed with NumPy', () => {
    const weights = Float64Array.from({ length: 5 }, (_, index) => 0.7 ** index);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(
      weightedSumVariance(
        weights.map(weight => weight / total),
        0.6,
      ),
    ).toBeCloseTo(0.565780793896986, 12);
  });
});
