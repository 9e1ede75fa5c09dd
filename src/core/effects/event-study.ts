import type { GroupTimeEffect } from '#core/effects/group-time-effects.ts';

/** A number estimated from units, with what each unit of the panel adds to its error. */
export type Estimate = {
  readonly effect: number;
  readonly standardError: number;
  /** Per unit of the panel; the standard error is the root of the sum of squares, so clustered by unit. */
  readonly influence: Float64Array;
};

/** The mean effect over all treated units so many years after (or before) their first treated year. */
export type EventTime = Estimate & {
  /** 0 in the first treated year, −2 two years before it; −1 is what all are measured from. */
  readonly time: number;
  readonly treated: number;
  readonly cohorts: readonly number[];
};

/**
 * Group-time effects gathered by time since treatment: at each time the mean over cohorts weighted by their treated units, so every treated unit counts alike.
 *
 * The influence counts that the sizes of cohorts are drawn too. Ascending in time.
 * Reference: Callaway & Sant'Anna 2021, equation 3.4 and section 4.2 (their θ_es without balancing).
 */
export function eventStudy(effects: readonly GroupTimeEffect[]): readonly EventTime[] {
  const byTime = Map.groupBy(effects, ({ cohort, year }) => year - cohort);
  return [...byTime]
    .sort(([one], [other]) => one - other)
    .map(([time, cells]) => {
      const treated = cells.reduce((sum, cell) => sum + cell.treated.length, 0);
      const effect = cells.reduce((sum, cell) => sum + cell.effect * cell.treated.length, 0) / treated;
      const influence = new Float64Array(cells[0]!.influence.length);
      for (const cell of cells) {
        const weight = cell.treated.length / treated;
        for (let unit = 0; unit < influence.length; unit += 1)
          influence[unit]! += weight * cell.influence[unit]!;
        for (const unit of cell.treated) influence[unit]! += (cell.effect - effect) / treated;
      }
      return {
        time,
        treated,
        cohorts: cells.map(({ cohort }) => cohort),
        ...estimated(effect, influence),
      };
    });
}

/** The sum of estimates, each times its weight. */
export function combined(parts: readonly { readonly of: Estimate; readonly weight: number }[]): Estimate {
  const influence = new Float64Array(parts[0]?.of.influence.length ?? 0);
  let effect = 0;
  for (const { of, weight } of parts) {
    effect += weight * of.effect;
    for (let unit = 0; unit < influence.length; unit += 1) influence[unit]! += weight * of.influence[unit]!;
  }
  return estimated(effect, influence);
}

/** The mean of estimates; NaN where there are none. */
export function meanOf(estimates: readonly Estimate[]): Estimate {
  if (estimates.length === 0) return estimated(Number.NaN, new Float64Array(0));
  return combined(estimates.map(of => ({ of, weight: 1 / estimates.length })));
}

function estimated(effect: number, influence: Float64Array): Estimate {
  let squares = 0;
  for (const value of influence) squares += value * value;
  return { effect, standardError: Math.sqrt(squares), influence };
}
