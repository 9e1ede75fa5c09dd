import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { OrganisationId, PersonId } from '../database/identifiers.ts';
import type { Schema } from '../database/schema.ts';
import { type Permission, permissionNames } from '../permissions.ts';

const prefix = 'rodret_';

/** What is kept of a secret that is shown once: of a token, of the key in a link. */
export const hashOfSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** A secret for a link, 256 bits, fit for an address. */
export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** A new token: what its maker copies, what is kept, and its beginning by which it is told apart. */
export function makeToken(): { readonly token: string; readonly hash: Uint8Array; readonly shown: string } {
  const token = `${prefix}${makeSecret()}`;
  return { token, hash: hashOfSecret(token), shown: token.slice(0, prefix.length + 6) };
}

export type FoundToken = {
  readonly organisationId: OrganisationId;
  readonly id: string;
  readonly madeBy: PersonId;
  readonly scopes: readonly Permission[];
};

const isPermission = (name: string): name is Permission => permissionNames.some(known => known === name);

/** The token as it holds now; null where it is unknown, revoked or past its day. Notes the day it was used. */
export async function findToken(owner: Kysely<Schema>, token: string, now: Date): Promise<FoundToken | null> {
  if (!token.startsWith(prefix)) return null;
  const row = await owner
    .selectFrom('api_token')
    .select(['organisation_id', 'id', 'created_by', 'scopes', 'last_used_on'])
    .where('token_hash', '=', hashOfSecret(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (row === undefined) return null;
  const today = now.toISOString().slice(0, 10);
  if (row.last_used_on !== today) {
    await owner
      .updateTable('api_token')
      .set({ last_used_on: today })
      .where('organisation_id', '=', row.organisation_id)
      .where('id', '=', row.id)
      .execute();
  }
  return {
    organisationId: row.organisation_id,
    id: row.id,
    madeBy: row.created_by,
    scopes: row.scopes.filter(isPermission),
  };
}
