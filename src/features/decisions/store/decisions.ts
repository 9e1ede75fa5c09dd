import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Decision, DecisionPoint, Ground, RecordDecision } from '../model/decision.ts';
import type { DecisionTables } from './tables.ts';

const decisions = (db: Kysely<Schema>, organisationId: OrganisationId) =>
  db
    .withTables<DecisionTables>()
    .selectFrom('decision')
    .leftJoin('decision as later', join =>
      join
        .onRef('later.organisation_id', '=', 'decision.organisation_id')
        .onRef('later.revises_id', '=', 'decision.id'),
    )
    .leftJoin('decision_report as report', join =>
      join
        .onRef('report.organisation_id', '=', 'decision.organisation_id')
        .onRef('report.decision_id', '=', 'decision.id'),
    )
    .where('decision.organisation_id', '=', organisationId)
    .select([
      'decision.id',
      'decision.number',
      'decision.proposal_id as proposal',
      'decision.initiative_id as initiative',
      'decision.meeting_id as meeting',
      'decision.revises_id as revises',
      'decision.outcome',
      'decision.decided_on as decidedOn',
      'decision.paragraph',
      'decision.registration_number as registrationNumber',
      'decision.reasons',
      'decision.dissent',
      'decision.conditions',
      'decision.ground',
      'decision.decider_part_id as deciderPart',
      'decision.decider_person_id as deciderPerson',
      'decision.delegation_point as delegationPoint',
      'decision.owner_id as owner',
      'decision.owner_title as ownerTitle',
      'decision.benefit_owner_id as benefitOwner',
      'decision.reviewer_id as reviewer',
      'decision.recorded_at as recordedAt',
      'decision.recorded_by as recordedBy',
      'later.id as revisedBy',
      'report.reported_on as reportedOn',
      'report.meeting_note as reportNote',
    ]);

/** Every decision without its basis, the latest first. */
export async function allDecisions(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Decision[]> {
  return decisions(db, organisationId).orderBy('decision.number', 'desc').execute();
}

export async function findDecision(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  decision: string,
): Promise<Decision | undefined> {
  return decisions(db, organisationId).where('decision.id', '=', decision).executeTakeFirst();
}

/** What a decision relied on, with the hash that was taken of it. */
export async function basisOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  decision: string,
): Promise<{ readonly basis: Json; readonly hash: Uint8Array } | undefined> {
  return db
    .withTables<DecisionTables>()
    .selectFrom('decision')
    .select(['basis', 'basis_hash as hash'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', decision)
    .executeTakeFirst();
}

export async function pointsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly (DecisionPoint & { readonly decision: string })[]> {
  return db
    .withTables<DecisionTables>()
    .selectFrom('decision_point')
    .select(['decision_id as decision', 'due_on as dueOn', 'question'])
    .where('organisation_id', '=', organisationId)
    .orderBy('decision_id')
    .orderBy('position')
    .execute();
}

export async function insertDecision(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  decided: Omit<RecordDecision, 'ground'> & { readonly ground: Ground; readonly initiative: string },
  kept: {
    readonly ownerTitle: string | null;
    readonly basis: string;
    readonly basisHash: Uint8Array;
    readonly at: string;
    readonly by: string;
  },
): Promise<{ readonly id: string; readonly number: number }> {
  const tables = trx.withTables<DecisionTables>();
  const made = await tables
    .insertInto('decision')
    .values({
      organisation_id: organisationId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from decision where organisation_id = ${organisationId})`,
      proposal_id: decided.proposal,
      initiative_id: decided.initiative,
      meeting_id: decided.meeting,
      revises_id: decided.revises,
      outcome: decided.outcome,
      decided_on: decided.decidedOn,
      paragraph: decided.paragraph,
      registration_number: decided.registrationNumber,
      reasons: decided.reasons,
      dissent: decided.dissent,
      conditions: decided.conditions,
      ground: decided.ground,
      decider_part_id: decided.deciderPart,
      decider_person_id: decided.deciderPerson,
      delegation_point: decided.delegationPoint,
      owner_id: decided.owner,
      owner_title: kept.ownerTitle,
      benefit_owner_id: decided.benefitOwner,
      reviewer_id: decided.reviewer,
      basis: kept.basis,
      basis_hash: kept.basisHash,
      recorded_at: kept.at,
      recorded_by: kept.by,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  if (decided.points.length > 0) {
    await tables
      .insertInto('decision_point')
      .values(
        decided.points.map(({ dueOn, question }, index) => ({
          organisation_id: organisationId,
          decision_id: made.id,
          position: index + 1,
          due_on: dueOn,
          question,
        })),
      )
      .execute();
  }
  return made;
}

export async function insertReport(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  decision: string,
  reportedOn: string,
  note: string,
): Promise<void> {
  await trx
    .withTables<DecisionTables>()
    .insertInto('decision_report')
    .values({
      organisation_id: organisationId,
      decision_id: decision,
      reported_on: reportedOn,
      meeting_note: note,
    })
    .execute();
}
