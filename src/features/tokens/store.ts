import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';

type Trx = Transaction<Schema>;

export type StoredToken = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** The first characters of the token, by which it is told apart. */
  readonly shown: string;
  readonly scopes: readonly string[];
  readonly maker: PersonId;
  readonly makerName: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedOn: string | null;
};

function tokensOf(db: Kysely<Schema>, organisation: OrganisationId) {
  return db
    .selectFrom('api_token')
    .innerJoin('person as maker', join =>
      join
        .onRef('maker.organisation_id', '=', 'api_token.organisation_id')
        .onRef('maker.id', '=', 'api_token.created_by'),
    )
    .select([
      'api_token.id',
      'api_token.version',
      'api_token.name',
      'api_token.shown',
      'api_token.scopes',
      'api_token.created_by as maker',
      'maker.name as makerName',
      'api_token.created_at as createdAt',
      'api_token.expires_at as expiresAt',
      'api_token.revoked_at as revokedAt',
      'api_token.last_used_on as lastUsedOn',
    ])
    .where('api_token.organisation_id', '=', organisation);
}

/** Every token that was made, the newest first. */
export async function listTokens(
  db: Kysely<Schema>,
  organisation: OrganisationId,
): Promise<readonly StoredToken[]> {
  return tokensOf(db, organisation).orderBy('api_token.created_at', 'desc').orderBy('api_token.id').execute();
}

export async function findTokenById(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  token: string,
): Promise<StoredToken | null> {
  const row = await tokensOf(db, organisation)
    .where('api_token.id', '=', sql<string>`${token}::uuid`)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertToken(
  trx: Trx,
  organisation: OrganisationId,
  token: {
    readonly name: string;
    readonly scopes: readonly string[];
    readonly hash: Uint8Array;
    readonly shown: string;
    readonly maker: PersonId;
    readonly createdAt: Date;
    readonly expiresAt: Date;
  },
): Promise<{ readonly id: string; readonly version: number }> {
  return trx
    .insertInto('api_token')
    .values({
      organisation_id: organisation,
      name: token.name,
      scopes: [...token.scopes],
      token_hash: token.hash,
      shown: token.shown,
      created_by: token.maker,
      created_at: token.createdAt.toISOString(),
      expires_at: token.expiresAt.toISOString(),
      revoked_at: null,
      last_used_on: null,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

/** Ends a token at a version; null where somebody was faster. */
export async function revokeToken(
  trx: Trx,
  organisation: OrganisationId,
  token: string,
  version: number,
  now: Date,
): Promise<number | null> {
  const row = await trx
    .updateTable('api_token')
    .set({ revoked_at: now.toISOString(), version: version + 1 })
    .where('organisation_id', '=', organisation)
    .where('id', '=', sql<string>`${token}::uuid`)
    .where('version', '=', version)
    .where('revoked_at', 'is', null)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}
