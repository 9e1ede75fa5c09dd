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
};

export const noAdjustments: Adjustments = { redefined: [], corrected: [] };

/** Tells two adjustments apart in everything that is kept of a snapshot. */
export const keyOfAdjustments = (adjustments: Adjustments): string => JSON.stringify(adjustments);

export const isAdjusted = (adjustments: Adjustments): boolean =>
  Object.values(adjustments).some(list => list.length > 0);

/** What was settled of a key figure, or is to be; null where it means what it always did. The newest holds. */
export const redefinedIn = (adjustments: Adjustments, keyFigure: string): Redefined | null =>
  adjustments.redefined.find(each => each.keyFigure === keyFigure && each.kind === 'held-out') ??
  adjustments.redefined.findLast(each => each.keyFigure === keyFigure) ??
  null;

/** Why a key figure is held out of gaps, series and effects; null where it is not. */
export const heldOutOf = (adjustments: Adjustments, keyFigure: string): Redefined | null =>
  adjustments.redefined.find(each => each.keyFigure === keyFigure && each.kind === 'held-out') ?? null;
