import type { UnitYears } from '#core/effects/effect-window.ts';

/** When each unit of a panel was treated; NaN in both for a unit that takes no part. */
export type TreatmentYears = {
  /** First treated year; Infinity where not treated as far as is known. */
  readonly treatedFrom: Float64Array;
  /** Last year of which it is known that the unit was not treated: the year before the first treated one, or the last known of. */
  readonly untreatedUntil: Float64Array;
};

/** ATT(g, t): the mean change of a cohort from the year before its treatment to `year`, less that of units not treated by then. */
export type GroupTimeEffect = {
  readonly cohort: number;
  readonly year: number;
  /** In the unit of the values. */
  readonly effect: number;
  /** Positions of the treated units that have both years. */
  readonly treated: readonly number[];
  readonly controls: readonly number[];
  /** Per unit of the panel, 0 where it takes no part; the standard error is the root of the sum of squares. */
  readonly influence: Float64Array;
};

const fewestControls = 2;

/**
 * Group-time average treatment effects without covariates, controls being those not yet treated.
 *
 * Base year g − 1 for every year, so years before are long differences (the universal base of the R package did). Controls of (g, t): other units known to be untreated in the later of t and g − 1. A unit counts where it has
 * both years, so panels need not be balanced. `correct`: residuals are scaled by √(n/(n − 1)) within treated and controls, which keeps small cohorts from looking surer than they are, and cohorts of one are left out; without it,
 * as published. Cells without treated units or with fewer than two controls are left out.
 * Reference: Callaway & Sant'Anna 2021, doi 10.1016/j.jeconom.2020.12.001, equation 2.4 and section 4.
 */
export function groupTimeEffects(
  panel: UnitYears,
  { treatedFrom, untreatedUntil }: TreatmentYears,
  correct: boolean,
): readonly GroupTimeEffect[] {
  const cohorts = [...new Set(treatedFrom)]
    .filter(year => Number.isFinite(year) && columnOf(panel, year - 1) !== null)
    .sort((a, b) => a - b);
  const effects: GroupTimeEffect[] = [];
  for (const cohort of cohorts) {
    for (let at = 0; at < panel.yearCount; at += 1) {
      const year = panel.firstYear + at;
      if (year === cohort - 1) continue;
      const difference = (unit: number) =>
        panel.values[unit * panel.yearCount + at]! -
        panel.values[unit * panel.yearCount + cohort - 1 - panel.firstYear]!;
      const untreatedIn = Math.max(year, cohort - 1);
      const treated: number[] = [];
      const controls: number[] = [];
      for (let unit = 0; unit < panel.unitCount; unit += 1) {
        if (Number.isNaN(difference(unit))) continue;
        if (treatedFrom[unit] === cohort) treated.push(unit);
        else if (untreatedUntil[unit]! >= untreatedIn) controls.push(unit);
      }
      if (treated.length < (correct ? 2 : 1) || controls.length < fewestControls) continue;
      const influence = new Float64Array(panel.unitCount);
      const gained = addMean(influence, treated, difference, 1, correct);
      const otherwise = addMean(influence, controls, difference, -1, correct);
      effects.push({ cohort, year, effect: gained - otherwise, treated, controls, influence });
    }
  }
  return effects;
}

/** Adds the influence of each unit on a mean, and returns the mean. */
function addMean(
  influence: Float64Array,
  units: readonly number[],
  difference: (unit: number) => number,
  sign: 1 | -1,
  correct: boolean,
): number {
  let sum = 0;
  for (const unit of units) sum += difference(unit);
  const mean = sum / units.length;
  const weight =
    (sign / units.length) * (correct && units.length > 1 ? Math.sqrt(units.length / (units.length - 1)) : 1);
  for (const unit of units) influence[unit] = weight * (difference(unit) - mean);
  return mean;
}

function columnOf({ firstYear, yearCount }: UnitYears, year: number): number | null {
  const column = year - firstYear;
  return column >= 0 && column < yearCount ? column : null;
}
