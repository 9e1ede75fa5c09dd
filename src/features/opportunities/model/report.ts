import { z } from 'zod';

const state = z.enum(['introduced', 'testing', 'no', 'missing']);
const unit = z.object({ unit: z.string(), name: z.string() });

/** One way of working of one place, beside its peers and the nation. */
export const adoptionRowSchema = z.object({
  keyFigure: z.string(),
  title: z.string(),
  way: z.string(),
  area: z.string(),
  tells: z.enum(['introduction', 'decision-function', 'governance']),
  state,
  year: z.number().int().nullable(),
  /** `no later than` 2021: it was already so in the first year asked. */
  since: z.object({ kind: z.enum(['in', 'no later than']), year: z.number().int() }).nullable(),
  change: z.enum(['first', 'up', 'down', 'same', 'none']),
  isUncertain: z.boolean(),
  peers: z.array(unit.extend({ state, isUncertain: z.boolean() })),
  nation: z.object({
    year: z.number().int().nullable(),
    answering: z.number().int(),
    introduced: z.number().int(),
    testing: z.number().int(),
  }),
});

export const adoptionReportSchema = z.object({
  unit: z.string(),
  name: z.string(),
  snapshot: z.string(),
  adoption: z.array(adoptionRowSchema),
});
export type AdoptionReport = z.infer<typeof adoptionReportSchema>;

const part = z
  .object({
    scaled: z.number(),
    raw: z.number(),
    unit: z.string(),
    low: z.number().optional(),
    high: z.number().optional(),
  })
  .nullable();

export const opportunitySchema = z.object({
  rank: z.number().int(),
  pattern: z.string(),
  name: z.string(),
  area: z.string(),
  basis: z.enum(['situation and adoption', 'situation', 'adoption']),
  score: z.object({
    total: z.number(),
    severity: part,
    persistence: part,
    prize: part,
    addressability: part,
  }),
  evidence: z.array(
    z.object({
      keyFigure: z.string(),
      title: z.string(),
      year: z.number().int(),
      value: z.number(),
      peerMedian: z.number(),
      meanGap: z.number(),
      threshold: z.number(),
      level: z.enum(['none', 'avvikelse', 'tydlig avvikelse']),
      persistenceYears: z.number().int(),
      moves: z.enum(['up', 'down']),
      reaches: z.object({ low: z.number(), high: z.number() }),
      alsoTells: z.array(z.string()),
    }),
  ),
  adoption: z.object({
    own: state,
    ownIsUncertain: z.boolean(),
    peersAnswering: z.number().int(),
    peersIntroduced: z.array(unit),
    peersTesting: z.array(unit),
  }),
  reachable: z.object({ unit: z.string(), low: z.number(), high: z.number() }).nullable(),
  withoutPrize: z.enum(['no situation', 'prize unknown']).nullable(),
  learnFrom: z.array(
    unit.extend({
      isPeer: z.boolean(),
      /** What `before` and `now` are means of: where they stood as badly and rose. */
      keyFigure: z.string(),
      before: z.object({ firstYear: z.number().int(), lastYear: z.number().int(), mean: z.number() }),
      now: z.object({ firstYear: z.number().int(), lastYear: z.number().int(), mean: z.number() }),
    }),
  ),
});

export const opportunityReportSchema = z.object({
  unit: z.string(),
  name: z.string(),
  snapshot: z.string(),
  opportunities: z.array(opportunitySchema),
});
export type OpportunityReport = z.infer<typeof opportunityReportSchema>;
