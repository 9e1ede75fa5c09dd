import { z } from 'zod';
import { lineOf, textOf } from '#features/organisations/index.ts';

export { daySchema, lineSchema, versionSchema } from '#features/organisations/index.ts';

/** Text of several lines, or none. */
export const proseSchema = textOf(0, 4000);

/** One line, or none. */
export const shortSchema = lineOf(0, 200);

export const numberSchema = z.number().min(-1e15).max(1e15);
