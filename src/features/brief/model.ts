import { z } from 'zod';

export const briefFormats = ['html', 'pdf', 'docx', 'json'] as const;
export type BriefFormat = (typeof briefFormats)[number];

const keyFigure = z.object({
  keyFigure: z.string(),
  /** The source's own title, in Swedish. */
  title: z.string(),
  /** The title without the words on how it is counted. */
  name: z.string(),
  area: z.string(),
});

const series = z.object({
  firstYear: z.number().int(),
  own: z.array(z.number().nullable()).readonly(),
  /** The peers' median, year by year. */
  peers: z.array(z.number().nullable()).readonly(),
});
export type BriefSeries = z.infer<typeof series>;

const gapRow = keyFigure.extend({
  year: z.number().int(),
  value: z.number(),
  peerMedian: z.number(),
  shown: z.object({ value: z.string(), peerMedian: z.string() }),
  rank: z.number().int(),
  of: z.number().int(),
  persistenceYears: z.number().int(),
  yearsCounted: z.number().int(),
  standing: z.enum(['better', 'worse', 'higher cost', 'lower cost']),
  level: z.enum(['none', 'avvikelse', 'tydlig avvikelse']),
  /** How many more key figures tell the same. */
  alsoTold: z.number().int(),
  /** What to know before it is believed. */
  caution: z.string().nullable(),
  series,
});
export type BriefGap = z.infer<typeof gapRow>;

const movingRow = keyFigure.extend({
  from: z.object({ year: z.number().int(), value: z.number() }),
  to: z.object({ year: z.number().int(), value: z.number() }),
  perYear: z.number(),
  /** The median trend of all of the same kind. */
  perYearAmongAll: z.number(),
  isImproving: z.boolean(),
  shown: z.object({ from: z.string(), to: z.string(), perYear: z.string(), perYearAmongAll: z.string() }),
  series,
});
export type BriefMoving = z.infer<typeof movingRow>;

const askRow = keyFigure.extend({
  year: z.number().int(),
  value: z.number(),
  peerMedian: z.number(),
  shown: z.object({ value: z.string(), peerMedian: z.string() }),
  rank: z.number().int(),
  of: z.number().int(),
  /** Ways of working of the catalogue that could move it. */
  patterns: z.array(z.string()).readonly(),
});
export type BriefAsk = z.infer<typeof askRow>;

const areaRow = z.object({
  area: z.string(),
  tested: z.number().int(),
  worse: z.number().int(),
  better: z.number().int(),
  points: z
    .array(
      z.object({
        keyFigure: z.string(),
        /** Distance to the peers in ordinary spreads; plus is better, for costs lower. */
        gap: z.number(),
        level: z.enum(['clear', 'check', 'none']),
        meaning: z.enum(['good-or-bad', 'neutral']),
      }),
    )
    .readonly(),
  /** The greatest clear gap of the area. */
  clearest: z.object({ name: z.string(), gap: z.number() }).nullable(),
});
export type BriefArea = z.infer<typeof areaRow>;

const situation = z.object({
  counts: z.object({
    tested: z.number().int(),
    worse: z.number().int(),
    better: z.number().int(),
    higherCost: z.number().int(),
    lowerCost: z.number().int(),
    smaller: z.number().int(),
    toCheck: z.number().int(),
  }),
  areas: z.array(areaRow).readonly(),
  worse: z.array(gapRow).readonly(),
  better: z.array(gapRow).readonly(),
  costs: z.array(gapRow).readonly(),
  /** Those that come after the first ones, worse ones first: told where so little is clear that there is room. */
  more: z.array(gapRow).readonly(),
  /** Placed among the last without its being shown that they are worse; only where few key figures are tested. */
  toAsk: z.array(askRow).readonly(),
  /** Names of key figures whose gap may come from how the service is organised, or from few persons. */
  toCheck: z.array(z.string()).readonly(),
  /** Service areas in which nothing can be tested. */
  silentAreas: z.array(z.string()).readonly(),
  /** How many situations each list is the first of. */
  of: z.object({ worse: z.number().int(), better: z.number().int(), costs: z.number().int() }),
  peers: z.array(z.string()).readonly(),
  hasFewTruePeers: z.boolean(),
  notKnown: z.object({
    noDirection: z.number().int(),
    tooFewYears: z.number().int(),
    noValue: z.number().int(),
    /** Tested on values older than three years at the newest. */
    old: z.number().int(),
    newestYear: z.number().int().nullable(),
    /** Seem to have been redefined, and wait for somebody to settle it. */
    heldOut: z.number().int(),
    /** Whether some have been redefined is still being looked at: the comparison with earlier fetches goes on. */
    isBeingCompared: z.boolean(),
    /** Of so few of the measures there are values at all that little can be said. */
    hardlyAny: z.object({ withValue: z.number().int(), of: z.number().int() }).nullable(),
  }),
});

const opportunity = z.object({
  rank: z.number().int(),
  /** Of the catalogue; null for one that the organisation saw itself. */
  pattern: z.string().nullable(),
  name: z.string(),
  area: z.string(),
  what: z.string(),
  /** Of 100; null where nothing is measured. */
  score: z.number().nullable(),
  why: z.string(),
  /** A title in `why`, in Swedish. */
  swedish: z.string(),
  keyFigures: z.array(z.string()).readonly(),
  introduced: z.string().nullable(),
  isAlreadyHere: z.boolean(),
  reach: z
    .object({
      unit: z.enum(['kronor', 'persons', 'hours', 'days', 'cases']),
      low: z.number(),
      high: z.number(),
      shown: z.string(),
    })
    .nullable(),
  /** What is known of its effect where it was introduced. */
  evidence: z
    .object({
      verdict: z.enum(['clear', 'likely', 'none-visible', 'cannot-tell']),
      word: z.string(),
      finding: z.string(),
      swedish: z.string(),
      /** What the verdict rests on; null where it cannot be told. */
      explanation: z.string().nullable(),
    })
    .nullable(),
  learnFrom: z
    .array(
      z.object({
        unit: z.string(),
        name: z.string(),
        isPeer: z.boolean(),
        told: z.string(),
        measuredBy: z.string(),
      }),
    )
    .readonly(),
  effort: z.object({ size: z.string(), months: z.object({ low: z.number(), high: z.number() }) }).nullable(),
  question: z.string().nullable(),
  risk: z.string().nullable(),
  /** What employees say for it; shown to the organisation alone. */
  voice: z.string().nullable(),
});
export type BriefOpportunity = z.infer<typeof opportunity>;

const waiting = z.object({
  title: z.string(),
  causes: z.array(z.object({ word: z.string(), told: z.string(), since: z.string() })).readonly(),
  owner: z.string().nullable(),
  consequenceKronor: z.number(),
});
export type BriefWaiting = z.infer<typeof waiting>;

const suggestion = z.object({ decide: z.string(), because: z.string(), swedish: z.string() });
export type BriefSuggestion = z.infer<typeof suggestion>;

const threePoint = z.object({ low: z.number(), likely: z.number(), high: z.number() });

const challenge = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-known'), missing: z.enum(['projection', 'needs']) }),
  /** Nothing tells what the needs of different ages take: how many live here by age, and no more. */
  z.object({
    kind: z.literal('people'),
    base: z.number().int(),
    horizon: z.number().int(),
    ageInYears: z.number().int(),
    groups: z.array(z.object({ ages: z.string(), base: z.number(), horizon: z.number() })).readonly(),
    healthCare: z.object({ year: z.number().int(), kronorPerInhabitant: z.number() }).nullable(),
    sources: z.string(),
  }),
  z.object({
    kind: z.literal('known'),
    sentence: z.string(),
    base: z.number().int(),
    horizon: z.number().int(),
    /** How many years ago the projection began. */
    ageInYears: z.number().int(),
    /** Full-time equivalents and kronor a year beyond those of the base year, as things are done today. */
    hands: z.number().nullable(),
    money: z.number().nullable(),
    areas: z
      .array(z.object({ name: z.string(), hands: z.number().nullable(), money: z.number().nullable() }))
      .readonly(),
    /** How much the ways of working of the catalogue could take away together. */
    closed: z.object({ hands: threePoint, money: threePoint }),
    sources: z.string(),
  }),
]);
export type BriefChallenge = z.infer<typeof challenge>;

const source = keyFigure.extend({
  year: z.number().int().nullable(),
  source: z.string(),
  fetchedOn: z.iso.date(),
  isOwnCalculation: z.boolean(),
});
export type BriefSource = z.infer<typeof source>;

/** Everything a brief says of one municipality or region, gathered once; each of its files is made of this. */
export const briefSchema = z.object({
  language: z.enum(['sv', 'en']),
  madeOn: z.iso.date(),
  unit: z.object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['municipalities', 'regions']),
    isMadeUp: z.boolean(),
  }),
  /** The organisation whose own matters are in it; null for a brief on open values alone. */
  organisation: z.string().nullable(),
  snapshot: z.object({
    id: z.string(),
    fetchedOn: z.iso.date(),
    contentHash: z.string(),
  }),
  situation,
  moving: z.object({ count: z.number().int(), rows: z.array(movingRow).readonly() }),
  opportunities: z.object({ total: z.number().int(), rows: z.array(opportunity).readonly() }),
  challenge,
  decide: z.object({
    /** What waits for the leadership group, worst first; null in a brief on open values alone. */
    waiting: z.array(waiting).readonly().nullable(),
    /** How many there are in all. */
    waitingInAll: z.number().int(),
    suggestions: z.array(suggestion).readonly(),
  }),
  sources: z.array(source).readonly(),
});
export type Brief = z.infer<typeof briefSchema>;
