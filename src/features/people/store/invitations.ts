import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type Invitation, invitationDays } from '../model.ts';

type Trx = Transaction<Schema>;

const dayMilliseconds = 24 * 60 * 60 * 1000;

const columns = [
  'id',
  'person_id as person',
  'version',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'accepted_at as acceptedAt',
  'revoked_at as revokedAt',
] as const;

/** Every invitation a person got, the newest first. */
export async function invitationsOf(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  person: PersonId,
): Promise<readonly Invitation[]> {
  return db
    .selectFrom('invitation')
    .select(columns)
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .orderBy('created_at', 'desc')
    .execute();
}

export async function findInvitation(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  invitation: string,
): Promise<Invitation | null> {
  const row = await db
    .selectFrom('invitation')
    .select(columns)
    .where('organisation_id', '=', organisation)
    .where('id', '=', sql<string>`${invitation}::uuid`)
    .executeTakeFirst();
  return row ?? null;
}

/** A new invitation, of which the hash of its secret is kept. Every earlier one of the person stops to hold. */
export async function replaceInvitations(
  trx: Trx,
  organisation: OrganisationId,
  person: PersonId,
  { tokenHash, now }: { readonly tokenHash: Uint8Array; readonly now: Date },
): Promise<Invitation> {
  await revokeInvitations(trx, organisation, person, now);
  const [last] = await invitationsOf(trx, organisation, person);
  // The newest by its time is the newest made, also where the clock was set back or has not moved.
  const earliest = last === undefined ? 0 : new Date(last.createdAt).getTime() + 1;
  const createdAt = new Date(Math.max(now.getTime(), earliest));
  return trx
    .insertInto('invitation')
    .values({
      organisation_id: organisation,
      person_id: person,
      token_hash: tokenHash,
      created_at: createdAt.toISOString(),
      expires_at: new Date(createdAt.getTime() + invitationDays * dayMilliseconds).toISOString(),
      accepted_at: null,
      revoked_at: null,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Ends what of a person's invitations is still open. */
async function revokeInvitations(
  trx: Trx,
  organisation: OrganisationId,
  person: PersonId,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set(change => ({ revoked_at: now.toISOString(), version: change('version', '+', 1) }))
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ends what was sent to an address that is no longer the person's, for good: nothing lets it hold again. */
export async function endInvitations(
  trx: Trx,
  organisation: OrganisationId,
  person: PersonId,
  now: Date,
): Promise<void> {
  await revokeInvitations(trx, organisation, person, now);
  await trx
    .updateTable('invitation')
    .set({ expires_at: now.toISOString() })
    .where('organisation_id', '=', organisation)
    .where('person_id', '=', person)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .execute();
}

/** Ends an invitation, or lets it hold again; returns its new version, null where somebody was faster. */
export async function setRevoked(
  trx: Trx,
  organisation: OrganisationId,
  { id, version }: Pick<Invitation, 'id' | 'version'>,
  revokedAt: Date | null,
): Promise<number | null> {
  const row = await trx
    .updateTable('invitation')
    .set({ revoked_at: revokedAt === null ? null : revokedAt.toISOString(), version: version + 1 })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('accepted_at', 'is', null)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Whom the secret of a link invites, and to where; null where no such link was ever made. As owner: the visitor is nobody yet. */
export async function invitationWithHash(
  owner: Kysely<Schema>,
  tokenHash: Uint8Array,
): Promise<{ readonly organisation: OrganisationId; readonly invitation: Invitation } | null> {
  const row = await owner
    .selectFrom('invitation')
    .select(['organisation_id as organisation', ...columns])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { organisation, ...invitation } = row;
  return { organisation, invitation };
}

/** Uses an open invitation up; false where it is used, ended or past its day, however many try at once. */
export async function useInvitation(
  trx: Trx,
  organisation: OrganisationId,
  invitation: string,
  now: Date,
): Promise<boolean> {
  const row = await trx
    .updateTable('invitation')
    .set(change => ({ accepted_at: now.toISOString(), version: change('version', '+', 1) }))
    .where('organisation_id', '=', organisation)
    .where('id', '=', sql<string>`${invitation}::uuid`)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
