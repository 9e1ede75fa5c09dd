import type { Kysely, Transaction } from 'kysely';
import type { Context } from '../context.ts';
import type { Json } from '../database/json.ts';
import type { Schema } from '../database/schema.ts';
import { Refusal } from './refusal.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

export type UndoOffer = { readonly entry: number; readonly action: string; readonly input: Json };

type Asked = Pick<Context, 'organisation' | 'actor' | 'now'>;

/** Until when the actor may take a change of theirs back. */
export const offeredUntil = (now: Date): Date => new Date(now.getTime() + dayMilliseconds);

/** What this actor was offered of an entry, used up or not: `spendOffer` decides. Null where nothing was, or to others. */
export async function findOffer(
  db: Kysely<Schema>,
  { organisation, actor }: Asked,
  entry: number,
): Promise<UndoOffer | null> {
  const found = await db
    .selectFrom('undo_offer')
    .select(['entry', 'action', 'input'])
    .where('organisation_id', '=', organisation.id)
    .where('entry', '=', entry)
    .where('actor_id', '=', actor.id)
    .executeTakeFirst();
  return found ?? null;
}

/** Uses the offer up; refused where it is gone, so that nothing is taken back twice. */
export async function spendOffer(
  trx: Transaction<Schema>,
  { organisation, actor, now }: Asked,
  entry: number,
): Promise<void> {
  const used = await trx
    .updateTable('undo_offer')
    .set({ used_at: now().toISOString() })
    .where('organisation_id', '=', organisation.id)
    .where('entry', '=', entry)
    .where('actor_id', '=', actor.id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now().toISOString())
    .returning('entry')
    .executeTakeFirst();
  if (used !== undefined) return;
  throw undoGone();
}

export const undoGone = (): Refusal =>
  new Refusal({
    status: 409,
    code: 'undo-gone',
    message:
      'This change cannot be taken back: that is offered to whoever made it, once, for a day, and not for every change.',
  });

/** Forgets offers past their day in all organisations: what they would write back is kept no longer than needed. */
export async function forgetOffers(owner: Kysely<Schema>, now: Date): Promise<void> {
  await owner.deleteFrom('undo_offer').where('expires_at', '<=', now.toISOString()).execute();
}
