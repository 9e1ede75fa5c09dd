import type { Unit } from '#core/panel/unit.ts';
import type { PeerAssignment } from '#core/peers/assign-peers.ts';
import { peersPerUnit } from '#core/peers/assign-peers.ts';
import { explain } from '#core/peers/differences.ts';
import { distanceBetween, fewestVariables, nearestUnits, type ProfileWeights } from '#core/peers/distance.ts';
import type { PeerSet } from '#core/peers/peer-set.ts';

type Asked = {
  readonly assignment: Pick<PeerAssignment, 'standard' | 'absent'>;
  readonly units: readonly Unit[];
  /** Position of the unit that is compared. */
  readonly unit: number;
  readonly area: string;
};

/**
 * The seven nearest to one unit under weights of somebody's own, also where there is an official group.
 *
 * Basis `none` where fewer than four variables with a weight above zero are known of the unit, or nobody can be compared with it.
 */
export function weightedPeers({ assignment, units, unit, area }: Asked, weights: ProfileWeights): PeerSet {
  const { standard, absent } = assignment;
  const width = standard.variables.length;
  const isKnown = (slot: number) =>
    !Number.isNaN(standard.values[unit * width + slot]) && (weights[standard.variables[slot]!] ?? 1) > 0;
  const used = standard.variables.filter((_, slot) => isKnown(slot));
  if (used.length < fewestVariables)
    return { area, basis: { kind: 'none', reason: 'too few variables' }, peers: [] };
  const nearest = nearestUnits(standard, weights, units, unit, peersPerUnit);
  if (nearest.length === 0)
    return { area, basis: { kind: 'none', reason: 'no comparable units' }, peers: [] };
  return {
    area,
    basis: {
      kind: 'weighted',
      used,
      absent: [...standard.variables.filter((_, slot) => !isKnown(slot)), ...absent],
    },
    peers: nearest.map(({ unit: peer, distance }) => ({
      unit: peer,
      distance,
      ...explain(standard, unit, peer),
    })),
  };
}

/**
 * The units of a set that somebody named themselves, in the order of their codes; with distances for comparison only.
 *
 * Units that are not there, made up, of another kind or the unit itself are left out.
 */
export function chosenPeers(
  { assignment, units, unit, area }: Asked,
  set: { readonly id: string; readonly name: string; readonly members: readonly string[] },
  weights: ProfileWeights,
): PeerSet {
  const isMember = new Set(set.members);
  const members = [...units.keys()]
    .filter(other => {
      const { code, kind, isMadeUp } = units[other]!;
      return isMember.has(code) && other !== unit && kind === units[unit]!.kind && !isMadeUp;
    })
    .sort((one, other) => (units[one]!.code < units[other]!.code ? -1 : 1));
  return {
    area,
    basis: { kind: 'chosen', setId: set.id, name: set.name },
    peers: members.map(peer => ({
      unit: peer,
      distance: distanceBetween(assignment.standard, weights, unit, peer),
      ...explain(assignment.standard, unit, peer),
    })),
  };
}
