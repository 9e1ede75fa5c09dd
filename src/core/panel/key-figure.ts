/** A text of the product's data in both languages. */
export type Text = { readonly sv: string; readonly en: string };

/** What sort of figure a key figure is; see docs/methods/kinds-and-directions.md. */
export const kinds = ['measure', 'volume', 'context', 'adoption', 'coded', 'uncertainty'] as const;
export type Kind = (typeof kinds)[number];

/** Which way is good. `cost` ranks lowest first but is neither good nor bad by itself; `unknown` only differs. */
export const directions = ['higher', 'lower', 'cost', 'neither', 'unknown'] as const;
export type Direction = (typeof directions)[number];

/** Whom a key figure describes: municipalities, regions or both. */
export type Scope = 'municipality' | 'region' | 'both';

/** A key figure as the register of a snapshot describes it. Ids are reused over time: only this register holds. */
export type RegisteredKeyFigure = {
  readonly id: string;
  readonly title: string;
  /** Prose of the source; absent in the starter snapshot, present when a register is imported. */
  readonly description: string | null;
  /** The register's own "operating_area"; null where the register has none. */
  readonly operatingArea: string | null;
  readonly scope: Scope;
  /** Where the values came from, e.g. `Kolada` or `SCB räkenskapssammandrag; egen beräkning`. */
  readonly source: string;
  /** Day the values were fetched, ISO date. */
  readonly fetchedOn: string;
  /** True where the figures are our own calculation on the source (then the source is never named alone). */
  readonly isOwnCalculation: boolean;
  /** Known quirk to state beside the figure, e.g. a mismatch of years; null where there is none. */
  readonly note: Text | null;
};

/** Kind, direction and service area of a key figure, each with its reason. */
export type Classification = {
  readonly kind: Kind;
  readonly kindReason: Text;
  readonly direction: Direction;
  readonly directionReason: Text;
  /** Id in data/service-areas.json. */
  readonly area: string;
  /** `curated` where a person has judged this very key figure and title, `corrected` where the organisation itself has, else `rule`. */
  readonly basis: 'curated' | 'corrected' | 'rule';
};
