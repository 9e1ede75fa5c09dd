import type { Unit, UnitGroup } from '#core/panel/unit.ts';
import { areaWeights } from '#core/peers/area-weights.ts';
import { explain as explainPair } from '#core/peers/differences.ts';
import type { ProfileWeights, StandardProfile } from '#core/peers/distance.ts';
import { distanceBetween, fewestVariables, nearestUnits, standardise } from '#core/peers/distance.ts';
import type { AreaGroupNames, OfficialGroup } from '#core/peers/official-groups.ts';
import { officialPeers } from '#core/peers/official-groups.ts';
import type { Peer, PeerSet } from '#core/peers/peer-set.ts';
import type { Profile, ProfileVariable } from '#core/peers/profile.ts';

/** RKA's groups have seven members; so have computed ones. */
export const peersPerUnit = 7;

export type PeerAssignment = {
  /** `[area][unit]`, areas in the order given. */
  readonly sets: readonly (readonly PeerSet[])[];
  /** `[area][unit][slot]`, positions of peers, −1 in unused slots: `peers` of `ScanInput`. */
  readonly table: Int16Array;
  readonly peersPerUnit: number;
  /** The standardised profile, for wider searches by `nearestUnits`. */
  readonly standard: StandardProfile;
  /** The profile itself, each variable in its own unit. */
  readonly profile: Profile;
  /** Variables wanted that no unit has. */
  readonly absent: readonly ProfileVariable[];
  /** Positions of units with few true peers: the three largest municipalities. */
  readonly fewTruePeers: ReadonlySet<number>;
};

/**
 * Peers of every unit in every service area: RKA's official group where there is one, else the seven nearest by profile.
 *
 * `areas` names the groups that hold for each area (see `officialPeers`); `weights` gives the profile weights of an area
 * (default `areaWeights`). Made-up units are nobody's peer and always get computed peers. The nation gets none. A unit whose
 * profile has fewer than four variables and no group has basis `none`. Same input, same output.
 */
export function assignPeers(input: {
  readonly units: readonly Unit[];
  readonly groups: readonly UnitGroup[];
  readonly areas: readonly AreaGroupNames[];
  readonly profile: Profile;
  readonly weights?: (area: string) => ProfileWeights;
}): PeerAssignment {
  const { units, areas, profile } = input;
  const weights = input.weights ?? areaWeights;
  const official = officialPeers(input.groups, units, areas);
  const standard = standardise(profile, units);
  const explain = explanations(standard, units.length);
  const nearest = nearestOnce(standard, units);
  const sets = areas.map(({ area }, row) =>
    units.map((_, unit) => {
      const group = official[row]![unit] ?? null;
      return group === null
        ? computedSet(area, unit, profile, standard, weights(area), explain, nearest)
        : officialSet(area, unit, group, standard, weights(area), explain);
    }),
  );
  return {
    sets,
    table: tableOf(sets, units.length),
    peersPerUnit,
    standard,
    profile,
    absent: profile.absent,
    fewTruePeers: largestMunicipalities(profile, units, 3),
  };
}

type Explain = (unit: number, peer: number) => Pick<Peer, 'near' | 'far'>;

function officialSet(
  area: string,
  unit: number,
  group: OfficialGroup,
  standard: StandardProfile,
  weights: ProfileWeights,
  explain: Explain,
): PeerSet {
  const peers = group.members.slice(0, peersPerUnit).map(peer => ({
    unit: peer,
    distance: distanceBetween(standard, weights, unit, peer),
    ...explain(unit, peer),
  }));
  const { groupId, groupTitle, year } = group;
  return { area, basis: { kind: 'official', groupId, groupTitle, year }, peers };
}

function computedSet(
  area: string,
  unit: number,
  profile: Profile,
  standard: StandardProfile,
  weights: ProfileWeights,
  explain: Explain,
  nearestOf: NearestOf,
): PeerSet {
  const width = standard.variables.length;
  const isKnown = (slot: number) =>
    !Number.isNaN(standard.values[unit * width + slot]) && (weights[standard.variables[slot]!] ?? 1) > 0;
  const used = standard.variables.filter((_, slot) => isKnown(slot));
  if (used.length < fewestVariables) {
    return { area, basis: { kind: 'none', reason: 'too few variables' }, peers: [] };
  }
  const nearest = nearestOf(unit, weights);
  if (nearest.length === 0)
    return { area, basis: { kind: 'none', reason: 'no comparable units' }, peers: [] };
  const absent = [...standard.variables.filter((_, slot) => !isKnown(slot)), ...profile.absent];
  return {
    area,
    basis: { kind: 'computed', used, absent },
    peers: nearest.map(({ unit: peer, distance }) => ({ unit: peer, distance, ...explain(unit, peer) })),
  };
}

type NearestOf = (unit: number, weights: ProfileWeights) => ReturnType<typeof nearestUnits>;

/** Areas with the same weights share their computed peers, so each is computed once. */
function nearestOnce(standard: StandardProfile, units: readonly Unit[]): NearestOf {
  const known = new Map<ProfileWeights, Map<number, ReturnType<typeof nearestUnits>>>();
  return (unit, weights) => {
    const ofUnit = known.get(weights) ?? new Map<number, ReturnType<typeof nearestUnits>>();
    known.set(weights, ofUnit);
    const nearest = ofUnit.get(unit) ?? nearestUnits(standard, weights, units, unit, peersPerUnit);
    ofUnit.set(unit, nearest);
    return nearest;
  };
}

/** Explanations do not depend on the area, so each pair is explained once. */
function explanations(standard: StandardProfile, unitCount: number): Explain {
  const known = new Map<number, Pick<Peer, 'near' | 'far'>>();
  return (unit, peer) => {
    const pair = unit * unitCount + peer;
    const explanation = known.get(pair) ?? explainPair(standard, unit, peer);
    known.set(pair, explanation);
    return explanation;
  };
}

function tableOf(sets: readonly (readonly PeerSet[])[], unitCount: number): Int16Array {
  const table = new Int16Array(sets.length * unitCount * peersPerUnit).fill(-1);
  sets.forEach((ofUnits, area) => {
    ofUnits.forEach((set, unit) => {
      set.peers.forEach((peer, slot) => {
        table[(area * unitCount + unit) * peersPerUnit + slot] = peer.unit;
      });
    });
  });
  return table;
}

function largestMunicipalities(profile: Profile, units: readonly Unit[], count: number): ReadonlySet<number> {
  const slot = profile.variables.indexOf('logPopulation');
  if (slot < 0) return new Set();
  const size = (unit: number) => profile.values[unit * profile.variables.length + slot]!;
  const municipalities = units
    .flatMap((unit, position) => (unit.kind === 'municipality' && !unit.isMadeUp ? [position] : []))
    .filter(position => !Number.isNaN(size(position)));
  return new Set(municipalities.sort((a, b) => size(b) - size(a)).slice(0, count));
}
