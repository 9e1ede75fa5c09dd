import { median } from '#core/numerics/median.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';
import type { Unit } from '#core/panel/unit.ts';
import type { Profile, ProfileVariable } from '#core/peers/profile.ts';

/** Weight per profile variable; 1 where none is given, 0 leaves a variable out. */
export type ProfileWeights = Readonly<Partial<Record<ProfileVariable, number>>>;

/** Profile in robust standard deviations within each kind of unit; `[unit][variable]`, NaN where missing. */
export type StandardProfile = {
  readonly variables: readonly ProfileVariable[];
  readonly values: Float64Array;
};

/** Fewer variables in common than this and two units cannot be compared. */
export const fewestVariables = 4;

/**
 * Standardises a profile robustly: (value − median) / (1.4826 × MAD), municipalities and regions each among their own.
 *
 * Made-up units are measured with the municipalities' median and MAD without counting in them. A variable whose MAD is zero
 * within a kind becomes missing for it. Reference: Rousseeuw & Croux (1993), doi 10.1080/01621459.1993.10476408.
 */
export function standardise(profile: Profile, units: readonly Unit[]): StandardProfile {
  const width = profile.variables.length;
  const values = new Float64Array(profile.values.length).fill(Number.NaN);
  for (const kind of ['municipality', 'region'] as const) {
    const members = units.flatMap((unit, position) => (unit.kind === kind ? [position] : []));
    const counted = members.filter(position => !units[position]!.isMadeUp);
    for (let slot = 0; slot < width; slot++) {
      const known = counted.map(position => profile.values[position * width + slot]!);
      const centre = median(known);
      const spread = robustStandardDeviation(known);
      if (!(spread > 0)) continue;
      for (const position of members) {
        values[position * width + slot] = (profile.values[position * width + slot]! - centre) / spread;
      }
    }
  }
  return { variables: profile.variables, values };
}

/**
 * Weighted Euclidean distance between two units (positions), per variable: √(Σ w·d² / Σ w) over the variables both have.
 *
 * Dividing by the weights keeps distances comparable where a variable is missing. Null where fewer than four variables with a
 * weight above zero are common to both.
 */
export function distanceBetween(
  profile: StandardProfile,
  weights: ProfileWeights,
  unit: number,
  other: number,
): number | null {
  const width = profile.variables.length;
  let squares = 0;
  let weightSum = 0;
  let common = 0;
  for (let slot = 0; slot < width; slot++) {
    const weight = weights[profile.variables[slot]!] ?? 1;
    const difference = profile.values[unit * width + slot]! - profile.values[other * width + slot]!;
    if (!(weight > 0) || Number.isNaN(difference)) continue;
    squares += weight * difference * difference;
    weightSum += weight;
    common++;
  }
  return common < fewestVariables ? null : Math.sqrt(squares / weightSum);
}

/**
 * The `count` units nearest to one unit among `candidates` (positions), nearest first; ties by unit code.
 *
 * The unit itself, made-up units and units of another kind are never among them.
 */
export function nearestUnits(
  profile: StandardProfile,
  weights: ProfileWeights,
  units: readonly Unit[],
  unit: number,
  count: number,
): readonly { readonly unit: number; readonly distance: number }[] {
  const own = units[unit]!;
  const found: { readonly unit: number; readonly distance: number }[] = [];
  for (let other = 0; other < units.length; other++) {
    if (other === unit || units[other]!.isMadeUp || units[other]!.kind !== own.kind) continue;
    const distance = distanceBetween(profile, weights, unit, other);
    if (distance !== null) found.push({ unit: other, distance });
  }
  const byDistance = (a: (typeof found)[number], b: (typeof found)[number]) =>
    a.distance - b.distance || (units[a.unit]!.code < units[b.unit]!.code ? -1 : 1);
  return found.sort(byDistance).slice(0, count);
}
