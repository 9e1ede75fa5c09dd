import type { Contrast } from './against-a-gradient.ts';
import type { Tried } from './choose-groups.ts';
import type { Cohesion } from './votes-hang-together.ts';

/** How many agree, disagree and pass of those who have seen a statement (`seen` is their sum). */
export type Tally = {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly seen: number;
};

export type Side = 'agree' | 'disagree';

/** What a group says more often than the others, of those who have seen it. */
export type Representative = Tally & {
  readonly statement: number;
  readonly side: Side;
  /** Two-proportion z: positive, since only what the group says more often stands here. */
  readonly test: number;
  /** Share of the group on that side less the share of all others, 0–1, and its 90 % interval. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
};

export type OpinionGroup = {
  /** 0 for the first; with `previous` the id of the earlier group that most of the members come from. */
  readonly id: number;
  readonly size: number;
  /** Participants, ascending. */
  readonly members: readonly number[];
  /** Mean silhouette of its members, −1 to 1: how clearly they lie in this group rather than in the next. */
  readonly silhouette: number;
  readonly representative: readonly Representative[];
  /** Its tally of every statement that is not left out, in the order of `Analysis.kept`. */
  readonly tallies: readonly Tally[];
};

/** What most think in every group. */
export type Consensus = Tally & {
  readonly statement: number;
  readonly side: Side;
  /** Geometric mean over the groups of the share on that side, each with a Jeffreys prior. */
  readonly share: number;
  /** In each group at least this share, one-sided 95 % in the group where it is least sure. */
  readonly low: number;
};

/** What tells groups apart; where there is one group only, what halves it. */
export type Divisive = Tally & {
  readonly statement: number;
  readonly side: Side;
  /** Largest difference between two groups in the share on that side, and its 90 % interval; with one group twice the lesser of the shares that agree and disagree. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly test: number;
  /** The groups with the most and the least on that side; null where there is one group. */
  readonly between: readonly [most: number, least: number] | null;
};

export type OpinionWarning =
  | 'no-votes'
  | 'one-participant'
  | 'one-statement'
  | 'few-statements'
  | 'nobody-finished'
  | 'few-participants'
  | 'everyone-votes-alike'
  | 'no-groups-told-apart'
  | 'groups-shade-over'
  | 'small-groups-set-aside'
  | 'second-component-arbitrary'
  | 'seen-by-too-few'
  | 'coordinated';

/** Participants with the very same votes on many statements. */
export type Coordinated = {
  readonly members: readonly number[];
  /** What they voted on. */
  readonly statements: readonly number[];
};

/** What the next analysis of the same conversation can go on from. */
export type Basis = {
  readonly kept: Uint32Array;
  readonly votes: number;
  readonly components: readonly Float64Array[];
  readonly centres: readonly Float64Array[] | null;
};

export type Analysis = {
  readonly participants: number;
  readonly statements: number;
  /** Statements that are not left out, ascending. */
  readonly kept: readonly number[];
  /** Participants with votes enough to be placed, ascending. */
  readonly used: readonly number[];
  /** Number of groups; 1 where none are told apart, and then there are no `groups`. */
  readonly k: number;
  readonly groups: readonly OpinionGroup[];
  /** Of the chosen number of groups; null where k is 1. */
  readonly silhouette: number | null;
  /** Every number of groups tried. */
  readonly tried: readonly Tried[];
  readonly consensus: readonly Consensus[];
  readonly divisive: readonly Divisive[];
  /** Share of the variance of votes that lies between the groups, 0–1, corrected for chance; 0 where k is 1. */
  readonly division: number;
  /** Tally of every statement of `kept` over all who voted, used or not. */
  readonly tallies: readonly Tally[];
  /** Statements that too few have seen to be judged, in some group or in all. */
  readonly seenByTooFew: readonly { readonly statement: number; readonly seen: number }[];
  /** The map: participant `used[i]` lies at (x[i], y[i]). */
  readonly projection: { readonly x: Float64Array; readonly y: Float64Array };
  /** Share of the variance along x and along y. */
  readonly axes: readonly [number, number];
  /** Whether votes hang together at all, and whether they do so in groups; null where that was not asked. */
  readonly cohesion: Cohesion;
  readonly contrast: Contrast | null;
  readonly coordinated: readonly Coordinated[];
  readonly warnings: readonly OpinionWarning[];
  readonly isUpdate: boolean;
  readonly basis: Basis;
};
