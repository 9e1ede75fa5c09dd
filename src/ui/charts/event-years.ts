/** One year before or after: the difference to those without it, and the band that holds for all years at once. */
export type EventYear = {
  /** 0 is the first year with it; −1, the last without, is what all are measured from and is not among them. */
  readonly time: number;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly treated: number;
};

export type EventStudyData = {
  readonly years: readonly EventYear[];
  /** Unit of measure in words; empty for a bare number. */
  readonly unit: string;
};
