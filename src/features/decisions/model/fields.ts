import { lineOf, textOf } from '#features/organisations/index.ts';

export { versionSchema } from '#features/organisations/index.ts';

export const mostCharacters = 20_000;

/** Text of several lines that must say something. */
export const proseSchema = textOf(1, mostCharacters);

/** Text of several lines, or none. */
export const proseOrNoneSchema = textOf(0, mostCharacters);

/** A line, or none. */
export const lineOrNoneSchema = lineOf(0, 200);

/** The day before an ISO date. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
