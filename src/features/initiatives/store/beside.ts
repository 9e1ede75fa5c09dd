import type { Kysely } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { TablesBeside } from './tables.ts';

export type NamedGoal = { readonly id: string; readonly title: string };

/** The goals that hold on a day or later, by title. */
export async function goalsFrom(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  day: string,
): Promise<readonly NamedGoal[]> {
  const rows = await db
    .withTables<TablesBeside>()
    .selectFrom('goal')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .where(either => either.or([either('valid_to', 'is', null), either('valid_to', '>=', day)]))
    .execute();
  return rows.toSorted((one, other) => one.title.localeCompare(other.title, 'sv'));
}

/** Names of goals, also of those that have ended. */
export async function goalsNamed(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly NamedGoal[]> {
  if (ids.length === 0) return [];
  return db
    .withTables<TablesBeside>()
    .selectFrom('goal')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', ids)
    .execute();
}

/** Which of these objects are shown in the thread. */
export async function shownOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  kind: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .withTables<TablesBeside>()
    .selectFrom('thread_object')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id }) => id);
}

/** The text that an object of the thread shows of itself; undefined where it is not shown. */
export async function shownNamed(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  kind: string,
  id: string,
): Promise<{ readonly title: string; readonly told: string } | undefined> {
  return db
    .withTables<TablesBeside>()
    .selectFrom('thread_object')
    .select(['title', 'told'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
}
