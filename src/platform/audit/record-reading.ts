import { type Kysely, sql } from 'kysely';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/open-transaction.ts';
import type { Affected, Schema } from '../database/schema.ts';
import { appendAuditEntry } from './append.ts';

/** What was read: a person, a register, the audit itself. */
export type Read = Omit<Affected, 'change'>;

const hourMilliseconds = 60 * 60 * 1000;

type Asked = Pick<Context, 'organisation' | 'actor' | 'now'>;

async function isNoted(
  db: Kysely<Schema>,
  { organisation, actor, now }: Asked,
  what: string,
  affected: string,
): Promise<boolean> {
  const noted = await db
    .selectFrom('audit_entry')
    .select('sequence')
    .where('organisation_id', '=', organisation.id)
    .where('at', '>', new Date(now().getTime() - hourMilliseconds).toISOString())
    .where('actor_id', '=', actor.id)
    .where('action', '=', what)
    .where('affected', '@>', sql<never>`${affected}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return noted !== undefined;
}

/**
 * Writes into the audit that somebody reads what is sensitive, before they get to see it: once per actor, thing and
 * hour, also where the same is asked several times at once. `what` is a lasting name like an action's
 * (`people.readPerson`). Call it outside any transaction.
 */
export async function recordReading(
  context: Pick<Context, 'organisation' | 'actor' | 'now' | 'db' | 'requestId'>,
  what: string,
  read: Read,
): Promise<void> {
  const affected: readonly Affected[] = [{ ...read, change: 'read' }];
  const asText = JSON.stringify(affected);
  if (await isNoted(context.db, context, what, asText)) return;
  const { organisation, actor } = context;
  await inTransaction(context.db, async trx => {
    const name = `reading ${organisation.id} ${actor.id} ${what} ${read.kind} ${read.id}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
    if (await isNoted(trx, context, what, asText)) return;
    await appendAuditEntry(trx, {
      organisationId: organisation.id,
      at: context.now(),
      actorId: actor.id,
      via: actor.via,
      action: what,
      input: null,
      affected,
      requestId: context.requestId,
    });
  });
}
