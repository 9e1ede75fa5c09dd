import { type Kysely, sql } from 'kysely';
import type { Schema } from '../database/schema.ts';

const daysKept = { idempotency_key: 7, sign_in_failure: 2, mail_message: 30 } as const;

/** Removes what is past its time, in every organisation. The audit, and what was decided and handed over, stays. */
export async function removeExpired(owner: Kysely<Schema>, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const before = (days: number) => sql`${at} - interval '1 day' * ${days}`;
  await sql`delete from idempotency_key where at < ${before(daysKept.idempotency_key)}`.execute(owner);
  await sql`delete from sign_in_failure where at < ${before(daysKept.sign_in_failure)}`.execute(owner);
  await sql`delete from account_session where "expiresAt" < ${at}`.execute(owner);
  await sql`delete from account_verification where "expiresAt" < ${at}`.execute(owner);
  // Sent or not: what was a month under way helps nobody.
  await sql`delete from mail_message where created_at < ${before(daysKept.mail_message)}`.execute(owner);
}
