import { z } from 'zod';
import { alternativesSchema, documentsSchema } from './proposal.ts';

const keyFigureSchema = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  unitName: z.string(),
  /** The newest years there are, oldest first. */
  values: z.array(z.object({ year: z.int(), value: z.number() })),
  source: z.string(),
  isOwnCalculation: z.boolean(),
  fetchedOn: z.iso.date(),
  snapshot: z.object({ id: z.string(), contentHash: z.string() }),
});
export type BasisKeyFigure = z.infer<typeof keyFigureSchema>;

/** What a decision relied on, as it was. */
export const basisSchema = z.object({
  form: z.literal('rodret-basis-1'),
  proposal: z.object({
    id: z.uuid(),
    title: z.string(),
    ask: z.string(),
    alternatives: alternativesSchema,
    consequences: z.string(),
    documents: documentsSchema,
    drawnUpAt: z.string(),
  }),
  /** The initiative whole, with the version it has and the one it had when the proposal was drawn up. */
  initiative: z.object({
    version: z.int(),
    versionWhenDrawnUp: z.int(),
    content: z.json(),
  }),
  /** The scenario it was weighed in, what was calculated last, and why the initiative is in or out of that. */
  scenario: z
    .object({
      id: z.uuid(),
      name: z.string(),
      version: z.int(),
      settings: z.json(),
      calculation: z.object({ id: z.uuid(), hash: z.string(), at: z.string(), result: z.json() }).nullable(),
      initiative: z.object({ isIn: z.boolean(), start: z.int().nullable(), text: z.string() }).nullable(),
    })
    .nullable(),
  keyFigures: z.array(keyFigureSchema),
});
export type Basis = z.infer<typeof basisSchema>;
