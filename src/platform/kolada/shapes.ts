import { z } from 'zod';

// What the source may say, and no more: what is written into the spool holds neither separators nor quotation marks.
const word = z
  .string()
  .max(60)
  .regex(/^[^",;\r\n]*$/);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform(text => text.slice(0, 10));

/** A day in the register; what is no day says nothing. */
const dayOrNothing = day.nullish().catch(null);

/** An entry of the register of key figures: what we need of it, and the rest as it came. */
export const registerEntry = z.looseObject({
  id: word.min(1),
  title: z.string().min(1),
  prel_publication_date: dayOrNothing,
  publication_date: dayOrNothing,
});
export type RegisterEntry = z.infer<typeof registerEntry>;

export const unitEntry = z.looseObject({ id: z.string().min(1), title: z.string().min(1) });

export const groupEntry = z.looseObject({
  id: z.string().min(1),
  title: z.string().min(1),
  members: z.array(z.union([z.string(), z.looseObject({ member_id: z.string() })])),
});

export const dataRow = z.object({
  kpi: word.min(1),
  municipality: word.min(1),
  period: z.coerce.number().int().min(1000).max(9999),
  values: z.array(
    z.object({
      gender: word.nullish(),
      value: z.number().nullish(),
      status: word.nullish(),
      isdeleted: z.boolean().nullish(),
    }),
  ),
});
export type DataRow = z.infer<typeof dataRow>;

/** One page of an answer; `count` is of the page or of the whole answer, the source does not say which. */
export const pageOf = <T>(item: z.ZodType<T>) =>
  z.object({
    values: z.array(item),
    count: z.number().int().nonnegative().nullish(),
    next_url: z.string().nullish(),
  });
export type Page<T> = {
  readonly values: readonly T[];
  readonly count: number | null;
  readonly next: string | null;
};
