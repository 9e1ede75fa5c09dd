import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { ThreadKind, ThreadObject, ThreadRef } from './model.ts';

type ThreadTables = {
  thread_object: {
    organisation_id: OrganisationId;
    kind: ThreadKind;
    id: string;
    title: string;
    told: string;
    href: string;
    at: string;
  };
  thread_link: {
    organisation_id: OrganisationId;
    from_kind: ThreadKind;
    from_id: string;
    to_kind: ThreadKind;
    to_id: string;
    at: string;
  };
};

/** Shows an object in the thread, or shows it anew as it is now. */
export async function showInThread(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, id, title, told, href }: ThreadObject,
  at: Date,
): Promise<void> {
  const shown = { title, told, href, at: at.toISOString() };
  await db
    .withTables<ThreadTables>()
    .insertInto('thread_object')
    .values({ organisation_id: organisationId, kind, id, ...shown })
    .onConflict(conflict => conflict.columns(['organisation_id', 'kind', 'id']).doUpdateSet(shown))
    .execute();
}

/** Ties two objects that are shown: `from` led to `to`. Tied already, nothing changes. */
export async function tieInThread(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  from: ThreadRef,
  to: ThreadRef,
  at: Date,
): Promise<void> {
  await db
    .withTables<ThreadTables>()
    .insertInto('thread_link')
    .values({
      organisation_id: organisationId,
      from_kind: from.kind,
      from_id: from.id,
      to_kind: to.kind,
      to_id: to.id,
      at: at.toISOString(),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

/** Unties everything that led to an object, so that it can be tied anew. */
export async function untieBack(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, id }: ThreadRef,
): Promise<void> {
  await db
    .withTables<ThreadTables>()
    .deleteFrom('thread_link')
    .where('organisation_id', '=', organisationId)
    .where('to_kind', '=', kind)
    .where('to_id', '=', id)
    .execute();
}

/** Takes an object out of the thread, with what tied it. */
export async function removeFromThread(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, id }: ThreadRef,
): Promise<void> {
  await db
    .withTables<ThreadTables>()
    .deleteFrom('thread_object')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}

/** Objects one step before or after an object. */
export async function besideInThread(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { kind, id }: ThreadRef,
  direction: 'before' | 'after',
): Promise<readonly ThreadObject[]> {
  const [near, far] = direction === 'before' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  return db
    .withTables<ThreadTables>()
    .selectFrom('thread_link as link')
    .innerJoin('thread_object as object', join =>
      join
        .onRef('object.organisation_id', '=', 'link.organisation_id')
        .onRef('object.kind', '=', `link.${far}_kind`)
        .onRef('object.id', '=', `link.${far}_id`),
    )
    .where('link.organisation_id', '=', organisationId)
    .where(`link.${near}_kind`, '=', kind)
    .where(`link.${near}_id`, '=', id)
    .select(['object.kind', 'object.id', 'object.title', 'object.told', 'object.href'])
    .orderBy('link.at')
    .execute();
}
