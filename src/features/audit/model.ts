import { z } from 'zod';
import type { ChainFault } from '#core/audit/chain-fault.ts';

/** Number of an audit entry, as forms and addresses send it. */
export const entryNumberSchema = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** How an actor came in, without saying by which token. */
export const ways = ['session', 'token', 'command', 'service', 'conversation'] as const;
export type Way = (typeof ways)[number];

/** Which way an entry's `via` is; one that this version does not know counts as a session. */
export const wayOf = (via: string): Way =>
  ways.find(way => via === way || via.startsWith(`${way}:`)) ?? 'session';

/** Which entries are asked for; what is null narrows nothing. */
export type EntryFilter = {
  readonly person: string | null;
  readonly action: string | null;
  readonly kind: string | null;
  /** Id of one thing; means something with its kind alone. */
  readonly object: string | null;
  /** First and last day, in Sweden. */
  readonly from: string | null;
  readonly to: string | null;
  readonly via: Way | null;
};

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null).default(null);

/** A filter as an address tells it; what makes no sense narrows nothing. */
export const filterOfAddress = z
  .object({
    person: orNull(z.uuid()),
    handling: orNull(z.string().min(1).max(100)),
    slag: orNull(z.string().min(1).max(100)),
    objekt: orNull(z.string().min(1).max(200)),
    fran: orNull(z.iso.date()),
    till: orNull(z.iso.date()),
    via: orNull(z.enum(ways)),
  })
  .transform(
    ({ person, handling, slag, objekt, fran, till, via }): EntryFilter => ({
      person,
      action: handling,
      kind: slag,
      object: objekt,
      from: fran,
      to: till,
      via,
    }),
  );

/** The page wanted: the entries just before a number, or just after one; neither: the newest. */
export type Position = { readonly before: number } | { readonly after: number } | null;

/** When a Swedish day begins, as a moment in UTC. */
export function dayBegins(day: string, daysLater = 0): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  midnight.setUTCDate(midnight.getUTCDate() + daysLater);
  const hours = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', hour: '2-digit', hour12: false }).format(
      midnight,
    ),
  );
  // Sweden is one or two hours ahead at that moment, and the clock is never changed before one in the morning.
  return new Date(midnight.getTime() - hours * 3_600_000).toISOString();
}

/** Of what a check finds, so many faults are kept in its entry. */
export const mostFaultsKept = 100;

/** A fault as the entry of the check names it: `missing:3-4`. */
export function faultId(fault: ChainFault): string {
  switch (fault.kind) {
    case 'altered':
    case 'inserted':
      return `${fault.kind}:${fault.sequence}`;
    case 'missing':
    case 'rewritten':
      return `${fault.kind}:${fault.first}:${fault.last}`;
    case 'swapped':
      return `swapped:${fault.first}:${fault.second}`;
    case 'moved':
      return `moved:${fault.sequence}:${fault.from}`;
    case 'cut':
      return `cut:${fault.first}:${fault.last}:${fault.knownBy}`;
    case 'head':
      return `head:${fault.headSequence ?? ''}:${fault.lastSequence}`;
  }
}

/** The fault that was named so; null for what names none, as a guard of the database that is off. */
export function faultOfId(id: string): ChainFault | null {
  const [kind, one = '', two = '', knownBy] = id.split(':');
  const [a, b] = [Number(one), Number(two)];
  switch (kind) {
    case 'altered':
    case 'inserted':
      return { kind, sequence: a };
    case 'missing':
    case 'rewritten':
      return { kind, first: a, last: b };
    case 'swapped':
      return { kind, first: a, second: b };
    case 'moved':
      return { kind, sequence: a, from: b };
    case 'cut':
      return { kind, first: a, last: b, knownBy: knownBy === 'anchor' ? 'anchor' : 'head' };
    case 'head':
      return { kind, headSequence: one === '' ? null : a, lastSequence: b };
    default:
      return null;
  }
}
