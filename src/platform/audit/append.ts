import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '../database/identifiers.ts';
import { asJson, type Json } from '../database/json.ts';
import type { Affected, Schema } from '../database/schema.ts';

export type AuditEntry = {
  readonly organisationId: OrganisationId;
  readonly at: Date;
  readonly actorId: PersonId;
  /** How the actor came in: `session`, `token:ID`, `command` or `service`. */
  readonly via: string;
  readonly action: string;
  readonly input: Json;
  readonly affected: readonly Affected[];
  readonly requestId: string;
};

/** How the change of the entry is taken back, and until when. */
export type OfferToUndo = { readonly action: string; readonly input: Json; readonly expiresAt: Date };

const inserting = (db: Kysely<Schema>, entry: AuditEntry) =>
  db
    .insertInto('audit_entry')
    .values({
      organisation_id: entry.organisationId,
      at: entry.at.toISOString(),
      actor_id: entry.actorId,
      via: entry.via,
      action: entry.action,
      input: asJson(entry.input),
      affected: asJson(entry.affected),
      request_id: entry.requestId,
    })
    .returning('sequence');

/**
 * Appends to the organisation's audit and returns the number the database gave the entry. The database holds the
 * organisation's next number and hash from here to the commit, so this comes last in a transaction. An offer to undo is
 * written by the same statement: statements are what a small change costs most.
 */
export async function appendAuditEntry(
  trx: Transaction<Schema>,
  entry: AuditEntry,
  offer: OfferToUndo | null = null,
): Promise<number> {
  if (offer === null) return (await inserting(trx, entry).executeTakeFirstOrThrow()).sequence;
  const { rows } = await sql<{ sequence: number }>`with entry as (${inserting(trx, entry)}), offer as (
      insert into undo_offer (organisation_id, entry, actor_id, action, input, expires_at)
      select ${entry.organisationId}::uuid, sequence, ${entry.actorId}::uuid, ${offer.action},
        ${asJson(offer.input)}::jsonb, ${offer.expiresAt.toISOString()}::timestamptz from entry
    ) select sequence from entry`.execute(trx);
  const [appended] = rows;
  if (appended === undefined) throw new Error('The database gave the entry no number.');
  return appended.sequence;
}

/** What an anonymous entry tells; what is handed in must not say more of who did it, or when. */
export type AnonymousEntry = Pick<AuditEntry, 'action' | 'input' | 'affected'>;

/**
 * Appends that things were done on a day: by nobody that the entries know (the actor is the organisation's service), at no
 * time of the day, in no request. Gives their numbers, in no order that tells which is whose.
 */
export async function appendAnonymousEntries(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  at: Date,
  entries: readonly AnonymousEntry[],
): Promise<readonly number[]> {
  const told = asJson(entries.map(({ action, input, affected }) => ({ action, input, affected })));
  const midnight = `${at.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const { rows } = await sql<{ sequence: number }>`
    insert into audit_entry (organisation_id, at, actor_id, via, action, input, affected, request_id)
    select service.organisation_id, ${midnight}::timestamptz, service.id, 'conversation',
      told.action, told.input, told.affected, '-'
    from person as service
    cross join jsonb_to_recordset(${told}::jsonb) as told(action text, input jsonb, affected jsonb)
    where service.organisation_id = ${organisationId} and service.kind = 'service'
    returning sequence`.execute(trx);
  if (rows.length < entries.length) throw new Error('The database gave an entry no number.');
  return rows.map(({ sequence }) => sequence);
}
