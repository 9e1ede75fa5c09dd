import type { AdoptionRow } from '#core/adoption/adoption.ts';
import type { MechanismShape } from '#core/opportunities/pattern-shape.ts';
import type { Gap } from '#core/situations/gap.ts';
import type { Prize, Situation, Teacher } from '#core/situations/situation.ts';

/** One part of a rank: on the scale 0–1 that is multiplied, and as it was measured. */
export type ScorePart = {
  readonly scaled: number;
  readonly raw: number;
  readonly unit: 'ordinary spreads' | 'share of years' | 'share of the base' | 'share of the gap';
};

/** What employees say of it, where an organisation has asked them: no part of the open ranking. */
export type VoicePart = {
  /** How much it says, 0–1. */
  readonly scaled: number;
  readonly raw: number;
  readonly unit: 'least share agreeing' | 'supporters';
  /** Who voted, or who supports it. */
  readonly people: number;
};

/** Why an opportunity stands where it stands; a part that cannot be known is null and left out of the rank. */
export type Score = {
  /** Geometric mean of the parts that are known, 0–1. */
  readonly total: number;
  readonly severity: ScorePart | null;
  readonly persistence: ScorePart | null;
  readonly prize: ScorePart | null;
  /** Middle of the range; `low` and `high` are its ends, 0–1. */
  readonly addressability: (ScorePart & { readonly low: number; readonly high: number }) | null;
};

/** A situation that a pattern's mechanism should move. */
export type Evidence = {
  readonly situation: Situation;
  /** The gap among the situation's key figures that the mechanism names. */
  readonly gap: Gap;
  readonly mechanism: MechanismShape;
};

/** What those like us have introduced of the pattern, counted; never said to be why they stand better. */
export type AdoptionLeg = {
  /** The pattern's adoption key figures, those of the opportunity's service area where it has any. */
  readonly rows: readonly AdoptionRow[];
  /** The unit's state in the row where it has come furthest; `missing` where the pattern has no adoption figures. */
  readonly own: AdoptionRow['own']['state'];
  readonly ownIsUncertain: boolean;
  /** Over the peers that answered, counted once each, by where they have come furthest. */
  readonly peersAnswering: number;
  readonly peersIntroduced: readonly number[];
  readonly peersTesting: readonly number[];
};

/** What speaks for an opportunity: a situation, what those like us have introduced, or both. */
export type OpportunityBasis = 'situation and adoption' | 'situation' | 'adoption';

export type Opportunity<Pattern> = {
  readonly pattern: Pattern;
  /** Service area of its clearest situation, else the first of the pattern's areas where peers have introduced it. */
  readonly area: string;
  readonly basis: OpportunityBasis;
  /** Clearest first. */
  readonly evidence: readonly Evidence[];
  readonly adoption: AdoptionLeg;
  readonly score: Score;
  /** The clearest situation's prize to the peers' median times what the mechanisms reach, per year; null without a prize. */
  readonly reachable: {
    readonly unit: Extract<Prize, { kind: 'known' }>['unit'];
    readonly low: number;
    readonly high: number;
  } | null;
  /** Why there is no prize, where there is none. */
  readonly withoutPrize: 'no situation' | 'prize unknown' | null;
  /** Comparable units that stood equally badly and rose, of the clearest situation that has any. */
  readonly learnFrom: readonly Teacher[];
};
