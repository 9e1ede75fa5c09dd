import type { ProfileVariable } from '#core/peers/profile.ts';

/** How one unit's peers for one service area were found. */
export type PeerBasis =
  | {
      readonly kind: 'official';
      readonly groupId: string;
      readonly groupTitle: string;
      readonly year: number;
    }
  | {
      readonly kind: 'computed';
      /** Profile variables used and those wanted but absent, by id. */
      readonly used: readonly string[];
      readonly absent: readonly string[];
    }
  | {
      /** The nearest under weights that an organisation set itself. */
      readonly kind: 'weighted';
      readonly used: readonly string[];
      readonly absent: readonly string[];
    }
  | {
      /** Units that an organisation named itself. */
      readonly kind: 'chosen';
      readonly setId: string;
      readonly name: string;
    }
  | { readonly kind: 'none'; readonly reason: 'too few variables' | 'no comparable units' };

export type Peer = {
  /** Position in `panel.units`. */
  readonly unit: number;
  /** Weighted Euclidean distance over robustly standardised variables; null for official groups without a profile. */
  readonly distance: number | null;
  /** Variables that make the peer near and far, most telling first, as standardised differences (own − peer). */
  readonly near: readonly { readonly variable: ProfileVariable; readonly difference: number }[];
  readonly far: readonly { readonly variable: ProfileVariable; readonly difference: number }[];
};

/** The peers of one unit for one service area. */
export type PeerSet = {
  readonly area: string;
  readonly basis: PeerBasis;
  readonly peers: readonly Peer[];
};
