import { z } from 'zod';
import { reasonsLeftOut } from '#core/adoption/adoption-cohorts.ts';
import { studyBars } from '#core/effects/introduction-study.ts';

const verdict = z.enum(['clear', 'likely', 'none-visible', 'cannot-tell']);
const unit = z.object({ unit: z.string(), name: z.string() });
const years = z.object({ first: z.number().int(), last: z.number().int() });

const outlook = z.object({
  /** Key figure of the way of working with most who have begun. */
  way: z.string().nullable(),
  adopters: z.number().int(),
  unconfirmed: z.number().int(),
  lastAsked: z.number().int().nullable(),
  /** Answers and values up to this year are needed at the least; null where too few have begun. */
  earliest: z.number().int().nullable(),
});

/** A pattern of the catalogue with what is said of it. */
export const patternVerdictSchema = z.object({
  pattern: z.string(),
  name: z.string(),
  verdict,
  /** `no-figures`: nobody asks who has introduced it; `not-in-snapshot`: the snapshot lacks the answers. */
  nothing: z.enum(['no-figures', 'not-in-snapshot']).nullable(),
  outlook,
});

const studySchema = z.object({
  /** Key figure that tells who has introduced it. */
  way: z.string(),
  keyFigure: z.string(),
  title: z.string(),
  /** Which way the catalogue says it moves. */
  moves: z.enum(['up', 'down']),
  verdict,
  reasons: z.array(
    z.enum([
      ...studyBars,
      'moved-before',
      'unquiet-before',
      'chance-clear',
      'chance-likely',
      'odd-year-before',
      'hangs-on-one-cohort',
      'one-cohort',
      'interval-within-relevant',
      'interval-beyond-relevant',
    ]),
  ),
  adopters: z.number().int(),
  controls: z.number().int(),
  firstYear: z.number().int().nullable(),
  lastYear: z.number().int().nullable(),
  /** The event study with bands that hold at once; time −1 is what all are measured from. */
  years: z.array(
    z.object({
      time: z.number().int(),
      effect: z.number(),
      standardError: z.number(),
      low: z.number(),
      high: z.number(),
      treated: z.number().int(),
    }),
  ),
  average: z
    .object({
      effect: z.number(),
      standardError: z.number(),
      low: z.number(),
      high: z.number(),
      level: z.number(),
      /** How often chance alone gives as much, corrected for the pattern's number of studies. */
      chance: z.number(),
      relevantEffect: z.number(),
    })
    .nullable(),
  besideMean: z.object({ effect: z.number(), chance: z.number() }).nullable(),
  beforeChance: z.number().nullable(),
  withoutCohort: z.array(z.object({ cohort: z.number().int(), effect: z.number() })),
});

const waySchema = z.object({
  keyFigure: z.string(),
  title: z.string(),
  way: z.string(),
  area: z.string(),
  asked: years.nullable(),
  adopters: z.array(unit.extend({ year: z.number().int() })),
  notIntroduced: z.array(unit),
  leftOut: z.array(
    z.object({
      why: z.enum(reasonsLeftOut),
      units: z.array(unit.extend({ since: z.number().int().nullable() })),
    }),
  ),
});

export const evidenceReportSchema = patternVerdictSchema.extend({
  snapshot: z.string(),
  ways: z.array(waySchema),
  studies: z.array(studySchema),
});
export type EvidenceReport = z.infer<typeof evidenceReportSchema>;

export const evidenceListSchema = z.object({
  snapshot: z.string(),
  patterns: z.array(patternVerdictSchema),
});
export type EvidenceList = z.infer<typeof evidenceListSchema>;
