import type { Direction, Kind } from '#core/panel/key-figure.ts';

/** What was settled of a key figure that does not mean the same as in an older fetch, or that nothing is settled yet. */
export type Redefined = {
  readonly keyFigure: string;
  /** The snapshots between which it changed. */
  readonly before: string;
  readonly after: string;
  /** The first year of the new meaning; null where all years were fetched anew in it. */
  readonly fromYear: number | null;
} & (
  | { readonly kind: 'held-out' }
  | { readonly kind: 'break' }
  | { readonly kind: 'rescaled'; readonly factor: number }
);

/** A key figure whose kind and direction the organisation judges otherwise than what ships. */
export type Corrected = {
  readonly keyFigure: string;
  /** Its title when it was corrected: ids are reused, and a correction never follows one to another meaning. */
  readonly title: string;
  readonly kind: Kind;
  readonly direction: Direction;
  /** In the organisation's own words. */
  readonly reason: string;
  /** ISO date. */
  readonly on: string;
};

/**
 * How one organisation reads a snapshot otherwise than it was fetched. Plain data, each list in an order that follows
 * from its content: two that say the same are the same text, which is what analyses are kept by.
 */
export type Adjustments = {
  readonly redefined: readonly Redefined[];
  readonly corrected: readonly Corrected[];
  /** The snapshot is still being compared with those before it: more may come to be held out. */
  readonly isBeingCompared: boolean;
};

export const noAdjustments: Adjustments = { redefined: [], corrected: [], isBeingCompared: false };

const texts = new WeakMap<readonly unknown[], string>();

/** A list is written once: whoever gives the same one again is asked for every page. */
function textOf(list: readonly unknown[]): string {
  const text = texts.get(list) ?? JSON.stringify(list);
  texts.set(list, text);
  return text;
}

/** Tells two adjustments apart in everything that is kept of a snapshot. */
export const keyOfAdjustments = ({ redefined, corrected, isBeingCompared }: Adjustments): string =>
  `${textOf(redefined)} ${textOf(corrected)} ${isBeingCompared}`;

export const isAdjusted = ({ redefined, corrected, isBeingCompared }: Adjustments): boolean =>
  redefined.length > 0 || corrected.length > 0 || isBeingCompared;

/** What was settled of a key figure, or is to be; null where it means what it always did. The newest holds. */
export const redefinedIn = (adjustments: Adjustments, keyFigure: string): Redefined | null =>
  adjustments.redefined.find(each => each.keyFigure === keyFigure && each.kind === 'held-out') ??
  adjustments.redefined.findLast(each => each.keyFigure === keyFigure) ??
  null;

/** Why a key figure is held out of gaps, series and effects; null where it is not. */
export const heldOutOf = (adjustments: Adjustments, keyFigure: string): Redefined | null =>
  adjustments.redefined.find(each => each.keyFigure === keyFigure && each.kind === 'held-out') ?? null;
