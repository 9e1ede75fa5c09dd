/** One side of a cell: its value, a row without value, or no row at all. */
export type Side = number | 'missing' | 'absent';

/** A cell whose two sides are not the very same number. */
export type ChangedCell = {
  readonly unit: string;
  readonly year: number;
  readonly gender: string;
  readonly before: Side;
  readonly after: Side;
};

/** All cells of one key figure in two snapshots: those that differ, and how many are the very same, by year. */
export type ComparedKeyFigure = {
  readonly keyFigure: string;
  readonly titles: { readonly before: string | null; readonly after: string | null };
  readonly same: ReadonlyMap<number, number>;
  readonly changed: readonly ChangedCell[];
};

/** The cell that was revised most, by relative difference. */
export type LargestRevision = {
  readonly unit: string;
  readonly year: number;
  readonly gender: string;
  readonly before: number;
  readonly after: number;
  /** |after − before| as a share of the larger of the two. */
  readonly relative: number;
};

/** How a key figure seems to have come to mean something else; see docs/methods/revisions.md. */
export const suspicionReasons = ['constant-factor', 'order-of-magnitude', 'jump', 'another-title'] as const;
export type SuspicionReason = (typeof suspicionReasons)[number];

export type Suspicion = {
  readonly keyFigure: string;
  readonly reason: SuspicionReason;
  /** New value per old one: the constant, or the median; null where signs differ or zeros stand. */
  readonly factor: number | null;
  /** Cells with a value in both that were revised. */
  readonly cells: number;
  /** The first year of the new meaning; null where every year that both hold was changed. */
  readonly fromYear: number | null;
};

export type KeyFigureDifference = {
  readonly keyFigure: string;
  /** Cells with a value in both. */
  readonly common: number;
  readonly added: number;
  readonly withdrawn: number;
  /** Had a value and lies outside what the newer one asked for. */
  readonly notFetched: number;
  readonly revised: number;
  readonly largest: LargestRevision | null;
  readonly suspicion: Suspicion | null;
};
