import type { Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '../database/identifiers.ts';
import { asJson, type Json } from '../database/json.ts';
import type { Affected, Schema } from '../database/schema.ts';

export type AuditEntry = {
  readonly organisationId: OrganisationId;
  readonly at: Date;
  readonly actorId: PersonId;
  readonly action: string;
  readonly input: Json;
  readonly affected: readonly Affected[];
  readonly requestId: string;
};

/**
 * Appends to the organisation's audit. The database gives the number; it holds the organisation's next number from here
 * to the commit, so this comes last in a transaction.
 */
export async function appendAuditEntry(trx: Transaction<Schema>, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit_entry')
    .values({
      organisation_id: entry.organisationId,
      at: entry.at.toISOString(),
      actor_id: entry.actorId,
      action: entry.action,
      input: asJson(entry.input),
      affected: asJson(entry.affected),
      request_id: entry.requestId,
    })
    .execute();
}
