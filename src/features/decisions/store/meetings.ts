import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { AgendaItem, Attendance, Meeting, MeetingState } from '../model/meeting.ts';
import type { DecisionTables } from './tables.ts';

const columns = ['id', 'part_id as part', 'held_on as heldOn', 'place', 'state', 'version'] as const;

/** Every meeting, the latest day first. */
export async function allMeetings(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Meeting[]> {
  return db
    .withTables<DecisionTables>()
    .selectFrom('meeting')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('held_on', 'desc')
    .orderBy('id')
    .execute();
}

export async function findMeeting(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  meeting: string,
): Promise<Meeting | undefined> {
  return db
    .withTables<DecisionTables>()
    .selectFrom('meeting')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', meeting)
    .executeTakeFirst();
}

/** What stands on the agendas, by meeting and in order. */
export async function agendas(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly (AgendaItem & { readonly meeting: string })[]> {
  return db
    .withTables<DecisionTables>()
    .selectFrom('meeting_item')
    .select(['meeting_id as meeting', 'proposal_id as proposal', 'note'])
    .where('organisation_id', '=', organisationId)
    .orderBy('meeting_id')
    .orderBy('position')
    .execute();
}

export async function presenceAt(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  meeting: string,
): Promise<readonly Attendance[]> {
  return db
    .withTables<DecisionTables>()
    .selectFrom('meeting_presence')
    .select(['person_id as person', 'presence'])
    .where('organisation_id', '=', organisationId)
    .where('meeting_id', '=', meeting)
    .execute();
}

export async function insertMeeting(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { part, heldOn, place }: Pick<Meeting, 'part' | 'heldOn' | 'place'>,
): Promise<string> {
  const { id } = await trx
    .withTables<DecisionTables>()
    .insertInto('meeting')
    .values({ organisation_id: organisationId, part_id: part, held_on: heldOn, place })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The version afterwards. */
export async function updateMeeting(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  meeting: string,
  set: { readonly heldOn?: string; readonly place?: string; readonly state?: MeetingState },
): Promise<number> {
  const { version } = await trx
    .withTables<DecisionTables>()
    .updateTable('meeting')
    .set({
      version: sql`version + 1`,
      ...(set.heldOn === undefined ? {} : { held_on: set.heldOn }),
      ...(set.place === undefined ? {} : { place: set.place }),
      ...(set.state === undefined ? {} : { state: set.state }),
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', meeting)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}

export async function deleteMeeting(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  meeting: string,
): Promise<void> {
  await trx
    .withTables<DecisionTables>()
    .deleteFrom('meeting')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', meeting)
    .execute();
}

export async function replaceAgenda(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  meeting: string,
  items: readonly AgendaItem[],
): Promise<void> {
  const tables = trx.withTables<DecisionTables>();
  await tables
    .deleteFrom('meeting_item')
    .where('organisation_id', '=', organisationId)
    .where('meeting_id', '=', meeting)
    .execute();
  if (items.length === 0) return;
  await tables
    .insertInto('meeting_item')
    .values(
      items.map(({ proposal, note }, index) => ({
        organisation_id: organisationId,
        meeting_id: meeting,
        position: index + 1,
        proposal_id: proposal,
        note,
      })),
    )
    .execute();
}

export async function replacePresence(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  meeting: string,
  people: readonly Attendance[],
): Promise<void> {
  const tables = trx.withTables<DecisionTables>();
  await tables
    .deleteFrom('meeting_presence')
    .where('organisation_id', '=', organisationId)
    .where('meeting_id', '=', meeting)
    .execute();
  if (people.length === 0) return;
  await tables
    .insertInto('meeting_presence')
    .values(
      people.map(({ person, presence }) => ({
        organisation_id: organisationId,
        meeting_id: meeting,
        person_id: person,
        presence,
      })),
    )
    .execute();
}
