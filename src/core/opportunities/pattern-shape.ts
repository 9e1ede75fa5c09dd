/** What the ranking needs to know of a digital pattern; the catalogue's patterns have this shape and more. */
export type PatternShape = {
  readonly id: string;
  readonly scope: 'municipality' | 'region' | 'both';
  readonly areas: readonly string[];
  readonly mechanisms: readonly MechanismShape[];
  readonly adoptionKeyFigures: readonly { readonly id: string }[];
};

export type MechanismShape = {
  readonly keyFigures: readonly { readonly id: string; readonly title: string }[];
  /** Which way the raw value moves, whatever is good. */
  readonly moves: 'up' | 'down';
  /** Share of the gap to the peers' median that the mechanism reaches, 0–1. */
  readonly reaches: { readonly low: number; readonly high: number };
};
