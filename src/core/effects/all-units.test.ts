import { describe, expect, test } from 'vitest';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { treatEachInTurn } from './all-units.ts';
import { treatEachInTurnByDid } from './all-units-did.ts';
import type { EffectWindow } from './effect-window.ts';
import { evaluateEffect } from './evaluate-effect.ts';
import { syntheticControl } from './synthetic-control.ts';
import { syntheticDid } from './synthetic-did.ts';

const window: EffectWindow = (() => {
  const normal = seededNormal(seededUniform(4));
  const [count, total] = [70, 12];
  const levels = Array.from({ length: count }, () => 2 * normal());
  return {
    years: Array.from({ length: total }, (_, at) => 2010 + at),
    members: Array.from({ length: count }, (_, at) => at),
    values: Float64Array.from(
      { length: count * total },
      (_, at) => levels[Math.floor(at / total)]! + normal(),
    ),
  };
})();

/** The window with one member first, as `evaluateEffect` takes it, and an effect on it. */
const withFirst = (member: number, shift: number): EffectWindow => {
  const members = [member, ...window.members.filter(other => other !== member)];
  return {
    ...window,
    members,
    values: Float64Array.from(
      members.flatMap(each =>
        Array.from(window.values.subarray(each * 12, (each + 1) * 12), (value, year) =>
          each === member && year >= 9 ? value + shift : value,
        ),
      ),
    ),
  };
};

describe('every unit in turn', () => {
  test('has the effect, rank, fit and verdict that it has by itself', () => {
    const shifts = [0, 3];
    const found = treatEachInTurn(window, 9, shifts);
    for (const member of [0, 7, 31, 55]) {
      shifts.forEach((shift, at) => {
        const alone = evaluateEffect(withFirst(member, shift), 9, syntheticControl);
        expect(found[member]![at]!.averageEffect).toBeCloseTo(alone.averageEffect, 6);
        expect(found[member]![at]).toMatchObject({
          rank: alone.placebo.rank,
          of: alone.placebo.of,
          isPoorFit: alone.reasons.includes('poor-fit'),
          isClear: alone.verdict === 'clear',
        });
      });
    }
  });

  test('has, by synthetic difference-in-differences, nearly the effect and rank that it has by itself', () => {
    const found = treatEachInTurnByDid(window, 9);
    for (const member of [0, 7, 31, 55]) {
      const alone = evaluateEffect(withFirst(member, 0), 9, syntheticDid);
      expect(Math.abs(found[member]!.averageEffect - alone.averageEffect)).toBeLessThan(0.02);
      expect(Math.abs(found[member]!.rank - alone.placebo.rank)).toBeLessThanOrEqual(3);
      expect(found[member]!.of).toBe(61);
    }
  });
});
