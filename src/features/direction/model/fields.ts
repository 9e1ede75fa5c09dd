import { z } from 'zod';
import { lineOf, textOf } from '#features/organisations/index.ts';

export { versionSchema } from '#features/organisations/index.ts';

/** Text of several lines, which may be empty. */
export const longTextSchema = textOf(0, 4000);

/** One line, which may be empty. */
export const shortTextSchema = lineOf(0, 200);

/** How much something weighs beside others of its kind; two decimals are kept. */
export const weightSchema = z
  .number()
  .min(0)
  .max(100)
  .overwrite(weight => Math.round(weight * 100) / 100);

export const measureSchema = z.number().min(-1e12).max(1e12);
