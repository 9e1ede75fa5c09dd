import type { Undetectable } from '#core/effects/minimum-detectable-effect.ts';
import type { Gone } from '#features/revisions/index.ts';

/** What the initiative is likely to change its main key figure by; sizes in the key figure's unit, from 0. */
export type LikelyChange = {
  readonly low: number;
  readonly high: number;
  /** `pattern`: the share of the gap to the peers that the opportunity's pattern reaches; `gap`: the whole way to the peers' median. */
  readonly basis: 'pattern' | 'gap';
};

/** Whether what is likely would be seen: all of the range, a part of it, nothing of it; null where nothing is known to be likely. */
export type Seen = 'all' | 'part' | 'none' | null;

export type SmallestEffect = {
  readonly yearsAfter: number;
  readonly effect: number;
  readonly seen: Seen;
};

/** Can we see whether an initiative succeeds in its main key figure? */
export type Sight =
  | { readonly kind: 'no-key-figure' }
  | { readonly kind: 'no-unit' }
  | { readonly kind: 'unknown-key-figure'; readonly keyFigure: string; readonly gone: Gone | null }
  | ({ readonly kind: 'cannot-tell'; readonly reason: Undetectable } & Looked)
  | ({
      readonly kind: 'detectable';
      readonly effects: readonly SmallestEffect[];
      readonly likely: LikelyChange | null;
      readonly power: number;
      readonly placebos: number;
      readonly yearsBefore: number;
    } & Looked);

/** What was looked at. */
type Looked = {
  readonly keyFigure: string;
  readonly title: string;
  readonly unit: string;
  readonly snapshot: string;
  readonly lastYear: number | null;
};

/** A change is seen that is at least the smallest effect that the data reveal with the wanted power. */
export function seenOf(effect: number, likely: LikelyChange | null): Seen {
  if (likely === null) return null;
  if (likely.low >= effect) return 'all';
  return likely.high >= effect ? 'part' : 'none';
}
