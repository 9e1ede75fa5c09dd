import type { StandardProfile } from '#core/peers/distance.ts';
import type { Peer } from '#core/peers/peer-set.ts';
import type { ProfileVariable } from '#core/peers/profile.ts';

/** Variables named as near and as far, per peer. */
const explained = 3;
/** A difference smaller than this many robust standard deviations is not called far. */
export const farFrom = 0.5;

export type Difference = { readonly variable: ProfileVariable; readonly difference: number };

/** Own − peer (positions) in robust standard deviations, per variable that both have, the least first; alike ones by name. */
export function differencesBetween(
  { variables, values }: StandardProfile,
  unit: number,
  peer: number,
): readonly Difference[] {
  const width = variables.length;
  return variables
    .map((variable, slot) => ({
      variable,
      difference: values[unit * width + slot]! - values[peer * width + slot]!,
    }))
    .filter(({ difference }) => !Number.isNaN(difference))
    .sort((a, b) => Math.abs(a.difference) - Math.abs(b.difference) || (a.variable < b.variable ? -1 : 1));
}

/** Up to three variables that make a peer near, and up to three that make it far, most telling first. */
export function explain(standard: StandardProfile, unit: number, peer: number): Pick<Peer, 'near' | 'far'> {
  const differences = differencesBetween(standard, unit, peer);
  return {
    near: differences.filter(({ difference }) => Math.abs(difference) < farFrom).slice(0, explained),
    far: differences
      .filter(({ difference }) => Math.abs(difference) >= farFrom)
      .slice(-explained)
      .reverse(),
  };
}
