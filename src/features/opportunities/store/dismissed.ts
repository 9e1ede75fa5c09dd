import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type Dismissed, neverDismissed, type Standing } from '../model/dismissed.ts';
import type { OwnState, OwnStep } from '../model/own.ts';
import type { OpportunityTables } from './tables.ts';

/** How an opportunity of the catalogue (`unit/pattern`) stands. */
export async function standingOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  opportunity: string,
): Promise<Standing> {
  const row = await db
    .withTables<OpportunityTables>()
    .selectFrom('dismissed_opportunity')
    .where('organisation_id', '=', organisationId)
    .where('opportunity', '=', opportunity)
    .select(['state', 'version'])
    .executeTakeFirst();
  return row ?? neverDismissed;
}

/** Lets it stand otherwise; the version afterwards, undefined where somebody else changed it meanwhile. */
export async function changeStanding(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  opportunity: string,
  { state, version }: Standing,
): Promise<number | undefined> {
  const tables = trx.withTables<OpportunityTables>();
  const changed =
    version === 0
      ? await tables
          .insertInto('dismissed_opportunity')
          .values({ organisation_id: organisationId, opportunity, state })
          .onConflict(conflict => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tables
          .updateTable('dismissed_opportunity')
          .set({ state, version: sql`version + 1` })
          .where('organisation_id', '=', organisationId)
          .where('opportunity', '=', opportunity)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return changed?.version;
}

export async function insertPatternStep(
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
    .insertInto('dismissed_opportunity_step')
    .values({
      organisation_id: organisationId,
      opportunity: step.opportunity,
      version: step.version,
      step: step.state === 'open' ? 'brought-back' : 'dismissed',
      reason: step.reason,
      taken_by: step.by,
      taken_at: step.at.toISOString(),
    })
    .execute();
}

/** When and why it was dismissed or brought back, latest first. */
export async function patternStepsOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  opportunity: string,
): Promise<readonly OwnStep[]> {
  return db
    .withTables<OpportunityTables>()
    .selectFrom('dismissed_opportunity_step as taken')
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'taken.organisation_id')
        .onRef('person.id', '=', 'taken.taken_by'),
    )
    .where('taken.organisation_id', '=', organisationId)
    .where('taken.opportunity', '=', opportunity)
    .select(['taken.step', 'taken.reason', 'person.name as by', 'taken.taken_at as at'])
    .orderBy('taken.version', 'desc')
    .execute();
}

/** All that is put aside, of the catalogue and of the own, the latest first. */
export async function dismissedOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Dismissed[]> {
  const tables = db.withTables<OpportunityTables>();
  const ofCatalogue = tables
    .selectFrom('dismissed_opportunity as put')
    .innerJoin('dismissed_opportunity_step as taken', join =>
      join
        .onRef('taken.organisation_id', '=', 'put.organisation_id')
        .onRef('taken.opportunity', '=', 'put.opportunity')
        .onRef('taken.version', '=', 'put.version'),
    )
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'taken.organisation_id')
        .onRef('person.id', '=', 'taken.taken_by'),
    )
    .where('put.organisation_id', '=', organisationId)
    .where('put.state', '=', 'dismissed')
    .select([
      'put.opportunity as opportunity',
      sql<string | null>`null`.as('title'),
      'put.version as version',
      'taken.reason as reason',
      'person.name as by',
      'taken.taken_at as at',
    ]);
  const ofOwn = tables
    .selectFrom('own_opportunity as own')
    .innerJoin('own_opportunity_step as taken', join =>
      join
        .onRef('taken.organisation_id', '=', 'own.organisation_id')
        .onRef('taken.opportunity_id', '=', 'own.id'),
    )
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'taken.organisation_id')
        .onRef('person.id', '=', 'taken.taken_by'),
    )
    .where('own.organisation_id', '=', organisationId)
    .where('own.state', '=', 'dismissed')
    // It may have been changed since: the step is the last one, not that of the version now.
    .where(
      sql<boolean>`not exists (select from own_opportunity_step as later where later.organisation_id = taken.organisation_id
        and later.opportunity_id = taken.opportunity_id and later.version > taken.version)`,
    )
    .select([
      sql<string>`own.id::text`.as('opportunity'),
      sql<string | null>`own.title`.as('title'),
      'own.version as version',
      'taken.reason as reason',
      'person.name as by',
      'taken.taken_at as at',
    ]);
  return ofCatalogue.unionAll(ofOwn).orderBy('at', 'desc').orderBy('opportunity').execute();
}
