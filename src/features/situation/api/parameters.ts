import { z } from '@hono/zod-openapi';

/** The unit in the address. */
export const unitParameter = z.object({
  unit: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ description: 'Kod. Code of a municipality or region.', examples: ['1440'] }),
});
/** The snapshot asked for, if any. */
export const snapshotQuery = z.object({
  snapshot: z.string().optional().meta({
    description:
      'Ögonblicksbild; annars den nyaste som har enheten. Snapshot; else the newest that holds the unit.',
  }),
});

/** One gap, as examples in the description show it. */
export const gapExample = {
  keyFigure: 'N15419',
  title: 'Elever i åk. 9 som uppnått kunskapskraven i alla ämnen, kommunala skolor, andel (%)',
  area: 'compulsory-school',
  year: 2022,
  value: 62.1,
  peerMedian: 71.4,
  nationalMedian: 72.3,
  meanGap: -8.2,
  threshold: 5.1,
  severity: 1.6,
  robustZ: -1.9,
  rank: 251,
  of: 290,
  yearsCounted: 10,
  persistenceYears: 4,
  trendPerYear: -0.4,
  trendP: 0.11,
  pValue: 0.004,
  qValue: 0.03,
  qHalf: 0.002,
  direction: 'higher' as const,
  level: 'tydlig avvikelse' as const,
  isReal: true,
  comparability: null,
  toldBy: null,
};
