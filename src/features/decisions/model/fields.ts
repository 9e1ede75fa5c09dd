import { lineOf, textOf } from '#features/organisations/index.ts';

export { dayBefore, versionSchema } from '#features/organisations/index.ts';

export const mostCharacters = 20_000;

/** Text of several lines that must say something. */
export const proseSchema = textOf(1, mostCharacters);

/** Text of several lines, or none. */
export const proseOrNoneSchema = textOf(0, mostCharacters);

/** A line, or none. */
export const lineOrNoneSchema = lineOf(0, 200);
