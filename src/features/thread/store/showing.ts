import { sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { ThreadKind, ThreadObject, ThreadRef } from '../model.ts';
import type { ThreadTables } from './tables.ts';

/** Shows an object in the thread, or shows it anew as it is now. */
export async function showInThread(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, id, title, told, href, titleEnglish = null, toldEnglish = null }: ThreadObject,
  at: Date,
): Promise<void> {
  const english = { title_english: titleEnglish, told_english: toldEnglish };
  const shown = { title, told, ...english, href, at: at.toISOString() };
  await db
    .withTables<ThreadTables>()
    .insertInto('thread_object')
    .values({ organisation_id: organisationId, kind, id, ...shown })
    .onConflict(conflict => conflict.columns(['organisation_id', 'kind', 'id']).doUpdateSet(shown))
    .execute();
}

/** Gives what open values are shown of as `<unit>/<name>` another title, whichever units it is shown for. */
export async function retitleInThread(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, name }: { readonly kind: ThreadKind; readonly name: string },
  { title, titleEnglish }: Required<Pick<ThreadObject, 'title' | 'titleEnglish'>>,
  at: Date,
): Promise<void> {
  await db
    .withTables<ThreadTables>()
    .updateTable('thread_object')
    .set({ title, title_english: titleEnglish, at: at.toISOString() })
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where(({ fn }) => fn<string>('split_part', ['id', sql.lit('/'), sql.lit(2)]), '=', name)
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

/** Unties two objects. */
export async function untieInThread(
  db: Transaction<Schema>,
  organisationId: OrganisationId,
  from: ThreadRef,
  to: ThreadRef,
): Promise<void> {
  await db
    .withTables<ThreadTables>()
    .deleteFrom('thread_link')
    .where('organisation_id', '=', organisationId)
    .where('from_kind', '=', from.kind)
    .where('from_id', '=', from.id)
    .where('to_kind', '=', to.kind)
    .where('to_id', '=', to.id)
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
