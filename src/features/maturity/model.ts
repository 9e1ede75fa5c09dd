import { z } from 'zod';
import type { Answer } from '#core/maturity/scale.ts';
import type { Counts } from '#core/maturity/spread.ts';
import { daySchema, lineOf, lineSchema, textOf, versionSchema } from '#features/organisations/index.ts';

export const phases = ['alone', 'together', 'closed'] as const;
/** Answered by each alone, then by the group together, then done. */
export type Phase = (typeof phases)[number];

/** A self-assessment that was begun on a day. */
export type Round = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly phase: Phase;
  readonly answerBy: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly version: number;
};

export type GivenAnswer = { readonly item: string; readonly step: Answer };

/** The answers to the items of one area: of one person, or of the group together. */
export type Sheet = {
  readonly area: string;
  /** Null for the group's own. */
  readonly person: string | null;
  readonly note: string;
  readonly answers: readonly GivenAnswer[];
  readonly version: number;
};

/** How many chose each step of an item, kept in place of the persons' answers. */
export type ItemCounts = Counts & { readonly item: string };

const title = lineOf(1, 120);
const answerBy = daySchema.meta({
  description: 'Till och med vilken dag det ska vara besvarat. Until and on which day it is to be answered.',
});

export const openRoundSchema = z.strictObject({
  title,
  /** `alone`: each first answers alone. */
  begins: z.enum(['alone', 'together']),
  answerBy,
});
const seen = { round: z.uuid(), version: versionSchema };
export const seenRoundSchema = z.strictObject(seen);
export const changeRoundSchema = z.strictObject({ ...seen, title, answerBy });

const answersSchema = z
  .array(
    z.strictObject({
      item: z.string().min(1).max(60),
      step: z
        .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.null()])
        .meta({
          description:
            '0 inget beslutat – 5 breddinfört; null: vet inte. 0 nothing decided – 5 rolled out; null: cannot tell.',
        }),
    }),
  )
  .max(60)
  .readonly();

const sheet = {
  round: z.uuid(),
  area: z.string().min(1).max(60),
  /** 0 where nothing has been saved of the area before. */
  version: z.int().min(0).max(2_000_000_000),
  answers: answersSchema,
};
export const saveAnswersSchema = z.strictObject(sheet);
export const saveJointAnswersSchema = z.strictObject({ ...sheet, note: textOf(0, 2000) });

export const makeOpportunitySchema = z.strictObject({
  round: z.uuid(),
  item: z.string().min(1).max(60),
  title: lineSchema,
  what: textOf(0, 4000),
});

/** What another model gave, on its own scale. */
export type OtherResult = {
  readonly id: string;
  readonly model: string;
  readonly year: number;
  /** The one figure it gives for the whole; null where it gives none. */
  readonly index: number | null;
  readonly lowest: number;
  readonly highest: number;
  readonly source: string;
  readonly dimensions: readonly OtherDimension[];
  readonly version: number;
};

export type OtherDimension = {
  readonly name: string;
  readonly value: number;
  /** The area of our own that it answers to; null where it answers to none. */
  readonly area: string | null;
};

const value = z.number().min(-1_000_000).max(1_000_000);
const otherFields = {
  model: lineOf(1, 80),
  year: z.int().min(1990).max(2199),
  index: value.nullable(),
  lowest: value,
  highest: value,
  source: lineOf(0, 300),
  dimensions: z
    .array(z.strictObject({ name: lineOf(1, 120), value, area: z.string().min(1).max(60).nullable() }))
    .max(30)
    .readonly(),
};
const seenOther = { otherResult: z.uuid(), version: versionSchema };
export const otherFieldsSchema = z.strictObject(otherFields);
export const changeOtherSchema = z.strictObject({ ...seenOther, ...otherFields });
export const seenOtherSchema = z.strictObject(seenOther);
export type OtherFields = z.infer<typeof otherFieldsSchema>;

export const otherFieldsOf = ({ id: _, version: __, ...fields }: OtherResult): OtherFields => fields;

/** What of another model's result cannot be so: a field and why. */
export function otherProblem(
  fields: OtherFields,
  areas: readonly string[],
): readonly [string, string] | null {
  const { lowest, highest, index, dimensions } = fields;
  if (lowest >= highest) return ['highest', 'scale-turned'];
  const isOutside = (number: number) => number < lowest || number > highest;
  if (index !== null && isOutside(index)) return ['index', 'outside-scale'];
  for (const [at, { name, value: given, area }] of dimensions.entries()) {
    if (isOutside(given)) return [`dimensions.${at}.value`, 'outside-scale'];
    if (area !== null && !areas.includes(area)) return [`dimensions.${at}.area`, 'area-unknown'];
    if (dimensions.findIndex(each => each.name === name) !== at)
      return [`dimensions.${at}.name`, 'name-twice'];
  }
  return index === null && dimensions.length === 0 ? ['index', 'nothing-given'] : null;
}
