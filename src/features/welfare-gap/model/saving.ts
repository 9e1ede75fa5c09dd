import type { ThreePoint } from '#core/welfare/closing.ts';
import type { ServiceId } from './service.ts';

/** Where a saving comes from: our own calculation on the catalogue and the gap to peers, or entered in a scenario. */
export type SavingBasis =
  | {
      readonly kind: 'catalogue';
      readonly keyFigure: string;
      readonly year: number;
      readonly own: number;
      readonly peerMedian: number;
      readonly reaches: { readonly low: number; readonly high: number };
    }
  | { readonly kind: 'entered'; readonly source: string };

export type PatternSaving = {
  readonly pattern: string;
  readonly service: ServiceId;
  readonly part: ThreePoint;
  readonly basis: SavingBasis;
};

/** Why nothing is known of how much a pattern could close. */
export type NotKnown =
  /** No mechanism of it moves a cost that is counted here. */
  | 'no cost moves'
  /** It reaches part of a gap to peers, and the unit costs no more than they do. */
  | 'costs no more than peers'
  | 'no value';

export type UnknownPattern = { readonly pattern: string; readonly area: string; readonly reason: NotKnown };

/** What a scenario says a pattern could close: per cent of what the needs of the service take. */
export type EnteredSaving = {
  readonly pattern: string;
  readonly service: ServiceId;
  readonly lowPercent: number;
  readonly likelyPercent: number;
  readonly highPercent: number;
  readonly source: string;
};
