import { BadInput } from '../bad-input.ts';
import type { FetchedOnBasis } from './report.ts';

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/**
 * The day values are taken to be fetched: as given, else the day in the file's name, else the file's own date (the day
 * of the import for a stream) but at the latest the end of the year after the last year with values – an old export must
 * not pass for the newest because it was copied today.
 */
export function fetchedOn(input: {
  readonly given: string | undefined;
  readonly fileName: string;
  readonly fileDate: Date | null;
  readonly now: Date;
  readonly lastYear: number;
}): { readonly day: string; readonly basis: FetchedOnBasis } {
  // Ahead of UTC it is tomorrow already. A day further on would stay the newest for ever: snapshots are not changed.
  const tomorrow = dayOf(new Date(input.now.getTime() + 86_400_000));
  if (input.given !== undefined) {
    if (isDay(input.given) && input.given <= tomorrow) return { day: input.given, basis: 'given' };
    throw new BadInput(
      { file: input.fileName },
      isDay(input.given)
        ? `the day of the fetch, ${input.given}, has not come yet`
        : `"${input.given}" is no day`,
      'Write the day of the fetch as 2024-08-31.',
    );
  }
  const named = /\d{4}-\d{2}-\d{2}/.exec(input.fileName)?.[0];
  if (named !== undefined && isDay(named) && named <= tomorrow) return { day: named, basis: 'file name' };
  const known = dayOf(input.fileDate ?? input.now);
  const latest = `${input.lastYear + 1}-12-31`;
  if (latest < known) return { day: latest, basis: 'estimated' };
  return { day: known, basis: input.fileDate === null ? 'day of import' : 'file date' };
}
