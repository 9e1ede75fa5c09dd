import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnitYears } from './effect-window.ts';
import { eventStudy, meanOf } from './event-study.ts';
import { groupTimeEffects, type TreatmentYears } from './group-time-effects.ts';

const never = Number.POSITIVE_INFINITY;

const panelOf = (firstYear: number, rows: readonly (readonly number[])[]): UnitYears => ({
  unitCount: rows.length,
  firstYear,
  yearCount: rows[0]!.length,
  values: Float64Array.from(rows.flat()),
});

/** Everyone untreated is known of to the end. */
const treatmentOf = (from: readonly number[], lastYear = 3000): TreatmentYears => ({
  treatedFrom: Float64Array.from(from),
  untreatedUntil: Float64Array.from(from, year => (year === never ? lastYear : year - 1)),
});

/**
 * The minimum-wage example of Callaway & Sant'Anna (R package did 2.1, `att_gt(lemp …)` without covariates): published ATT(g, t) by cohort, and how many counties each has.
 */
const published = {
  years: [2003, 2004, 2005, 2006, 2007],
  cohorts: [
    { year: 2004, counties: 20, effects: [0, -0.0105, -0.0704, -0.1373, -0.1008] },
    { year: 2006, counties: 40, effects: [0.0038, -0.0028, 0, -0.0046, -0.0412] },
    { year: 2007, counties: 131, effects: [0.0333, 0.0045, -0.0028, 0, -0.0261] },
  ],
  never: 309,
};

describe('groupTimeEffects', () => {
  test('subtracts from a cohort’s change that of those not yet treated', () => {
    const panel = panelOf(2000, [
      [1, 2, 6, 7],
      [3, 4, 8, 11],
      [0, 1, 2, 9],
      [5, 7, 8, 9],
      [4, 4, 5, 6],
    ]);
    const effects = groupTimeEffects(panel, treatmentOf([2002, 2002, 2003, never, never]), false);
    const of = (cohort: number, year: number) =>
      effects.find(effect => effect.cohort === cohort && effect.year === year);
    // The third unit is a control until 2002 and not in 2003.
    expect(of(2002, 2002)).toMatchObject({ effect: 4 - 1, controls: [2, 3, 4] });
    expect(of(2002, 2003)).toMatchObject({ effect: 6 - 2, controls: [3, 4] });
    expect(of(2002, 2000)?.effect).toBeCloseTo(-1 - -1);
    expect(of(2002, 2001)).toBeUndefined();
    expect(of(2003, 2003)).toMatchObject({ effect: 7 - 1, treated: [2] });
  });

  test('counts a unit only where it has both years, and a control only while it is known to be one', () => {
    const panel = panelOf(2000, [
      [1, 2, 5],
      [1, Number.NaN, 9],
      [1, 1, 2],
      [1, 1, 4],
      [1, 1, 30],
    ]);
    const treatment = treatmentOf([2002, 2002, never, never, never], 2002);
    treatment.untreatedUntil[4] = 2001;
    const effects = groupTimeEffects(panel, treatment, false);
    const after = effects.find(({ year }) => year === 2002);
    expect(after).toMatchObject({ treated: [0], controls: [2, 3], effect: 3 - 2 });
  });

  test('with the published effects of the minimum wage in it gives the published event study', () => {
    const { cohorts, years } = published;
    const rows = [
      ...cohorts.flatMap(({ counties, effects }) => Array.from({ length: counties }, () => [...effects])),
      ...Array.from({ length: published.never }, () => years.map(() => 0)),
    ];
    const from = [
      ...cohorts.flatMap(({ year, counties }) => Array.from({ length: counties }, () => year)),
      ...Array.from({ length: published.never }, () => never),
    ];
    // Only the never treated as controls, as in the published table: the others are unknown until they are treated.
    const treatment = treatmentOf(from);
    treatment.untreatedUntil.fill(0, 0, from.indexOf(never));
    const study = eventStudy(groupTimeEffects(panelOf(2003, rows), treatment, false));
    const after = study.filter(({ time }) => time >= 0);
    const values = [-0.0199, -0.051, -0.1373, -0.1008];
    after.forEach(({ effect }, at) => {
      expect(Math.abs(effect - values[at]!)).toBeLessThan(2e-4);
    });
    expect(after.map(({ treated }) => treated)).toEqual([191, 60, 20, 20]);
    expect(Math.abs(meanOf(after).effect - -0.0772)).toBeLessThan(2e-4);
  });

  test('agrees with what is written out plainly, effect and error, on panels with holes', () => {
    fc.assert(
      fc.property(plainPanel, ({ panel, treatment }) => {
        for (const effect of groupTimeEffects(panel, treatment, true)) {
          const { mean, variance } = plainly(panel, treatment, effect.cohort, effect.year);
          expect(effect.effect).toBeCloseTo(mean, 9);
          const squares = effect.influence.reduce((sum, value) => sum + value * value, 0);
          expect(squares).toBeCloseTo(variance, 9);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('an effect added to all treated years is found whole, whatever the units’ levels and the years’ shocks', () => {
    fc.assert(
      fc.property(plainPanel, fc.double({ min: -5, max: 5, noNaN: true }), ({ panel, treatment }, added) => {
        const raised: UnitYears = {
          ...panel,
          values: panel.values.map((value, at) => {
            const unit = Math.floor(at / panel.yearCount);
            const year = panel.firstYear + (at % panel.yearCount);
            return value + 10 * unit + 3 * (year % 5) + (year >= treatment.treatedFrom[unit]! ? added : 0);
          }),
        };
        const before = eventStudy(groupTimeEffects(panel, treatment, true));
        eventStudy(groupTimeEffects(raised, treatment, true)).forEach(({ time, effect }, at) => {
          expect(effect - before[at]!.effect).toBeCloseTo(time >= 0 ? added : 0, 7);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('eventStudy', () => {
  test('counts every treated unit alike, and that sizes of cohorts are drawn too', () => {
    const panel = panelOf(2000, [
      [0, 4, 4],
      [0, 6, 6],
      [0, 0, 2],
      [0, 0, 4],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    const effects = groupTimeEffects(panel, treatmentOf([2001, 2001, 2002, 2002, never, never]), false);
    const first = eventStudy(effects).find(({ time }) => time === 0);
    expect(first).toMatchObject({ effect: 4, treated: 4, cohorts: [2001, 2002] });
    // The four effects 4, 6, 2, 4 about their mean, over four units: √(0 + 4 + 4 + 0) / 4.
    expect(first?.standardError).toBeCloseTo(Math.sqrt(8) / 4);
  });
});

/** Few units, two cohorts, some values missing. */
const plainPanel = fc
  .array(
    fc.record({
      values: fc.array(
        fc.oneof(
          { weight: 9, arbitrary: fc.integer({ min: -20, max: 20 }) },
          { weight: 1, arbitrary: fc.constant(Number.NaN) },
        ),
        { minLength: 6, maxLength: 6 },
      ),
      from: fc.constantFrom(2003, 2004, never),
    }),
    { minLength: 12, maxLength: 24 },
  )
  .map(units => ({
    panel: panelOf(
      2000,
      units.map(({ values }) => values),
    ),
    treatment: treatmentOf(units.map(({ from }) => from)),
  }));

/** The difference of two means of changes and the unbiased variance of it. */
function plainly(panel: UnitYears, treatment: TreatmentYears, cohort: number, year: number) {
  const changes = Array.from({ length: panel.unitCount }, (_, unit) => ({
    unit,
    from: treatment.treatedFrom[unit]!,
    change:
      panel.values[unit * panel.yearCount + year - panel.firstYear]! -
      panel.values[unit * panel.yearCount + cohort - 1 - panel.firstYear]!,
  })).filter(({ change }) => !Number.isNaN(change));
  const treated = changes.filter(({ from }) => from === cohort);
  const controls = changes.filter(({ from }) => from !== cohort && from > Math.max(year, cohort - 1));
  const meanOfChanges = (of: typeof changes) => of.reduce((sum, { change }) => sum + change, 0) / of.length;
  const varianceOfMean = (of: typeof changes) => {
    const mean = meanOfChanges(of);
    return of.reduce((sum, { change }) => sum + (change - mean) ** 2, 0) / (of.length - 1) / of.length;
  };
  return {
    mean: meanOfChanges(treated) - meanOfChanges(controls),
    variance: varianceOfMean(treated) + varianceOfMean(controls),
  };
}
