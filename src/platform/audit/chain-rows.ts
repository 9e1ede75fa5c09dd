import { type Kysely, sql } from 'kysely';
import type { ChainEntry, KnownEntry } from '#core/audit/chain-fault.ts';
import type { OrganisationId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';

/** How many entries are asked for at a time: the one connection of PGlite is free for others in between. */
const pageSize = 2000;

/** Between the parts of the text that is hashed. No part of an entry of ours holds it. */
const separator = '\x1f';

/**
 * What the hash of an entry covers, told of the columns alone: the database's own function for it can be changed by
 * whoever changes entries. `||` and not `concat_ws`: an entry with a part removed must give no text.
 */
const entryText = sql.raw<string>(
  [
    'organisation_id::text',
    'sequence::text',
    '((extract(epoch from at) * 1000)::int8)::text',
    'actor_id::text',
    'via',
    'action',
    'input::text',
    'affected::text',
    'request_id',
  ].join(` || E'\\x1f' || `),
);

/** The text under another number: the number is its second part. */
export function renumbered(text: string, sequence: number): string {
  const [organisation = '', , ...rest] = text.split(separator);
  return [organisation, sequence, ...rest].join(separator);
}

/** Where a chain begins and ends, and what its head row says, all at one moment. */
export type ChainBounds = {
  readonly first: number;
  readonly last: number;
  readonly head: KnownEntry | null;
};

export async function chainBounds(db: Kysely<Schema>, organisationId: OrganisationId): Promise<ChainBounds> {
  const { rows } = await sql<{
    first: number | null;
    last: number | null;
    head_sequence: number | null;
    head_hash: string | null;
  }>`select
      (select min(sequence) from audit_entry where organisation_id = ${organisationId}) as first,
      (select max(sequence) from audit_entry where organisation_id = ${organisationId}) as last,
      (select sequence from audit_head where organisation_id = ${organisationId}) as head_sequence,
      (select encode(hash, 'hex') from audit_head where organisation_id = ${organisationId}) as head_hash`.execute(
    db,
  );
  const found = rows[0];
  const sequence = found?.head_sequence ?? null;
  return {
    first: found?.first ?? 1,
    last: found?.last ?? 0,
    head: sequence === null ? null : { sequence, hash: found?.head_hash ?? '' },
  };
}

/** The entries within the bounds in the order of their numbers, a page at a time; the next is fetched meanwhile. */
export async function* chainPages(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { first, last }: Pick<ChainBounds, 'first' | 'last'>,
): AsyncGenerator<readonly ChainEntry[]> {
  let next: Promise<readonly string[]> | null = null;
  for (let from = first; from <= last; ) {
    const rows: readonly string[] = await (next ?? rowsOf(db, organisationId, from, last));
    from += pageSize;
    if (rows.length === 0) {
      // A gap wider than a page: on to the next entry there is.
      from = await nextAfter(db, organisationId, from - 1, last);
      next = null;
      continue;
    }
    next = from <= last ? rowsOf(db, organisationId, from, last) : null;
    // Where the reader stops half-way nobody waits for it, and its failure is nobody's.
    next?.catch(() => {});
    yield rows.map(asEntry);
  }
}

// One text for each entry: rows of several columns cost twice as much to read on PGlite. By a range of numbers and not
// by a limit: without statistics of the table a limit is answered by sorting all that is left.
async function rowsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  from: number,
  last: number,
): Promise<readonly string[]> {
  const to = Math.min(from + pageSize - 1, last);
  const { rows } = await sql<{ row: string }>`select coalesce(
      encode(previous_hash, 'hex') || ' ' || encode(hash, 'hex') || ' ' || sequence || ' ' || ${entryText},
      '  ' || sequence || ' ') as row
    from audit_entry
    where organisation_id = ${organisationId} and sequence >= ${from} and sequence <= ${to}
    order by sequence`.execute(db);
  return rows.map(({ row }) => row);
}

async function nextAfter(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  after: number,
  last: number,
): Promise<number> {
  const { rows } = await sql<{ next: number | null }>`select min(sequence) as next from audit_entry
    where organisation_id = ${organisationId} and sequence > ${after}`.execute(db);
  return rows[0]?.next ?? last + 1;
}

function asEntry(row: string): ChainEntry {
  const previousEnd = row.indexOf(' ');
  const hashEnd = row.indexOf(' ', previousEnd + 1);
  const sequenceEnd = row.indexOf(' ', hashEnd + 1);
  return {
    previousHash: row.slice(0, previousEnd),
    hash: row.slice(previousEnd + 1, hashEnd),
    sequence: Number(row.slice(hashEnd + 1, sequenceEnd)),
    text: row.slice(sequenceEnd + 1),
  };
}
