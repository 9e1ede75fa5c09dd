import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { OwnFields, OwnOpportunity, OwnState, OwnStep } from '../model/own.ts';
import type { OpportunityTables } from './tables.ts';

const columns = [
  'id',
  'version',
  'title',
  'what',
  'for_whom as forWhom',
  'area',
  'why_now as whyNow',
  'state',
  'added_at as addedAt',
] as const;

/** Every opportunity of the organisation's own, in the order they were added; of these ids where given. */
export async function ownOpportunities(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly string[] | null = null,
): Promise<readonly OwnOpportunity[]> {
  if (ids !== null && ids.length === 0) return [];
  const all = db
    .withTables<OpportunityTables>()
    .selectFrom('own_opportunity')
    .where('organisation_id', '=', organisationId)
    .select(columns)
    .orderBy('added_at')
    .orderBy('id');
  return (ids === null ? all : all.where('id', 'in', ids)).execute();
}

const rowOf = ({ title, what, forWhom, area, whyNow }: OwnFields) => ({
  title,
  what,
  for_whom: forWhom,
  area,
  why_now: whyNow,
});

export async function insertOwn(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  fields: OwnFields,
  added: { readonly by: PersonId; readonly at: Date },
): Promise<OwnOpportunity> {
  return trx
    .withTables<OpportunityTables>()
    .insertInto('own_opportunity')
    .values({
      organisation_id: organisationId,
      ...rowOf(fields),
      added_by: added.by,
      added_at: added.at.toISOString(),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** The opportunity afterwards; undefined where it is not there in this version. */
export async function updateOwn(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { id, version, state, ...fields }: OwnFields & Pick<OwnOpportunity, 'id' | 'version' | 'state'>,
): Promise<OwnOpportunity | undefined> {
  return trx
    .withTables<OpportunityTables>()
    .updateTable('own_opportunity')
    .set({ ...rowOf(fields), state, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(columns)
    .executeTakeFirst();
}

export async function insertStep(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  step: {
    readonly opportunity: string;
    readonly version: number;
    readonly state: OwnState;
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Date;
  },
): Promise<void> {
  await trx
    .withTables<OpportunityTables>()
    .insertInto('own_opportunity_step')
    .values({
      organisation_id: organisationId,
      opportunity_id: step.opportunity,
      version: step.version,
      step: step.state === 'open' ? 'brought-back' : 'dismissed',
      reason: step.reason,
      taken_by: step.by,
      taken_at: step.at.toISOString(),
    })
    .execute();
}

/** When and why it was dismissed or brought back, latest first. */
export async function stepsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  opportunity: string,
): Promise<readonly OwnStep[]> {
  return db
    .withTables<OpportunityTables>()
    .selectFrom('own_opportunity_step as taken')
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'taken.organisation_id')
        .onRef('person.id', '=', 'taken.taken_by'),
    )
    .where('taken.organisation_id', '=', organisationId)
    .where('taken.opportunity_id', '=', opportunity)
    .select(['taken.step', 'taken.reason', 'person.name as by', 'taken.taken_at as at'])
    .orderBy('taken.version', 'desc')
    .execute();
}
