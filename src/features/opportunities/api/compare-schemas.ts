import { z } from '@hono/zod-openapi';

const figureAt = z
  .object({
    value: z.number(),
    year: z.int(),
    peerMedian: z.number().nullable().meta({
      description:
        'Null där den inte kan jämföras med liknande. Null where it cannot be compared with peers.',
    }),
  })
  .nullable();

const side = z.object({
  rank: z.int().nullable().meta({
    description: 'Null där den inte är bland möjligheterna. Null where it is not among the opportunities.',
  }),
  total: z.number().nullable(),
  reachable: z.object({ unit: z.string(), low: z.number(), high: z.number() }).nullable(),
  state: z.enum(['introduced', 'testing', 'no', 'missing']).nullable().meta({
    description:
      'Hur långt arbetssättet är infört; null där ingen frågar. How far it is introduced; null where nobody asks.',
  }),
});

const compared = z
  .object({
    pattern: z.string(),
    name: z.string(),
    area: z.string(),
    keyFigures: z.array(z.object({ id: z.string(), title: z.string(), unit: figureAt, with: figureAt })),
    unit: side,
    with: side,
  })
  .meta({ id: 'ComparedOpportunity' });

export const comparisonSchema = z
  .object({
    unit: z.string(),
    name: z.string(),
    with: z.object({ unit: z.string(), name: z.string() }).nullable().meta({
      description:
        'Null där det inte finns någon att jämföra med. Null where there is nobody to compare with.',
    }),
    snapshot: z.string(),
    both: z.array(compared),
    onlyUnit: z.array(compared),
    onlyWith: z.array(compared),
  })
  .meta({ id: 'OpportunityComparison' });

export const comparisonExample = {
  unit: '1440',
  name: 'Ale',
  with: { unit: '1441', name: 'Lerum' },
  snapshot: '2026-03-31-22724304',
  both: [],
  onlyUnit: [],
  onlyWith: [],
};
