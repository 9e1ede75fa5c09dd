import { type Kysely, sql } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { ThreadKind, ThreadLink, ThreadObject, ThreadRef } from '../model.ts';
import type { ThreadTables } from './tables.ts';

const columnsOfObject = [
  'object.kind',
  'object.id',
  'object.title',
  'object.told',
  'object.href',
  'object.title_english as titleEnglish',
  'object.told_english as toldEnglish',
] as const;

/** By direction: the end of a link that is known, and the end that is sought. */
const sides = { before: ['to', 'from'], after: ['from', 'to'] } as const;

/** Objects one step before or after an object. */
export async function besideInThread(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { kind, id }: ThreadRef,
  direction: 'before' | 'after',
): Promise<readonly ThreadObject[]> {
  const [near, far] = sides[direction];
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
    .select(columnsOfObject)
    .orderBy('link.at')
    .execute();
}

/** Whatever stands before or after an object, however many steps away, itself left out; a ring is followed once. */
export async function reachedInThread(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { kind, id }: ThreadRef,
  direction: 'before' | 'after',
  most: number,
): Promise<readonly ThreadObject[]> {
  const [near, far] = sides[direction];
  return db
    .withTables<ThreadTables>()
    .withRecursive('reached(kind, id)', reaching =>
      reaching
        .selectFrom('thread_link as first')
        .where('first.organisation_id', '=', organisationId)
        .where(`first.${near}_kind`, '=', kind)
        .where(`first.${near}_id`, '=', id)
        .select([`first.${far}_kind as kind`, `first.${far}_id as id`])
        .union(
          reaching
            .selectFrom('reached')
            .innerJoin('thread_link as next', join =>
              join
                .onRef(`next.${near}_kind`, '=', 'reached.kind')
                .onRef(`next.${near}_id`, '=', 'reached.id'),
            )
            .where('next.organisation_id', '=', organisationId)
            .select([`next.${far}_kind as kind`, `next.${far}_id as id`]),
        ),
    )
    .selectFrom('reached')
    .innerJoin('thread_object as object', join =>
      join
        .onRef('object.kind', '=', 'reached.kind')
        .onRef('object.id', '=', 'reached.id')
        .on('object.organisation_id', '=', organisationId),
    )
    .where(where => where.not(where.and([where('object.kind', '=', kind), where('object.id', '=', id)])))
    .select(columnsOfObject)
    .limit(most)
    .execute();
}

/** Whatever stands after several objects, however many steps away: each of it with the object that led there. */
export async function ledToInThread(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  from: readonly ThreadRef[],
  kinds: readonly ThreadKind[],
): Promise<readonly { readonly from: ThreadRef; readonly object: ThreadObject }[]> {
  const keys = [...new Set(from.map(({ kind, id }) => `${kind}:${id}`))];
  if (keys.length === 0) return [];
  const rows = await db
    .withTables<ThreadTables>()
    .withRecursive('reached(first_kind, first_id, kind, id)', reaching =>
      reaching
        .selectFrom('thread_link as first')
        .where('first.organisation_id', '=', organisationId)
        .where(sql<boolean>`first.from_kind || ':' || first.from_id = any(${keys}::text[])`)
        .select([
          'first.from_kind as first_kind',
          'first.from_id as first_id',
          'first.to_kind as kind',
          'first.to_id as id',
        ])
        .union(
          reaching
            .selectFrom('reached')
            .innerJoin('thread_link as next', join =>
              join.onRef('next.from_kind', '=', 'reached.kind').onRef('next.from_id', '=', 'reached.id'),
            )
            .where('next.organisation_id', '=', organisationId)
            .select(['reached.first_kind', 'reached.first_id', 'next.to_kind as kind', 'next.to_id as id']),
        ),
    )
    .selectFrom('reached')
    .innerJoin('thread_object as object', join =>
      join
        .onRef('object.kind', '=', 'reached.kind')
        .onRef('object.id', '=', 'reached.id')
        .on('object.organisation_id', '=', organisationId),
    )
    .where('object.kind', 'in', kinds)
    .select(['reached.first_kind', 'reached.first_id', ...columnsOfObject])
    .orderBy('object.at')
    .orderBy('object.id')
    .execute();
  return rows.map(({ first_kind, first_id, ...object }) => ({
    from: { kind: first_kind, id: first_id },
    object,
  }));
}

/** The ties between any two of these objects. */
export async function linksAmong(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  objects: readonly ThreadRef[],
): Promise<readonly ThreadLink[]> {
  const keys = [...new Set(objects.map(({ kind, id }) => `${kind}:${id}`))];
  const rows = await db
    .withTables<ThreadTables>()
    .selectFrom('thread_link')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`from_kind || ':' || from_id = any(${keys}::text[])`)
    .where(sql<boolean>`to_kind || ':' || to_id = any(${keys}::text[])`)
    .select(['from_kind', 'from_id', 'to_kind', 'to_id'])
    .orderBy('at')
    .orderBy('from_id')
    .orderBy('to_id')
    .execute();
  return rows.map(row => ({
    from: { kind: row.from_kind, id: row.from_id },
    to: { kind: row.to_kind, id: row.to_id },
  }));
}

/** Every object of these kinds, the latest shown first. */
export async function ofKindsInThread(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  kinds: readonly ThreadKind[],
): Promise<readonly (ThreadObject & { readonly at: string })[]> {
  return db
    .withTables<ThreadTables>()
    .selectFrom('thread_object as object')
    .where('organisation_id', '=', organisationId)
    .where('kind', 'in', kinds)
    .select([...columnsOfObject, 'at'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
}

/** An object as it shows itself; undefined where it is not in the thread. */
export async function findInThread(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { kind, id }: ThreadRef,
): Promise<ThreadObject | undefined> {
  return db
    .withTables<ThreadTables>()
    .selectFrom('thread_object as object')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .select(columnsOfObject)
    .executeTakeFirst();
}
