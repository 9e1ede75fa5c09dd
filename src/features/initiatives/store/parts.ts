import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Initiative, LegalAnswer, Line, Relation, Staffing, Step } from '../model/initiative.ts';
import { initiativeHeads } from './heads.ts';
import type { InitiativeTables } from './tables.ts';

type PartTable =
  | 'initiative_line'
  | 'initiative_staffing'
  | 'initiative_relation'
  | 'effect_chain_step'
  | 'legal_answer';

/** Every initiative by number, or those named, with all their parts. */
export async function wholeInitiatives(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly string[] | 'all' = 'all',
): Promise<readonly Initiative[]> {
  if (ids !== 'all' && ids.length === 0) return [];
  const heads = await initiativeHeads(db, organisationId, ids);
  const lines = await linesOf(db, organisationId, ids);
  const staffing = await staffingOf(db, organisationId, ids);
  const relations = await relationsOf(db, organisationId, ids);
  const steps = await stepsOf(db, organisationId, ids);
  const answers = await answersOf(db, organisationId, ids);
  return heads.map(head => ({
    ...head,
    lines: lines.get(head.id) ?? [],
    staffing: staffing.get(head.id) ?? [],
    relations: relations.get(head.id) ?? [],
    effectChain: steps.get(head.id) ?? [],
    legalAnswers: answers.get(head.id) ?? [],
  }));
}

type Ids = readonly string[] | 'all';

function grouped<Row extends { readonly initiative: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Omit<Row, 'initiative'>[]> {
  const found = new Map<string, Omit<Row, 'initiative'>[]>();
  for (const { initiative, ...row } of rows) {
    const known = found.get(initiative);
    if (known === undefined) found.set(initiative, [row]);
    else known.push(row);
  }
  return found;
}

async function linesOf(db: Kysely<Schema>, organisationId: OrganisationId, ids: Ids) {
  return grouped(
    await db
      .withTables<InitiativeTables>()
      .selectFrom('initiative_line')
      .select([
        'initiative_id as initiative',
        'side',
        'kind',
        'aim',
        'what',
        'party',
        'is_outside as isOutside',
        'per_year as perYear',
      ])
      .where('organisation_id', '=', organisationId)
      .$if(ids !== 'all', query => query.where('initiative_id', 'in', ids === 'all' ? [] : ids))
      .orderBy('position')
      .execute(),
  );
}

async function staffingOf(db: Kysely<Schema>, organisationId: OrganisationId, ids: Ids) {
  return grouped(
    await db
      .withTables<InitiativeTables>()
      .selectFrom('initiative_staffing')
      .select(['initiative_id as initiative', 'role', 'part_id as part', 'per_period as perPeriod'])
      .where('organisation_id', '=', organisationId)
      .$if(ids !== 'all', query => query.where('initiative_id', 'in', ids === 'all' ? [] : ids))
      .orderBy('position')
      .execute(),
  );
}

/** What each initiative needs and shuts out. */
export async function relationsOf(db: Kysely<Schema>, organisationId: OrganisationId, ids: Ids) {
  return grouped(
    await db
      .withTables<InitiativeTables>()
      .selectFrom('initiative_relation')
      .select(['initiative_id as initiative', 'other_id as other', 'kind'])
      .where('organisation_id', '=', organisationId)
      .$if(ids !== 'all', query => query.where('initiative_id', 'in', ids === 'all' ? [] : ids))
      .orderBy('other_id')
      .execute(),
  );
}

async function stepsOf(db: Kysely<Schema>, organisationId: OrganisationId, ids: Ids) {
  return grouped(
    await db
      .withTables<InitiativeTables>()
      .selectFrom('effect_chain_step')
      .select(['initiative_id as initiative', 'kind', 'text_told as text', 'leads_to as leadsTo'])
      .where('organisation_id', '=', organisationId)
      .$if(ids !== 'all', query => query.where('initiative_id', 'in', ids === 'all' ? [] : ids))
      .orderBy('position')
      .execute(),
  );
}

async function answersOf(db: Kysely<Schema>, organisationId: OrganisationId, ids: Ids) {
  return grouped(
    await db
      .withTables<InitiativeTables>()
      .selectFrom('legal_answer')
      .select(['initiative_id as initiative', 'question', 'answer', 'reason'])
      .where('organisation_id', '=', organisationId)
      .$if(ids !== 'all', query => query.where('initiative_id', 'in', ids === 'all' ? [] : ids))
      .orderBy('question')
      .execute(),
  );
}

async function clear(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  table: PartTable,
): Promise<void> {
  await trx
    .withTables<InitiativeTables>()
    .deleteFrom(table)
    .where('organisation_id', '=', organisationId)
    .where('initiative_id', '=', id)
    .execute();
}

export async function replaceLines(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  lines: readonly Line[],
): Promise<void> {
  await clear(trx, organisationId, id, 'initiative_line');
  if (lines.length === 0) return;
  await trx
    .withTables<InitiativeTables>()
    .insertInto('initiative_line')
    .values(
      lines.map(({ perYear, isOutside, ...line }, position) => ({
        organisation_id: organisationId,
        initiative_id: id,
        position,
        ...line,
        is_outside: isOutside,
        per_year: JSON.stringify(perYear),
      })),
    )
    .execute();
}

export async function replaceStaffing(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  staffing: readonly Staffing[],
): Promise<void> {
  await clear(trx, organisationId, id, 'initiative_staffing');
  if (staffing.length === 0) return;
  await trx
    .withTables<InitiativeTables>()
    .insertInto('initiative_staffing')
    .values(
      staffing.map(({ role, part, perPeriod }, position) => ({
        organisation_id: organisationId,
        initiative_id: id,
        position,
        role,
        part_id: part,
        per_period: JSON.stringify(perPeriod),
      })),
    )
    .execute();
}

export async function replaceRelations(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  relations: readonly Relation[],
): Promise<void> {
  await clear(trx, organisationId, id, 'initiative_relation');
  if (relations.length === 0) return;
  await trx
    .withTables<InitiativeTables>()
    .insertInto('initiative_relation')
    .values(
      relations.map(({ other, kind }) => ({
        organisation_id: organisationId,
        initiative_id: id,
        other_id: other,
        kind,
      })),
    )
    .execute();
}

export async function replaceEffectChain(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  steps: readonly Step[],
): Promise<void> {
  await clear(trx, organisationId, id, 'effect_chain_step');
  if (steps.length === 0) return;
  await trx
    .withTables<InitiativeTables>()
    .insertInto('effect_chain_step')
    .values(
      steps.map(({ kind, text, leadsTo }, position) => ({
        organisation_id: organisationId,
        initiative_id: id,
        position,
        kind,
        text_told: text,
        leads_to: JSON.stringify(leadsTo),
      })),
    )
    .execute();
}

export async function replaceLegalAnswers(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  answers: readonly LegalAnswer[],
): Promise<void> {
  await clear(trx, organisationId, id, 'legal_answer');
  if (answers.length === 0) return;
  await trx
    .withTables<InitiativeTables>()
    .insertInto('legal_answer')
    .values(answers.map(answer => ({ organisation_id: organisationId, initiative_id: id, ...answer })))
    .execute();
}
