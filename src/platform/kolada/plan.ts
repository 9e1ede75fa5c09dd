import type { SyncScope } from '../warehouse/sync-scope.ts';
import type { RegisterEntry } from './shapes.ts';

/** All key figures of the register, or those named. */
export type AskedFor = 'all' | readonly string[];

export type Plan = {
  /** To be fetched, each by id. */
  readonly fetch: readonly string[];
  /** Held already, and nothing says that the source has changed. */
  readonly unchanged: readonly string[];
  /** Held, and no longer in the register: their values go. */
  readonly withdrawn: readonly string[];
  /** Asked for, and neither in the register nor held. */
  readonly unknown: readonly string[];
};

/** Whatever the register says, a key figure is fetched anew after so many days: values are revised without notice. */
export const longestDays = 30;

/**
 * What to fetch: what was never fetched; what has a day of publication in the register since it was – on the very day of
 * the fetch too, which may have been earlier that day –; and what was fetched a month ago. The source has no "changed since".
 */
export function planFetch(
  register: readonly RegisterEntry[],
  asked: AskedFor,
  before: Pick<SyncScope, 'keyFigures'> | null,
  today: string,
): Plan {
  const held = before?.keyFigures ?? {};
  const entries = new Map(register.map(entry => [entry.id, entry]));
  const wanted =
    asked === 'all' ? [...new Set([...entries.keys(), ...Object.keys(held)])] : [...new Set(asked)];
  const plan = {
    fetch: [] as string[],
    unchanged: [] as string[],
    withdrawn: [] as string[],
    unknown: [] as string[],
  };
  for (const id of wanted.toSorted()) {
    const entry = entries.get(id);
    const fetchedOn = held[id];
    if (entry === undefined) plan[fetchedOn === undefined ? 'unknown' : 'withdrawn'].push(id);
    else if (fetchedOn !== undefined && !isDue(entry, fetchedOn, today)) plan.unchanged.push(id);
    else plan.fetch.push(id);
  }
  return plan;
}

function isDue(entry: RegisterEntry, fetchedOn: string, today: string): boolean {
  if (daysBetween(fetchedOn, today) >= longestDays) return true;
  const published = [entry.prel_publication_date, entry.publication_date];
  return published.some(day => typeof day === 'string' && day >= fetchedOn && day <= today);
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
