import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Context } from '../context.ts';
import { asJson, type Json } from '../database/json.ts';
import type { Schema } from '../database/schema.ts';
import { Refusal } from './refusal.ts';

export type Replay = { readonly kind: 'first' } | { readonly kind: 'again'; readonly output: Json };

const hashOf = (input: unknown): Uint8Array =>
  createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest();

type Asked = Pick<Context, 'organisation' | 'actor' | 'now' | 'idempotencyKey'>;

/**
 * Takes the client's key for this change. A request that is under way with the same key is waited for: the row is
 * locked until its transaction ends. The same key for another change is refused.
 */
export async function takeKey(
  trx: Transaction<Schema>,
  { organisation, actor, now, idempotencyKey: key }: Asked,
  action: string,
  input: unknown,
): Promise<Replay> {
  if (key === null) return { kind: 'first' };
  if (key.length < 1 || key.length > 200) {
    throw new Refusal({
      status: 400,
      code: 'idempotency-key-invalid',
      message: 'An Idempotency-Key has 1 to 200 characters.',
    });
  }
  const inputHash = hashOf(input);
  const taken = await trx
    .insertInto('idempotency_key')
    .values({
      organisation_id: organisation.id,
      actor_id: actor.id,
      key,
      action,
      input_hash: inputHash,
      output: null,
      at: now().toISOString(),
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'actor_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken !== undefined) return { kind: 'first' };
  const before = await trx
    .selectFrom('idempotency_key')
    .select(['action', 'input_hash', 'output'])
    .where('organisation_id', '=', organisation.id)
    .where('actor_id', '=', actor.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (before.action !== action || !Buffer.from(before.input_hash).equals(inputHash)) {
    throw new Refusal({
      status: 422,
      code: 'idempotency-key-reused',
      message: 'This Idempotency-Key was used for another request. Choose a new one for each change.',
    });
  }
  return { kind: 'again', output: before.output };
}

/** Keeps the answer for whoever asks again with the key. */
export async function keepAnswer(
  trx: Transaction<Schema>,
  { organisation, actor, idempotencyKey: key }: Asked,
  output: unknown,
): Promise<void> {
  if (key === null) return;
  await trx
    .updateTable('idempotency_key')
    .set({ output: asJson((output ?? null) as Json) })
    .where('organisation_id', '=', organisation.id)
    .where('actor_id', '=', actor.id)
    .where('key', '=', key)
    .execute();
}
