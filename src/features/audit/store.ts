import { type Kysely, sql } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Affected, Schema } from '#platform/database/schema.ts';
import { dayBegins, type EntryFilter, type Position } from './model.ts';

type AuditTables = {
  /** `affected` of the entries, taken apart by the database so that things are found. */
  audit_object: { organisation_id: OrganisationId; kind: string; id: string; sequence: number };
};

export type EntryRow = {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: PersonId;
  readonly via: string;
  readonly action: string;
  readonly input: Json;
  readonly affected: readonly Affected[];
  readonly requestId: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** Numbers that entries of a span of days lie between; entries are numbered in the order of time, but for seconds. */
async function spanOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { from, to }: Pick<EntryFilter, 'from' | 'to'>,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const slack = 3_600_000;
  const moved = (moment: string, milliseconds: number) =>
    new Date(new Date(moment).getTime() + milliseconds).toISOString();
  const entries = db
    .selectFrom('audit_entry')
    .select('sequence')
    .where('organisation_id', '=', organisationId)
    .limit(1);
  const first =
    from === null
      ? { sequence: 1 }
      : await entries
          .where('at', '>=', moved(dayBegins(from), -slack))
          .orderBy('at')
          .executeTakeFirst();
  const last =
    to === null
      ? { sequence: Number.MAX_SAFE_INTEGER }
      : await entries
          .where('at', '<', moved(dayBegins(to, 1), slack))
          .orderBy('at', 'desc')
          .executeTakeFirst();
  return first === undefined || last === undefined ? null : { first: first.sequence, last: last.sequence };
}

type Span = { readonly first: number; readonly last: number };
type Page = { readonly span: Span; readonly direction: 'asc' | 'desc'; readonly limit: number };

/** Numbers of entries on a kind of thing, or on one: asked for by themselves, since a join is planned by statistics. */
async function numbersOn(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { kind, object }: { readonly kind: string; readonly object: string | null },
  { span, direction, limit }: Page,
): Promise<readonly number[]> {
  const rows = await db
    .withTables<AuditTables>()
    .selectFrom('audit_object')
    .select('sequence')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .$if(object !== null, query => query.where('id', '=', object))
    .where('sequence', '>=', span.first)
    .where('sequence', '<=', span.last)
    .orderBy('sequence', direction)
    .limit(limit)
    .execute();
  return rows.map(({ sequence }) => sequence);
}

/** Entries by all of the filter but the thing, within a span or among the numbers given. */
function entriesWithin(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { person, action, via, from, to }: EntryFilter,
  { span, direction, limit }: Page,
  among: readonly number[] | null,
): Promise<EntryRow[]> {
  return db
    .selectFrom('audit_entry as entry')
    .select([
      'entry.sequence',
      'entry.at',
      'entry.actor_id as actorId',
      'entry.via',
      'entry.action',
      'entry.input',
      'entry.affected',
      'entry.request_id as requestId',
      sql<string>`encode(entry.previous_hash, 'hex')`.as('previousHash'),
      sql<string>`encode(entry.hash, 'hex')`.as('hash'),
    ])
    .where('entry.organisation_id', '=', organisationId)
    .where('entry.sequence', '>=', span.first)
    .where('entry.sequence', '<=', span.last)
    .$if(among !== null, query => query.where('entry.sequence', 'in', among ?? []))
    .$if(from !== null, query => query.where('entry.at', '>=', dayBegins(from ?? '')))
    .$if(to !== null, query => query.where('entry.at', '<', dayBegins(to ?? '', 1)))
    .$if(person !== null, query => query.where('entry.actor_id', '=', person as PersonId))
    .$if(action !== null, query => query.where('entry.action', '=', action))
    .$if(via === 'token', query => query.where('entry.via', '>=', 'token:').where('entry.via', '<', 'token;'))
    .$if(via !== null && via !== 'token', query => query.where('entry.via', '=', via))
    .orderBy('entry.sequence', direction)
    .limit(limit)
    .execute();
}

/** Numbers have no gaps: where nothing is left out, a page is known by its numbers before it is asked for. */
const nextNumbers = ({ first, last }: Span, direction: 'asc' | 'desc', limit: number): Span =>
  direction === 'asc'
    ? { first, last: Math.min(last, first + limit - 1) }
    : { first: Math.max(first, last - limit + 1), last };

/** So many numbers are looked through at a time for entries that the rest of a filter lets through. */
const numbersAtATime = 500;

/** Entries that the filter lets through, the newest first: at most `limit` just before or just after a number. */
export async function listEntries(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  filter: EntryFilter,
  position: Position,
  limit: number,
): Promise<readonly EntryRow[]> {
  const days = await spanOf(db, organisationId, filter);
  if (days === null) return [];
  const isUpwards = position !== null && 'after' in position;
  const direction = isUpwards ? 'asc' : 'desc';
  let span: Span = {
    first: Math.max(days.first, position !== null && 'after' in position ? position.after + 1 : 1),
    last: Math.min(days.last, position !== null && 'before' in position ? position.before - 1 : days.last),
  };
  const { kind, object } = filter;
  if (Object.values(filter).every(value => value === null)) {
    const newest = await countEntries(db, organisationId);
    span = nextNumbers({ ...span, last: Math.min(span.last, newest) }, direction, limit);
  }
  const rows: EntryRow[] = [];
  if (kind === null) {
    rows.push(...(await entriesWithin(db, organisationId, filter, { span, direction, limit }, null)));
  } else {
    while (rows.length < limit) {
      const page = { span, direction, limit: Math.max(limit, numbersAtATime) } as const;
      const numbers = await numbersOn(db, organisationId, { kind, object }, page);
      const end = numbers.at(-1);
      if (end === undefined) break;
      const left = { span, direction, limit: limit - rows.length } as const;
      rows.push(...(await entriesWithin(db, organisationId, filter, left, numbers)));
      if (numbers.length < page.limit) break;
      span = isUpwards ? { ...span, first: end + 1 } : { ...span, last: end - 1 };
    }
  }
  return isUpwards ? rows.reverse() : rows;
}

/** The newest entry of an action; null where there is none. */
export async function lastEntryOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  action: string,
): Promise<Pick<EntryRow, 'sequence' | 'at' | 'affected'> | null> {
  const found = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'at', 'affected'])
    .where('organisation_id', '=', organisationId)
    .where('action', '=', action)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** How many entries there are: the number of the last. */
export async function countEntries(db: Kysely<Schema>, organisationId: OrganisationId): Promise<number> {
  const head = await db
    .selectFrom('audit_head')
    .select('sequence')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return head?.sequence ?? 0;
}

export type NamedPerson = { readonly id: PersonId; readonly name: string; readonly isErased: boolean };

/** People of these ids, also those that are erased. */
export async function peopleOfIds(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly PersonId[],
): Promise<readonly NamedPerson[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'erased_at'])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, name, erased_at }) => ({ id, name, isErased: erased_at !== null }));
}

/** People who have had something to do in the system: to choose among. */
export async function peopleToChoose(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly NamedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'erased_at'])
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id, name }) => ({ id, name, isErased: false }));
}

/** Names of tokens, by id; the ids are UUIDs. */
export async function tokenNames(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('api_token')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
