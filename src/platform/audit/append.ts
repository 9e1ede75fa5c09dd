import type { Transaction } from 'kysely';
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

/**
 * Appends to the organisation's audit and returns the number the database gave the entry. The database holds the
 * organisation's next number and hash from here to the commit, so this comes last in a transaction.
 */
export async function appendAuditEntry(trx: Transaction<Schema>, entry: AuditEntry): Promise<number> {
  const { sequence } = await trx
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
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}
