import { z } from 'zod';

/** How far a gap stands out; see docs/methods/gaps.md. */
export const gapLevels = ['none', 'avvikelse', 'tydlig avvikelse'] as const;

const nullableNumber = z.number().nullable();

/** One tested key figure of one unit, as the command line and the API give it. */
export const gapSchema = z.object({
  keyFigure: z.string(),
  title: z.string(),
  area: z.string(),
  year: z.number().int(),
  value: z.number(),
  peerMedian: z.number(),
  nationalMedian: nullableNumber,
  meanGap: z.number(),
  threshold: z.number(),
  /** |meanGap| in thresholds: what the list is ordered by. */
  severity: z.number(),
  robustZ: nullableNumber,
  rank: z.number().int(),
  of: z.number().int(),
  yearsCounted: z.number().int(),
  persistenceYears: z.number().int(),
  trendPerYear: nullableNumber,
  trendP: nullableNumber,
  pValue: z.number(),
  qValue: z.number(),
  qHalf: z.number(),
  direction: z.enum(['higher', 'lower', 'cost']),
  level: z.enum(gapLevels),
  isReal: z.boolean(),
  /** `kontrollera jämförbarheten`: why the gap may be another organisation or a tiny base; null where nothing says so. */
  comparability: z.string().nullable(),
  /** The key figure that speaks for this one, where the two tell the same; null where it speaks for itself or is no gap. */
  toldBy: z.string().nullable(),
});
export type Gap = z.infer<typeof gapSchema>;

export const peersOfAreaSchema = z.object({
  area: z.string(),
  basis: z.enum(['official', 'computed', 'weighted', 'chosen', 'none']),
  year: z.number().int().nullable(),
  units: z.array(z.object({ unit: z.string(), name: z.string(), distance: nullableNumber })),
});
export type PeersOfArea = z.infer<typeof peersOfAreaSchema>;

export const gapReportSchema = z.object({
  unit: z.string(),
  name: z.string(),
  snapshot: z.string(),
  fdr: z.number(),
  tested: z.number().int(),
  peers: z.array(peersOfAreaSchema).readonly(),
  gaps: z.array(gapSchema).readonly(),
});
export type GapReport = z.infer<typeof gapReportSchema>;
