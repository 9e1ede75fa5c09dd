import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Schema } from '#platform/database/schema.ts';

/** What decisions need to know of an initiative. */
export type InitiativeSeen = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'idea' | 'prepared' | 'decided' | 'running' | 'ended' | 'dropped';
  readonly mainKeyFigure: string | null;
  readonly version: number;
};

type InitiativeTables = {
  initiative: {
    organisation_id: OrganisationId;
    id: string;
    number: number;
    title: string;
    state: InitiativeSeen['state'];
    main_key_figure: string | null;
    version: number;
  };
};

export async function initiativesSeen(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly InitiativeSeen[]> {
  return db
    .withTables<InitiativeTables>()
    .selectFrom('initiative')
    .select(['id', 'number', 'title', 'state', 'main_key_figure as mainKeyFigure', 'version'])
    .where('organisation_id', '=', organisationId)
    .orderBy('number')
    .execute();
}

export async function initiativeSeen(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  initiative: string,
): Promise<InitiativeSeen | undefined> {
  return db
    .withTables<InitiativeTables>()
    .selectFrom('initiative')
    .select(['id', 'number', 'title', 'state', 'main_key_figure as mainKeyFigure', 'version'])
    .where('organisation_id', '=', organisationId)
    .where('id', '=', initiative)
    .executeTakeFirst();
}

/** The initiative whole, as a decision keeps it. */
export async function initiativeContent(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  initiative: string,
): Promise<Json> {
  const { rows } = await sql<{ content: Json }>`
    select to_jsonb(initiative) - 'organisation_id' as content from initiative
    where organisation_id = ${organisationId} and id = ${initiative}`.execute(db);
  return rows[0]?.content ?? null;
}

/** The questions of legal certainty that have no answer, or one that a lawyer must give. */
export async function unansweredQuestions(
  _db: Kysely<Schema>,
  _organisationId: OrganisationId,
  _initiative: string,
): Promise<readonly string[]> {
  return [];
}

export async function moveInitiative(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  initiative: string,
  state: InitiativeSeen['state'],
): Promise<void> {
  await trx
    .withTables<InitiativeTables>()
    .updateTable('initiative')
    .set({ state, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', initiative)
    .execute();
}
