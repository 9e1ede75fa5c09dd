import { z } from 'zod';

/** A text of the catalogue: both languages, neither empty, no stray blanks. */
const words = z
  .string()
  .max(4000)
  .regex(/^\S([\s\S]*\S)?$/, 'is empty, or begins or ends with a blank');
const text = z.strictObject({ sv: words, en: words });
export type Text = z.infer<typeof text>;

/** More of anything than this in one pattern, and nobody reads it. */
const most = 30;

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by hyphens');

const isoDate = z.iso.date();

/** A key figure with the title it must have in the register: ids are reused over time, so an id alone proves nothing. */
const keyFigure = z.strictObject({
  id: z.string().regex(/^[NU]\d{5}$/, 'must look like N12345 or U12345'),
  title: z.string().min(1).max(500),
});

/** Share of the gap to the peers' median that the mechanism plausibly closes, as a range, and what the range rests on. */
const reach = z
  .strictObject({ low: z.number().min(0).max(1), high: z.number().min(0).max(1), basis: text })
  .refine(range => range.low <= range.high, { path: ['low'], message: 'must not exceed high' });

/** Why and which way the figures move. `moves` is the direction of the raw value, whatever is good. */
const mechanism = z.strictObject({
  text,
  keyFigures: z.array(keyFigure).min(1).max(most),
  moves: z.enum(['up', 'down']),
  reaches: reach,
});

/** `fact` is a key of data/law-facts.json; null where the condition rests on none and must say "Kontrollera mot lagtexten". */
const legalCondition = z.strictObject({ text, fact: slug.nullable() });

const effort = z.strictObject({
  size: z.enum(['small', 'medium', 'large']),
  months: z
    .strictObject({ low: z.int().min(1).max(240), high: z.int().min(1).max(240) })
    .refine(range => range.low <= range.high, { path: ['low'], message: 'must not exceed high' }),
  text,
});

/** Unknown is an answer: an effect is written down only with its source and year. */
const knownEffects = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({
    kind: z.literal('known'),
    effects: z
      .array(z.strictObject({ text, source: z.string().min(1).max(500), year: z.int().min(1980).max(2100) }))
      .min(1)
      .max(most),
  }),
]);

/** Whether the way of working touches decisions about individuals, and then how a person stays responsible. */
const decisionsAboutIndividuals = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('untouched') }),
  z.strictObject({ kind: z.literal('touched'), humanInTheLoop: text }),
]);

export const patternSchema = z.strictObject({
  id: slug,
  name: text,
  summary: text,
  scope: z.enum(['municipality', 'region', 'both']),
  areas: z.array(slug).min(1).max(most),
  whatChanges: z.strictObject({ residents: text, employees: text, organisation: text }),
  mechanisms: z.array(mechanism).min(1).max(most),
  preconditions: z.array(text).min(1).max(most),
  legalConditions: z.array(legalCondition).min(1).max(most),
  effort,
  risks: z.array(text).min(1).max(most),
  mayBeWorseOff: text,
  knownEffects,
  adoptionKeyFigures: z.array(keyFigure).max(most),
  questionsToAsk: z.array(text).min(1).max(10),
  decisionsAboutIndividuals,
});

/** A digital way of working, as data/patterns/<id>.json describes it; the fields are explained in docs/methods/catalogue.md. */
export type Pattern = z.infer<typeof patternSchema>;

const factCore = { key: slug, text, statute: z.string().min(1), validFrom: isoDate.nullable() };

/**
 * A fact of law with its source. `certain: false`: the wording has not been read in the statute; the text paraphrases
 * and says so, and the product never quotes it.
 */
export const lawFactSchema = z.discriminatedUnion('certain', [
  z.strictObject({ ...factCore, certain: z.literal(true), checkedOn: isoDate, source: z.string().min(1) }),
  z.strictObject({ ...factCore, certain: z.literal(false), checkedOn: z.null(), source: z.string().min(1) }),
]);
export type LawFact = z.infer<typeof lawFactSchema>;
