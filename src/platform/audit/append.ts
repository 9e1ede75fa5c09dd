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

/**
 * Appends that something was done on a day: by nobody that the entry knows (the actor is the organisation's service), at no
 * time of the day, in no request. What is handed in must not say more.
 */
export async function appendAnonymousEntry(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { at, action, input, affected }: Pick<AuditEntry, 'at' | 'action' | 'input' | 'affected'>,
): Promise<number> {
  const { sequence } = await trx
    .insertInto('audit_entry')
    .columns(['organisation_id', 'at', 'actor_id', 'via', 'action', 'input', 'affected', 'request_id'])
    .expression(
      trx
        .selectFrom('person')
        .select([
          'organisation_id',
          sql<string>`${`${at.toISOString().slice(0, 10)}T00:00:00.000Z`}::timestamptz`.as('at'),
          'id',
          sql<string>`'conversation'`.as('via'),
          sql<string>`${action}`.as('action'),
          sql<string>`${asJson(input)}::jsonb`.as('input'),
          sql<string>`${asJson(affected)}::jsonb`.as('affected'),
          sql<string>`'-'`.as('request_id'),
        ])
        .where('organisation_id', '=', organisationId)
        .where('kind', '=', 'service'),
    )
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}
