import { type Kysely, sql, type Transaction } from 'kysely';
import type { AccountId, OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Ties } from '../model.ts';
import { partFromIdeas } from './erase-ideas.ts';

/** Tables that hold something of a person beside those of the platform. */
type TablesOfPeople = {
  handover: {
    organisation_id: OrganisationId;
    id: string;
    to_person_id: PersonId | null;
    by_person_id: PersonId;
  };
  decision: {
    organisation_id: OrganisationId;
    decider_person_id: PersonId | null;
    owner_id: PersonId | null;
    benefit_owner_id: PersonId | null;
    reviewer_id: PersonId | null;
    recorded_by: PersonId;
  };
  meeting_presence: { organisation_id: OrganisationId; person_id: PersonId };
  mail_message: { organisation_id: OrganisationId; person_id: PersonId };
  mail_preference: { organisation_id: OrganisationId; person_id: PersonId };
  mail_language: { organisation_id: OrganisationId; person_id: PersonId };
  absence: { organisation_id: OrganisationId; person_id: PersonId; deputy_id: PersonId | null };
  calendar_feed: { organisation_id: OrganisationId; person_id: PersonId; revoked_at: string | null };
  duty: { organisation_id: OrganisationId; responsible_id: PersonId };
  maturity_sheet: { organisation_id: OrganisationId; person_id: PersonId };
  idea: { organisation_id: OrganisationId; author_id: PersonId | null };
};

/** What the organisation holds of a person. */
export async function tiesOf(
  db: Kysely<Schema>,
  organisation: OrganisationId,
  person: PersonId,
  today: string,
): Promise<Omit<Ties, 'isLastAdministrator'>> {
  const own = db.withTables<TablesOfPeople>();
  const count = sql<number>`count(*)`;
  const row = await own
    .selectFrom('person')
    .select(from => [
      sql<boolean>`person.account_id is not null`.as('hasAccount'),
      sql<boolean>`person.email is not null`.as('hasEmail'),
      from
        .selectFrom('person_role as given')
        .select(count.as('count'))
        .whereRef('given.organisation_id', '=', 'person.organisation_id')
        .whereRef('given.person_id', '=', 'person.id')
        .as('roles'),
      from
        .selectFrom('invitation')
        .select(count.as('count'))
        .whereRef('invitation.organisation_id', '=', 'person.organisation_id')
        .whereRef('invitation.person_id', '=', 'person.id')
        .as('invitations'),
      from
        .selectFrom('api_token')
        .select(count.as('count'))
        .whereRef('api_token.organisation_id', '=', 'person.organisation_id')
        .whereRef('api_token.created_by', '=', 'person.id')
        .where('api_token.revoked_at', 'is', null)
        .as('tokens'),
      from
        .selectFrom('leadership_membership as seat')
        .select(count.as('count'))
        .whereRef('seat.organisation_id', '=', 'person.organisation_id')
        .whereRef('seat.person_id', '=', 'person.id')
        .where('seat.valid_to', '<', today)
        .as('pastSeats'),
      from
        .selectFrom('leadership_membership as seat')
        .select(count.as('count'))
        .whereRef('seat.organisation_id', '=', 'person.organisation_id')
        .whereRef('seat.person_id', '=', 'person.id')
        .where(where => where.or([where('seat.valid_to', 'is', null), where('seat.valid_to', '>=', today)]))
        .as('seatsToCome'),
      from
        .selectFrom('handover')
        .select(count.as('count'))
        .whereRef('handover.organisation_id', '=', 'person.organisation_id')
        .where(where =>
          where.or([
            where('handover.to_person_id', '=', where.ref('person.id')),
            where('handover.by_person_id', '=', where.ref('person.id')),
          ]),
        )
        .as('handovers'),
      from
        .selectFrom('decision')
        .select(count.as('count'))
        .whereRef('decision.organisation_id', '=', 'person.organisation_id')
        .where(where =>
          where.or([
            where('decision.decider_person_id', '=', where.ref('person.id')),
            where('decision.owner_id', '=', where.ref('person.id')),
            where('decision.benefit_owner_id', '=', where.ref('person.id')),
            where('decision.reviewer_id', '=', where.ref('person.id')),
            where('decision.recorded_by', '=', where.ref('person.id')),
          ]),
        )
        .as('decisions'),
      from
        .selectFrom('meeting_presence as presence')
        .select(count.as('count'))
        .whereRef('presence.organisation_id', '=', 'person.organisation_id')
        .whereRef('presence.person_id', '=', 'person.id')
        .as('meetings'),
      from
        .selectFrom('absence')
        .select(count.as('count'))
        .whereRef('absence.organisation_id', '=', 'person.organisation_id')
        .where(where =>
          where.or([
            where('absence.person_id', '=', where.ref('person.id')),
            where('absence.deputy_id', '=', where.ref('person.id')),
          ]),
        )
        .as('absences'),
      from
        .selectFrom('calendar_feed')
        .select(count.as('count'))
        .whereRef('calendar_feed.organisation_id', '=', 'person.organisation_id')
        .whereRef('calendar_feed.person_id', '=', 'person.id')
        .where('calendar_feed.revoked_at', 'is', null)
        .as('calendarFeeds'),
      from
        .selectFrom('duty')
        .select(count.as('count'))
        .whereRef('duty.organisation_id', '=', 'person.organisation_id')
        .whereRef('duty.responsible_id', '=', 'person.id')
        .as('duties'),
      from
        .selectFrom('idea')
        .select(count.as('count'))
        .whereRef('idea.organisation_id', '=', 'person.organisation_id')
        .whereRef('idea.author_id', '=', 'person.id')
        .as('ideas'),
    ])
    .where('person.organisation_id', '=', organisation)
    .where('person.id', '=', person)
    .executeTakeFirstOrThrow();
  return {
    hasAccount: row.hasAccount,
    hasEmail: row.hasEmail,
    roles: row.roles ?? 0,
    invitations: row.invitations ?? 0,
    tokens: row.tokens ?? 0,
    pastSeats: row.pastSeats ?? 0,
    seatsToCome: row.seatsToCome ?? 0,
    handovers: row.handovers ?? 0,
    decisions: (row.decisions ?? 0) + (row.meetings ?? 0),
    absences: row.absences ?? 0,
    calendarFeeds: row.calendarFeeds ?? 0,
    duties: row.duties ?? 0,
    ideas: row.ideas ?? 0,
  };
}

/** Whether an account is a person of any other organisation; past the walls, so of the owner only. */
export async function isAccountElsewhere(
  owner: Kysely<Schema>,
  organisation: OrganisationId,
  account: AccountId,
): Promise<boolean> {
  const row = await owner
    .selectFrom('person')
    .select('id')
    .where('account_id', '=', account)
    .where('organisation_id', '!=', organisation)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is nobody's when the person is gone. What they owed is passed on by the nightly work of `duties`. */
const tablesOfOneself = [
  'person_role',
  'invitation',
  'mail_message',
  'mail_preference',
  'mail_language',
  'absence',
  'calendar_feed',
  // Of an open self-assessment; a closed one holds nothing of persons.
  'maturity_sheet',
] as const;

/**
 * Removes what can be removed of a person: everything but the row that the audit names, and its name where one is kept.
 * As owner: the organisation itself may not delete invitations or offers.
 */
export async function erasePerson(
  owner: Transaction<Schema>,
  organisation: OrganisationId,
  person: PersonId,
  { version, name, at }: { readonly version: number; readonly name: string; readonly at: Date },
): Promise<void> {
  const own = owner.withTables<TablesOfPeople>();
  for (const table of tablesOfOneself) {
    await own
      .deleteFrom(table)
      .where('organisation_id', '=', organisation)
      .where('person_id', '=', person)
      .execute();
  }
  await partFromIdeas(owner, organisation, person, at);
  await own
    .updateTable('absence')
    .set({ deputy_id: null })
    .where('organisation_id', '=', organisation)
    .where('deputy_id', '=', person)
    .execute();
  await own
    .updateTable('api_token')
    .set(change => ({ revoked_at: at.toISOString(), version: change('version', '+', 1) }))
    .where('organisation_id', '=', organisation)
    .where('created_by', '=', person)
    .where('revoked_at', 'is', null)
    .execute();
  // Offers hold what a change of the person would write back: name and e-mail.
  await own
    .deleteFrom('undo_offer')
    .where('organisation_id', '=', organisation)
    .where(where => where.or([where('actor_id', '=', person), where(sql`input ->> 'person'`, '=', person)]))
    .execute();
  await own
    .deleteFrom('idempotency_key')
    .where('organisation_id', '=', organisation)
    .where('actor_id', '=', person)
    .execute();
  await own
    .updateTable('person')
    .set({ name, email: null, account_id: null, erased_at: at.toISOString(), version: version + 1 })
    .where('organisation_id', '=', organisation)
    .where('id', '=', person)
    .execute();
}
