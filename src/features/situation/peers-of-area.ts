import type { ServiceArea } from '#core/panel/classify/service-area.ts';
import { areaWeights } from '#core/peers/area-weights.ts';
import type { ProfileWeights } from '#core/peers/distance.ts';
import { weightedPeers } from '#core/peers/own-peers.ts';
import type { Peer, PeerSet } from '#core/peers/peer-set.ts';
import { type ProfileVariable, profileVariables } from '#core/peers/profile.ts';
import type { Gap } from '#core/situations/gap.ts';
import { type Place, placeAmong, readingOf } from '#features/situation/place.ts';

/** A condition with the own value and the peer's, in its own unit. */
export type Condition = { readonly variable: ProfileVariable; readonly own: number; readonly peer: number };

export type ExplainedPeer = {
  readonly code: string;
  readonly name: string;
  /** Null where too few conditions are known of both. */
  readonly distance: number | null;
  readonly near: readonly Condition[];
  readonly far: readonly Condition[];
  /** Whether it is in RKA's group too; null where there is no group. */
  readonly isOfficial: boolean | null;
};

export type GapBeside = {
  readonly id: string;
  readonly title: string;
  readonly value: number;
  readonly year: number;
  readonly official: Pick<Gap, 'peerMedian' | 'level' | 'standing'> | null;
  readonly near: Pick<Gap, 'peerMedian' | 'level' | 'standing'> | null;
};

/** The peers of one place in one service area: RKA's group beside the nearest by weights, and what is told against each. */
export type PeersOfArea = {
  readonly area: ServiceArea;
  /** RKA's group; null where there is none. */
  readonly official: {
    readonly title: string;
    readonly year: number;
    readonly units: readonly ExplainedPeer[];
  } | null;
  /** The nearest, under own weights where the organisation has set any; empty where too little is known. */
  readonly near: readonly ExplainedPeer[];
  readonly weights: ProfileWeights;
  readonly hasOwnWeights: boolean;
  /** So many are in both; null without a group. */
  readonly same: number | null;
  readonly gaps: readonly GapBeside[];
};

/** Null where the place is not responsible for the area, or there is no such area. */
export async function peersOfArea(
  place: Place,
  areaId: string,
  own: ProfileWeights | null,
): Promise<PeersOfArea | null> {
  const { analysis, position, unit } = place;
  const row = analysis.areas.findIndex(({ id }) => id === areaId);
  const area = analysis.areas[row];
  if (area === undefined || (area.scope !== 'both' && area.scope !== unit.kind)) return null;
  const weights = own ?? areaWeights(area.id);
  const ordinary = analysis.peers.sets[row]![position]!;
  const asked = {
    assignment: analysis.peers,
    units: analysis.snapshot.units,
    unit: position,
    area: area.id,
  };
  const nearest = weightedPeers(asked, weights);
  const { basis } = ordinary;
  const members = basis.kind === 'official' ? new Set(ordinary.peers.map(peer => peer.unit)) : null;
  const explained = (set: PeerSet) => set.peers.map(peer => explainedPeer(place, peer, members));
  return {
    area,
    official:
      basis.kind === 'official'
        ? { title: basis.groupTitle, year: basis.year, units: explained(ordinary) }
        : null,
    near: explained(nearest),
    weights,
    hasOwnWeights: own !== null,
    same: members === null ? null : nearest.peers.filter(peer => members.has(peer.unit)).length,
    gaps: await gapsBeside(place, area.id, weights, basis.kind === 'official'),
  };
}

export function explainedPeer(
  { analysis, position }: Place,
  peer: Peer,
  official: ReadonlySet<number> | null,
): ExplainedPeer {
  const { code, name } = analysis.snapshot.units[peer.unit]!;
  const { variables, values } = analysis.peers.profile;
  const conditions = (named: Peer['near']) =>
    named.map(({ variable }) => {
      const slot = variables.indexOf(variable);
      const at = (unit: number) => inOwnUnit(variable, values[unit * variables.length + slot]!);
      return { variable, own: at(position), peer: at(peer.unit) };
    });
  return {
    ...{ code, name, distance: peer.distance },
    near: conditions(peer.near),
    far: conditions(peer.far),
    isOfficial: official === null ? null : official.has(peer.unit),
  };
}

/** Logarithms stand for size and density, so that twice as many is as far whatever the size. */
const inOwnUnit = (variable: ProfileVariable, value: number): number =>
  variable === 'logPopulation' || variable === 'logDensity' ? Math.exp(value) : value;

/** Conditions known of the unit, in the order of the profile: those that a weight can be set for. */
export function conditionsKnown({ analysis, position }: Place): readonly (typeof profileVariables)[number][] {
  const { variables, values } = analysis.peers.standard;
  return profileVariables.filter(variable => {
    const slot = variables.indexOf(variable);
    return slot >= 0 && !Number.isNaN(values[position * variables.length + slot]);
  });
}

async function gapsBeside(
  place: Place,
  area: string,
  weights: ProfileWeights,
  hasOfficial: boolean,
): Promise<readonly GapBeside[]> {
  const against = async (choice: ProfileWeights | null) => {
    const beside = await placeAmong(
      place,
      choice === null ? null : { kind: 'weights', weights: new Map([[area, choice]]) },
    );
    return new Map(
      readingOf(beside)
        .gaps.filter(({ keyFigure }) => keyFigure.area === area)
        .map(gap => [gap.keyFigure.id, gap]),
    );
  };
  const official = hasOfficial ? await against(null) : new Map<string, Gap>();
  const near = await against(weights);
  const told = [...new Map([...near, ...official]).values()];
  return told.map(({ keyFigure, value, year }) => ({
    ...{ id: keyFigure.id, title: keyFigure.title, value, year },
    official: official.get(keyFigure.id) ?? null,
    near: near.get(keyFigure.id) ?? null,
  }));
}
