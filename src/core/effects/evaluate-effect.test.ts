import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { besideControl, differenceInDifferences } from './control.ts';
import { askEffect } from './effect-question.ts';
import type { EffectWindow } from './effect-window.ts';
import { defaultEvaluation, evaluateEffect } from './evaluate-effect.ts';
import { nelderMead } from './nelder-mead.ts';
import { ridgedMixtureFinder } from './ridged-mixture.ts';
import { syntheticControl } from './synthetic-control.ts';
import { syntheticDid } from './synthetic-did.ts';
import { verdictOf } from './verdict.ts';

const methods = [syntheticControl, syntheticDid, differenceInDifferences];

/** Members with lasting levels, two common factors and noise; `effect` is added to the first after. */
function madeWindow({ seed = 1, count = 80, preYears = 10, after = 3, effect = 0 } = {}): EffectWindow {
  const normal = seededNormal(seededUniform(seed));
  const total = preYears + after;
  const factors = Array.from({ length: 2 }, () => Array.from({ length: total }, normal));
  const values = new Float64Array(count * total);
  for (let member = 0; member < count; member += 1) {
    const [level, one, other] = [member === 0 ? 0 : 3 * normal(), normal() / 2, normal() / 2];
    for (let year = 0; year < total; year += 1) {
      values[member * total + year] =
        20 +
        level +
        one * factors[0]![year]! +
        other * factors[1]![year]! +
        normal() / 2 +
        (member === 0 && year >= preYears ? effect : 0);
    }
  }
  return {
    years: Array.from({ length: total }, (_, at) => 2010 + at),
    members: Array.from({ length: count }, (_, at) => at),
    values,
  };
}

describe('weights spread by a ridge', () => {
  test('are a mixture that no exchange between two points makes better', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0.01, max: 10, noNaN: true }), (seed, ridge) => {
        const normal = seededNormal(seededUniform(seed));
        const [count, dimension] = [12, 5];
        const values = Float64Array.from({ length: count * dimension }, () => 3 * normal());
        const target = Float64Array.from({ length: dimension }, normal);
        const mask = new Uint8Array(count);
        mask[3] = 1;
        const { weights } = ridgedMixtureFinder({ count, dimension, values }, ridge)(target, mask);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(weights[3]).toBe(0);
        const residual = Array.from({ length: dimension }, (_, axis) =>
          weights.reduce(
            (sum, weight, point) => sum + weight * values[point * dimension + axis]!,
            -target[axis]!,
          ),
        );
        const slopes = Array.from(weights, (weight, point) =>
          residual.reduce(
            (sum, value, axis) => sum + value * values[point * dimension + axis]!,
            ridge * weight,
          ),
        );
        const used = slopes.filter((_, point) => weights[point]! > 0);
        const unused = slopes.filter((_, point) => weights[point] === 0 && mask[point] === 0);
        expect(Math.max(...used) - Math.min(...used)).toBeLessThan(1e-6);
        for (const slope of unused) expect(slope).toBeGreaterThan(Math.min(...used) - 1e-6);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an effect', () => {
  test.each(methods)('that is planted is added to what %o finds, year by year', make => {
    const at = (effect: number) => {
      const window = madeWindow({ effect });
      return besideControl(window, 10, 0, make(window, 10)(0, new Uint8Array(80)));
    };
    const [without, planted] = [at(0), at(7)];
    expect(planted.averageEffect - without.averageEffect).toBeCloseTo(7, 9);
    expect(planted.preRmspe).toBeCloseTo(without.preRmspe, 9);
  });

  test.each(methods)(
    'follows the unit of measure and does not see what all have in common in a year, by %o',
    make => {
      const window = madeWindow({ effect: 2 });
      const changed = {
        ...window,
        // The ridge of synthetic difference-in-differences, as published, is made of yearly changes, common ones too.
        values: window.values.map(
          (value, at) => 3 * (value + (make === syntheticDid ? 5 : Math.sin(at % 13))),
        ),
      };
      const effectOf = (of: EffectWindow) =>
        besideControl(of, 10, 0, make(of, 10)(0, new Uint8Array(80))).averageEffect;
      expect(effectOf(changed)).toBeCloseTo(3 * effectOf(window), 5);
    },
  );

  test.each(methods)('of nothing is called clear in about 2 of 61, by %o', make => {
    const ranks = Array.from({ length: 40 }, (_, seed) => {
      const window = madeWindow({ seed, count: 62, preYears: 6, after: 2 });
      return evaluateEffect(window, 6, make, { ...defaultEvaluation, leaveOut: 1 });
    });
    expect(ranks.filter(({ verdict }) => verdict === 'clear').length).toBeLessThanOrEqual(5);
  });

  test('that is large and well imitated is clear, with an interval, a range and those left out around it', () => {
    const found = evaluateEffect(madeWindow({ effect: 6 }), 10, syntheticControl);
    expect(found).toMatchObject({ verdict: 'clear', placebo: { rank: 1, of: 61 } });
    expect(found.interval!.low).toBeGreaterThan(0);
    expect(found.range!.low).toBeLessThanOrEqual(found.averageEffect);
    expect(found.range!.high).toBeGreaterThanOrEqual(found.averageEffect);
    expect(found.leaveOneOut).toHaveLength(found.control.members.length);
    expect(Math.abs(found.placeboInTime!.averageEffect)).toBeLessThan(2);
    expect(found.effects[0]!.actual - found.effects[0]!.counterfactual).toBeCloseTo(
      found.effects[0]!.effect,
      9,
    );
  });
});

describe('the verdict', () => {
  const evidence = {
    preYears: 8,
    donors: 100,
    averageEffect: 3,
    placebo: { p: 2 / 61, rank: 2, of: 61 },
    isPoorFit: false,
    isInsideHull: false,
    isConstant: false,
    leaveOneOut: [{ averageEffect: 2 }, { averageEffect: 4 }],
    interval: { low: 1, high: 5 },
    relevantEffect: 2,
  };

  test('is clear to the second of 61, likely to p 0.15, none visible within what is relevant, else not to be told', () => {
    const verdict = (change: Partial<typeof evidence>) => verdictOf({ ...evidence, ...change }).verdict;
    expect(verdict({})).toBe('clear');
    expect(verdict({ placebo: { p: 3 / 61, rank: 3, of: 61 } })).toBe('likely');
    expect(verdict({ leaveOneOut: [{ averageEffect: -1 }] })).toBe('likely');
    const usual = { placebo: { p: 0.4, rank: 24, of: 61 } };
    expect(verdict(usual)).toBe('cannot-tell');
    expect(verdict({ ...usual, interval: { low: -1, high: 2 } })).toBe('none-visible');
  });

  test('is never a finding where years, placebos or fit are wanting', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          { preYears: 4 },
          { placebo: { p: 1 / 60, rank: 1, of: 60 } },
          { isPoorFit: true },
          { isConstant: true },
        ),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (lack, averageEffect) => {
          const { verdict, reasons } = verdictOf({ ...evidence, averageEffect, ...lack });
          expect(verdict).toBe('cannot-tell');
          expect(reasons.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('what an evaluation tells', () => {
  test('of a verdict hangs on the 90 % interval, whatever level is asked for to be shown', () => {
    const told = Array.from({ length: 12 }, (_, seed) => {
      const window = madeWindow({ seed });
      const at = (level: number) =>
        evaluateEffect(window, 10, syntheticControl, { ...defaultEvaluation, leaveOut: 1, level });
      const [narrow, usual, wide] = [at(0.5), at(0.9), at(0.99)];
      expect([narrow.verdict, wide.verdict]).toEqual([usual.verdict, usual.verdict]);
      expect(narrow.interval).not.toEqual(usual.interval ?? 'none');
      return usual.verdict;
    });
    expect(new Set(told).size).toBeGreaterThan(1);
  });

  test('has no interval and no smallest effect of a unit beyond all others, nor of values that stand still', () => {
    const told = { verdict: 'cannot-tell', interval: null, minimumDetectableEffect: null };
    const window = madeWindow();
    const beyond = { ...window, values: window.values.map((value, at) => (at < 13 ? 900 + at : value)) };
    expect(evaluateEffect(beyond, 10, syntheticControl)).toMatchObject({ ...told, reasons: ['poor-fit'] });
    const still = { ...window, values: window.values.map((_, at) => (at % 13) + (at < 13 * 8 ? 1 : 0)) };
    for (const make of methods) {
      const { reasons, ...found } = evaluateEffect(still, 10, make);
      expect(found).toMatchObject(told);
      // Rounding is no misfit.
      expect(reasons).toContain('constant');
      expect(reasons).not.toContain('poor-fit');
    }
    const short = evaluateEffect(madeWindow({ preYears: 4 }), 4, differenceInDifferences);
    expect(short).toMatchObject({ verdict: 'cannot-tell', minimumDetectableEffect: null });
  });
});

describe('a question', () => {
  const panel = { unitCount: 4, firstYear: 2000, yearCount: 4, values: new Float64Array(16).fill(1) };

  test('keeps the years that the unit and most others have, and the others that have all of them', () => {
    const values = Float64Array.from(panel.values);
    values[1 * 4 + 2] = Number.NaN;
    const asked = askEffect({ ...panel, values }, 0, 2003, null);
    // Two of three have 2002, fewer than three quarters: the year goes, and all three stay.
    expect(asked).toMatchObject({ kind: 'question', preYears: 2, yearsLeftOut: [2002], incomplete: [] });
  });

  test('is not to be asked without years before and after and somebody else', () => {
    expect(askEffect(panel, 0, 2000, null)).toMatchObject({ kind: 'no-years-before' });
    expect(askEffect(panel, 0, 2001, null)).toMatchObject({ kind: 'one-year-before' });
    expect(askEffect(panel, 0, 2004, null)).toMatchObject({ kind: 'no-years-after' });
    expect(askEffect(panel, 0, 2002, [])).toMatchObject({ kind: 'no-donors' });
    expect(askEffect(panel, 0, 2002, [0, 1])).toMatchObject({ kind: 'unit-among-donors' });
  });

  test('is not to be asked of a unit that stands among the others under another name', () => {
    const values = Float64Array.from([3, 1, 4, 1.5, 9, 3, 1, 4, 1.5, 9, 3, 1, 4, 1.5, 8]);
    const twice = { unitCount: 3, firstYear: 2000, yearCount: 5, values };
    expect(askEffect(twice, 0, 2003, null)).toEqual({ kind: 'unit-twice', donor: 1 });
    expect(askEffect(twice, 0, 2003, [2])).toMatchObject({ kind: 'question' });
    // Four different values may come alike by chance.
    const coarse = { ...twice, values: values.map(value => Math.min(value, 4)) };
    expect(askEffect(coarse, 0, 2003, null)).toMatchObject({ kind: 'question' });
  });
});

test('the search of Nelder and Mead finds the bottom of the valley of Rosenbrock', () => {
  const valley = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
  const [x, y] = nelderMead(valley, [-1.2, 1], { step: 0.5, rounds: 400 });
  expect(x).toBeCloseTo(1, 3);
  expect(y).toBeCloseTo(1, 3);
});
