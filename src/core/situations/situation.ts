import type { Counted } from '#core/situations/base.ts';
import type { Gap, Standing } from '#core/situations/gap.ts';
import type { Kinship } from '#core/situations/moving-together.ts';

/** May the gap be compared as it stands, or should its organisation or base be looked at first? */
export type Comparability =
  | { readonly kind: 'comparable' }
  | {
      readonly kind: 'check';
      readonly reason: /** A coded answer says that the service is run in another way than at most peers. */
        | {
            readonly kind: 'another organisation';
            readonly keyFigure: string;
            readonly title: string;
            readonly value: number;
            readonly year: number;
          }
        /** Few persons stand behind the figure. */
        | {
            readonly kind: 'tiny base';
            readonly counted: Counted;
            readonly persons: number;
            readonly year: number;
          }
        /** Few of the residents are served in the municipality's own schools. */
        | {
            readonly kind: 'hardly run here';
            readonly counted: Counted;
            readonly persons: number;
            readonly residents: number;
            readonly year: number;
          }
        /** A cost that is next to nothing here or at the peers: booked, or run, elsewhere. */
        | { readonly kind: 'cost on one side only'; readonly value: number; readonly peerMedian: number }
        /** More than five ordinary spreads, and nothing in the snapshot tells why. */
        | { readonly kind: 'far beyond'; readonly spreads: number };
    };

/** What would be won per year if the unit stood where its peers stand. */
export type Prize =
  | {
      readonly kind: 'known';
      readonly unit: 'kronor' | 'persons' | 'hours' | 'days' | 'cases';
      readonly toPeerMedian: number;
      /** To the best quarter of the peers; null where fewer than four peers have a value. */
      readonly toBestQuarter: number | null;
      /** The companion volume used; null where the key figure is itself a sum of kronor. */
      readonly base: { readonly counted: Counted; readonly persons: number; readonly year: number } | null;
      /** The prize as share of what it is taken of (the cost, the persons), 0–1: comparable between key figures. */
      readonly share: number;
    }
  | {
      readonly kind: 'unknown';
      readonly reason:
        | 'not worse'
        | 'the gap has closed'
        | 'the unit cannot be summed'
        | 'no base known'
        | 'base missing';
    };

/** Mean over some years, in the key figure's own unit. */
export type Period = { readonly firstYear: number; readonly lastYear: number; readonly mean: number };

/** A comparable unit that stood equally badly and rose. */
export type Teacher = {
  /** Position in `panel.units`. */
  readonly unit: number;
  readonly isPeer: boolean;
  readonly before: Period;
  readonly now: Period;
  /** Rise beside the median of all such units, in ordinary spreads. */
  readonly riseInSpreads: number;
};

/** The tested quality of a service area beside its cost. */
export type QualityBeside = { readonly keyFigures: number; readonly medianInSpreads: number };

/** One matter in which a unit stands apart: the clearest key figure, and those that tell the same. */
export type Situation = {
  readonly area: string;
  readonly lead: Gap;
  readonly gathered: readonly { readonly gap: Gap; readonly kinship: Kinship }[];
  /** The lead's standing; a higher cost is `worse` beside quality that is not better. */
  readonly verdict: Standing;
  /** Why a cost is or is not worse; null for other key figures and where too little quality is measured. */
  readonly quality: QualityBeside | null;
  readonly comparability: Comparability;
  /** True where the latest year's gap lies on the other side of the peers than the mean gap: it may be over. */
  readonly hasTurned: boolean;
  /** Ordinary spreads beyond the threshold. */
  readonly severity: number;
  /** Share of the years counted in which it stood, 0–1. */
  readonly persistence: number;
  readonly prize: Prize;
  readonly learnFrom: readonly Teacher[];
};
