import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';

const mostByAddress = 20;
const mostByAccount = 10;

/** A try at a password, as far as it is counted. */
export type Tried = {
  readonly address: string;
  readonly email: Uint8Array;
  /** The browser, where it has signed in to this account before. */
  readonly device: Uint8Array | null;
};

/** Failures of late under one key, against how many there may be. */
export type Failures = {
  readonly key: string;
  readonly count: number;
  readonly most: number;
  readonly oldest: Date | null;
};

type FailureTables = {
  sign_in_failure: {
    id: string;
    address: string;
    email_hash: Uint8Array;
    device_hash: Uint8Array | null;
    at: string;
  };
};

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * What a try is counted by: address and e-mail, always in this order, so that two never wait for each other. A browser
 * that is known counts by itself alone: it is not held for what others at its address do.
 */
export const keysOf = ({ address, email, device }: Tried): readonly string[] =>
  device === null ? [`address ${address}`, `email ${hex(email)}`] : [`device ${hex(device)}`];

/** Lets one try after another through under each key, until the transaction ends. */
export async function lockTries(trx: Transaction<Schema>, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`rodret sign-in ${key}`}, 0))`.execute(trx);
  }
}

export async function failuresOf(
  trx: Transaction<Schema>,
  tried: Tried,
  since: Date,
): Promise<readonly Failures[]> {
  const lately = trx
    .withTables<FailureTables>()
    .selectFrom('sign_in_failure')
    .select([sql<number>`count(*)`.as('count'), sql<string | null>`min(at)`.as('oldest')])
    .where('at', '>', since.toISOString());
  const unknown = lately.where('device_hash', 'is', null);
  const counted =
    tried.device === null
      ? [
          { most: mostByAddress, query: unknown.where('address', '=', tried.address) },
          { most: mostByAccount, query: unknown.where('email_hash', '=', tried.email) },
        ]
      : [{ most: mostByAccount, query: lately.where('device_hash', '=', tried.device) }];
  const found: Failures[] = [];
  for (const [index, { most, query }] of counted.entries()) {
    const { count, oldest } = await query.executeTakeFirstOrThrow();
    found.push({
      key: keysOf(tried)[index] ?? '',
      count: Number(count),
      most,
      oldest: oldest === null ? null : new Date(oldest),
    });
  }
  return found;
}

/** Counts the try as failed, and forgets those that have ceased to count. */
export async function addFailure(
  trx: Transaction<Schema>,
  { address, email, device }: Tried,
  at: Date,
  since: Date,
): Promise<string> {
  const tables = trx.withTables<FailureTables>();
  await tables.deleteFrom('sign_in_failure').where('at', '<=', since.toISOString()).execute();
  const { id } = await tables
    .insertInto('sign_in_failure')
    .values({
      id: crypto.randomUUID(),
      address,
      email_hash: email,
      device_hash: device,
      at: at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function forgetFailure(db: Kysely<Schema>, id: string): Promise<void> {
  await db.withTables<FailureTables>().deleteFrom('sign_in_failure').where('id', '=', id).execute();
}
