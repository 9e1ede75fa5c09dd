import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestPointFinder } from './nearest-point.ts';

/** Points that differ by less than 3e-7 of the spread count as one: hence the tolerances below. */
const coordinate = fc.double({ min: -10, max: 10, noNaN: true });

const problems = fc
  .record({ count: fc.integer({ min: 1, max: 30 }), dimension: fc.integer({ min: 1, max: 8 }) })
  .chain(({ count, dimension }) =>
    fc.record({
      dimension: fc.constant(dimension),
      points: fc.array(fc.array(coordinate, { minLength: dimension, maxLength: dimension }), {
        minLength: count,
        maxLength: count,
      }),
      target: fc.array(coordinate, { minLength: dimension, maxLength: dimension }),
    }),
  );

const dot = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, at) => sum + value * other[at]!, 0);

describe('the nearest mixture of points', () => {
  test('has weights that are a mixture, and no point lies nearer than the plane it stands on', () => {
    fc.assert(
      fc.property(problems, ({ dimension, points, target }) => {
        const values = Float64Array.from(points.flat());
        const find = nearestPointFinder({ count: points.length, dimension, values });
        const found = find(target, new Uint8Array(points.length))!;
        expect(Math.min(...found.weights)).toBeGreaterThan(0);
        expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        const residual = target.map(
          (value, axis) =>
            found.members.reduce((sum, member, at) => sum + found.weights[at]! * points[member]![axis]!, 0) -
            value,
        );
        const squared = dot(residual, residual);
        expect(found.squaredDistance).toBeCloseTo(squared, 5);
        for (const point of points) {
          const offset = point.map((value, axis) => value - target[axis]!);
          expect(squared - dot(residual, offset)).toBeLessThan(1e-3);
        }
      }),
    );
  });

  test('is the target itself where the target is a mixture', () => {
    const find = nearestPointFinder({
      count: 4,
      dimension: 2,
      values: Float64Array.from([0, 0, 4, 0, 0, 4, 4, 4]),
    });
    expect(find([1, 2], new Uint8Array(4))?.squaredDistance).toBeLessThan(1e-20);
    expect(find([1, 2], Uint8Array.from([1, 0, 1, 0]))).toEqual({
      members: [1, 3],
      weights: [0.5, 0.5],
      squaredDistance: 9,
    });
  });

  test('is nothing where every point is left out', () => {
    const find = nearestPointFinder({ count: 1, dimension: 1, values: Float64Array.of(1) });
    expect(find([1], Uint8Array.of(1))).toBeNull();
  });

  test('is the same from wherever the search begins', () => {
    fc.assert(
      fc.property(problems, fc.nat(), ({ dimension, points, target }, first) => {
        const values = Float64Array.from(points.flat());
        const find = nearestPointFinder({ count: points.length, dimension, values });
        const none = new Uint8Array(points.length);
        const start = { members: [first % points.length], weights: [1] };
        expect(find(target, none, start)!.squaredDistance).toBeCloseTo(
          find(target, none)!.squaredDistance,
          3,
        );
      }),
    );
  });
});
