import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import type { UnitYears } from './effect-window.ts';
import { judgeStudies, verdictOfPattern } from './evidence-verdict.ts';
import type { TreatmentYears } from './group-time-effects.ts';
import { type IntroductionStudy, studyIntroductions } from './introduction-study.ts';
import { multipliersOf } from './multiplier-bootstrap.ts';

const unitCount = 160;
const years = 12;
const firstYear = 2010;
const multipliers = multipliersOf(unitCount, 299, 7);

/** Levels, shared shocks, drift of each unit and noise; every second unit of the first 96 introduces it in 2016–2019. */
function made(seed: number, effect = 0, adopters = 48): { panel: UnitYears; treatment: TreatmentYears } {
  const normal = seededNormal(seededUniform(seed));
  const shocks = Array.from({ length: years }, normal);
  const treatedFrom = Float64Array.from({ length: unitCount }, (_, unit) =>
    unit < 2 * adopters && unit % 2 === 0 ? 2016 + ((unit / 2) % 4) : Number.POSITIVE_INFINITY,
  );
  const values = new Float64Array(unitCount * years);
  for (let unit = 0; unit < unitCount; unit += 1) {
    const level = 5 * normal();
    let drift = 0;
    for (let at = 0; at < years; at += 1) {
      drift += 0.3 * normal();
      const isTreated = firstYear + at >= treatedFrom[unit]!;
      values[unit * years + at] = level + shocks[at]! + drift + normal() + (isTreated ? effect : 0);
    }
  }
  return {
    panel: { unitCount, firstYear, yearCount: years, values },
    treatment: {
      treatedFrom,
      untreatedUntil: treatedFrom.map(year => (Number.isFinite(year) ? year - 1 : 2100)),
    },
  };
}

const studyOf = (seed: number, effect = 0, adopters = 48): IntroductionStudy => {
  const { panel, treatment } = made(seed, effect, adopters);
  return studyIntroductions(panel, treatment, () => multipliers);
};

describe('studyIntroductions', () => {
  test('bands over all years at once hold the truth about as often as they say, with and without an effect', () => {
    const runs = 120;
    for (const effect of [0, 3]) {
      let held = 0;
      for (let seed = 1; seed <= runs; seed += 1) {
        const { years: studied } = studyOf(seed, effect);
        const truth = (time: number) => (time < 0 ? 0 : effect);
        if (studied.every(({ time, low, high }) => low <= truth(time) && high >= truth(time))) held += 1;
      }
      expect(held / runs).toBeGreaterThan(0.88);
      expect(held / runs).toBeLessThanOrEqual(1);
    }
  });

  test('a planted effect is called clear, and nothing is not', () => {
    const [planted] = judgeStudies([studyOf(3, 2)]);
    expect(planted).toMatchObject({ verdict: 'clear', reasons: ['chance-clear'] });
    expect(planted?.study.numbers?.average.effect).toBeGreaterThan(1);
    const calls = Array.from({ length: 40 }, (_, seed) => judgeStudies([studyOf(seed + 500)])[0]!.verdict);
    expect(calls.filter(verdict => verdict === 'clear').length).toBeLessThanOrEqual(2);
  });

  test('fewer than twenty adopters, or years, or those to compare with, bar every number', () => {
    expect(studyOf(1, 5, 16)).toMatchObject({ numbers: null, years: [] });
    expect(studyOf(1, 5, 16).bars).toContain('few-adopters');
    const { panel, treatment } = made(1, 5);
    const short = studyIntroductions(
      { ...panel, yearCount: years, values: panel.values.map((v, at) => (at % years > 7 ? Number.NaN : v)) },
      treatment,
      () => multipliers,
    );
    expect(short.bars).toContain('few-years-after');
    const alone = studyIntroductions(
      panel,
      {
        ...treatment,
        untreatedUntil: treatment.untreatedUntil.map((year, unit) =>
          Number.isFinite(treatment.treatedFrom[unit]!) || unit > 100 ? year : 2000,
        ),
      },
      () => multipliersOf(unitCount, 99, 1),
    );
    expect(alone.controls).toBeLessThan(unitCount / 2);
  });

  test('a key figure that moved before the introduction is not called', () => {
    const { panel, treatment } = made(5);
    const drifting: UnitYears = {
      ...panel,
      values: panel.values.map((value, at) =>
        Number.isFinite(treatment.treatedFrom[Math.floor(at / years)]!) ? value + (at % years) : value,
      ),
    };
    const [judged] = judgeStudies([studyIntroductions(drifting, treatment, () => multipliers)]);
    expect(judged).toMatchObject({ verdict: 'cannot-tell', reasons: ['moved-before'] });
    // It is shown all the same.
    expect(judged?.study.years.length).toBeGreaterThan(5);
  });

  test('values that stand still say nothing', () => {
    const { panel, treatment } = made(1);
    const still = studyIntroductions(
      { ...panel, values: panel.values.map(() => 4) },
      treatment,
      () => multipliers,
    );
    expect(still.bars).toContain('constant');
  });

  test('the unit it is counted in changes no verdict', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.boolean(),
        (seed, factor, isTurned) => {
          const { panel, treatment } = made(seed, 1);
          const scale = isTurned ? -factor : factor;
          const judge = (of: UnitYears) =>
            judgeStudies([studyIntroductions(of, treatment, () => multipliers)])[0]!;
          const scaled = judge({ ...panel, values: panel.values.map(value => value * scale + 3) });
          expect(scaled.verdict).toBe(judge(panel).verdict);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('judgeStudies', () => {
  test('one in many is not called for being the strongest of them', () => {
    const weak = Array.from({ length: 40 }, (_, seed) => studyOf(seed + 900));
    const alone = weak.flatMap(study => judgeStudies([study]));
    const together = judgeStudies(weak);
    together.forEach(({ chance }, at) => {
      expect(chance).toBeGreaterThanOrEqual(alone[at]!.chance!);
    });
    expect(together.every(({ verdict }) => verdict !== 'clear')).toBe(true);
  });

  test('a pattern is said to have no visible effect only where every key figure that can tell says so', () => {
    const told = (verdict: 'none-visible' | 'cannot-tell' | 'likely', chance: number | null) => ({
      verdict,
      chance,
    });
    expect(verdictOfPattern([])).toBe('cannot-tell');
    expect(verdictOfPattern([told('cannot-tell', null)])).toBe('cannot-tell');
    expect(verdictOfPattern([told('none-visible', 0.6), told('cannot-tell', null)])).toBe('none-visible');
    expect(verdictOfPattern([told('none-visible', 0.6), told('cannot-tell', 0.4)])).toBe('cannot-tell');
    expect(verdictOfPattern([told('none-visible', 0.6), told('likely', 0.1)])).toBe('likely');
  });
});
