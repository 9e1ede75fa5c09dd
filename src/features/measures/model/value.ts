import { z } from 'zod';
import { numberSchema, shortSchema } from './fields.ts';
import { periodSchema } from './period.ts';

/** Why a value is missing, in the words of open data. */
export const missingReasons = ['bortfall', 'not applicable', 'suppressed'] as const;
export type MissingReason = (typeof missingReasons)[number];

export const waysIn = ['form', 'file', 'api'] as const;
export type WayIn = (typeof waysIn)[number];

/** A value as it was recorded; never changed. */
export type RecordedValue = {
  readonly id: string;
  readonly measure: string;
  readonly period: string;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly note: string;
  /** The row it stands in place of; null for the first of its period. */
  readonly corrects: string | null;
  /** Why it was corrected; empty for the first of its period. */
  readonly reason: string;
  readonly cameBy: WayIn;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

const said = {
  value: numberSchema.nullable(),
  missing: z.enum(missingReasons).nullable(),
  note: shortSchema.default(''),
};

/** A value stands there, or the reason why it is missing: one of them, never both. */
export const isOneOf = ({
  value,
  missing,
}: {
  readonly value: number | null;
  readonly missing: string | null;
}): boolean => (value === null) !== (missing === null);

const givenSchema = z.strictObject({ period: periodSchema, ...said });
export type GivenValue = z.infer<typeof givenSchema>;

export const mostValues = 1000;

export const recordValuesSchema = z.strictObject({
  measure: z.uuid(),
  values: z.array(givenSchema).min(1).max(mostValues).readonly(),
  /** Why values already recorded are corrected; without it they are left, and what differs is refused. */
  reason: shortSchema.default(''),
  cameBy: z.enum(['form', 'api']).default('api'),
});
export type RecordValues = z.infer<typeof recordValuesSchema>;

export const correctValueSchema = z.strictObject({
  value: z.uuid(),
  number: numberSchema.nullable(),
  missing: said.missing,
  note: said.note,
  reason: shortSchema.min(1),
  cameBy: z.enum(['form', 'api']).default('api'),
});
export type CorrectValue = z.infer<typeof correctValueSchema>;

export const mostFileCharacters = 2_000_000;

export const importValuesSchema = z.strictObject({
  text: z.string().min(1).max(mostFileCharacters),
  reason: shortSchema.default(''),
  /** What the preview was made on; null takes it as it is. */
  basis: z.string().max(100).nullable().default(null),
});
export type ImportValues = z.infer<typeof importValuesSchema>;

/** The rows that nothing stands in place of, by period: what holds now. */
export function currentOf(rows: readonly RecordedValue[]): ReadonlyMap<string, RecordedValue> {
  const corrected = new Set(rows.map(({ corrects }) => corrects));
  return new Map(rows.filter(({ id }) => !corrected.has(id)).map(row => [row.period, row]));
}

type Said = Pick<RecordedValue, 'value' | 'missing' | 'note'>;

export const saysTheSame = (one: Said, other: Said): boolean =>
  one.value === other.value && one.missing === other.missing && one.note === other.note;

export type NewRow = Said & { readonly period: string; readonly corrects: string | null };

/** What of the given values is new, corrects what stands there, or says what stands there already. */
export function planValues(
  current: ReadonlyMap<string, RecordedValue>,
  given: readonly GivenValue[],
): { readonly added: readonly NewRow[]; readonly corrected: readonly NewRow[]; readonly unchanged: number } {
  const rows = given.map(value => ({ value, now: current.get(value.period) }));
  return {
    added: rows.flatMap(({ value, now }) => (now === undefined ? [{ ...value, corrects: null }] : [])),
    corrected: rows.flatMap(({ value, now }) =>
      now === undefined || saysTheSame(now, value) ? [] : [{ ...value, corrects: now.id }],
    ),
    unchanged: rows.filter(({ value, now }) => now !== undefined && saysTheSame(now, value)).length,
  };
}
