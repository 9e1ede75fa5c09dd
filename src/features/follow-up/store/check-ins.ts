import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { AnswerCheckIn, CheckIn, Review, ReviewCheckIn } from '../model/check-in.ts';
import type { FollowUpTables } from './tables.ts';

/** Every answer there is, the latest first. */
export async function allCheckIns(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly CheckIn[]> {
  return db
    .withTables<FollowUpTables>()
    .selectFrom('check_in')
    .leftJoin('check_in as later', join =>
      join
        .onRef('later.organisation_id', '=', 'check_in.organisation_id')
        .onRef('later.corrects_id', '=', 'check_in.id'),
    )
    .where('check_in.organisation_id', '=', organisationId)
    .select([
      'check_in.id',
      'check_in.commitment_id as commitment',
      'check_in.duty_id as duty',
      'check_in.corrects_id as corrects',
      'later.id as correctedBy',
      'check_in.status',
      'check_in.since_last as sinceLast',
      'check_in.next_step as next',
      'check_in.asks',
      'check_in.asks_by as asksBy',
      'check_in.answered_for as answeredFor',
      'check_in.answered_by as answeredBy',
      'check_in.answered_at as answeredAt',
    ])
    .orderBy('check_in.answered_at', 'desc')
    .orderBy('check_in.id')
    .execute();
}

export async function insertCheckIn(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  answer: AnswerCheckIn,
  kept: {
    readonly commitment: string;
    readonly answeredFor: string;
    readonly answeredBy: string;
    readonly at: string;
  },
): Promise<string> {
  const { id } = await trx
    .withTables<FollowUpTables>()
    .insertInto('check_in')
    .values({
      organisation_id: organisationId,
      commitment_id: kept.commitment,
      duty_id: answer.duty,
      corrects_id: answer.correctsAnswer,
      status: answer.status,
      since_last: answer.sinceLast,
      next_step: answer.next,
      asks: answer.asks,
      asks_by: answer.asksBy,
      answered_for: kept.answeredFor,
      answered_by: kept.answeredBy,
      answered_at: kept.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function allReviews(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Review[]> {
  return db
    .withTables<FollowUpTables>()
    .selectFrom('check_in_review')
    .where('organisation_id', '=', organisationId)
    .select([
      'check_in_id as checkIn',
      'verdict',
      'words',
      'reviewed_by as reviewedBy',
      'reviewed_at as reviewedAt',
    ])
    .orderBy('reviewed_at')
    .execute();
}

export async function insertReview(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { checkIn, verdict, words }: ReviewCheckIn,
  by: string,
  at: string,
): Promise<void> {
  await trx
    .withTables<FollowUpTables>()
    .insertInto('check_in_review')
    .values({
      organisation_id: organisationId,
      check_in_id: checkIn,
      verdict,
      words,
      reviewed_by: by,
      reviewed_at: at,
    })
    .execute();
}
