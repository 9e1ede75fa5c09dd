import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { CheckedFile } from '../model/file.ts';
import type { IdeaTables } from './tables.ts';

export type IdeaFile = {
  readonly id: string;
  readonly idea: string;
  /** Null for one that was removed. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  readonly attachedAt: string;
  readonly removedAt: string | null;
};

const columns = [
  'id',
  'idea_id as idea',
  'name',
  'media_type as mediaType',
  'bytes',
  'attached_at as attachedAt',
  'removed_at as removedAt',
] as const;

/** Files of an idea, also those that were removed, in the order they came. */
export async function filesOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  idea: string,
): Promise<readonly IdeaFile[]> {
  return db
    .withTables<IdeaTables>()
    .selectFrom('idea_file')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('idea_id', '=', idea)
    .orderBy('attached_at')
    .orderBy('id')
    .execute();
}

export async function findFile(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  file: string,
): Promise<IdeaFile | undefined> {
  return db
    .withTables<IdeaTables>()
    .selectFrom('idea_file')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '=', file)
    .executeTakeFirst();
}

export async function contentOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  file: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .withTables<IdeaTables>()
    .selectFrom('idea_file_content')
    .select('content')
    .where('organisation_id', '=', organisationId)
    .where('file_id', '=', file)
    .executeTakeFirst();
  return row?.content;
}

export async function insertFile(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  idea: string,
  { name, mediaType, content }: CheckedFile,
  at: string,
): Promise<string> {
  const db = trx.withTables<IdeaTables>();
  const { id } = await db
    .insertInto('idea_file')
    .values({
      organisation_id: organisationId,
      idea_id: idea,
      name,
      media_type: mediaType,
      bytes: content.byteLength,
      attached_at: at,
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('idea_file_content')
    .values({ organisation_id: organisationId, file_id: id, content })
    .execute();
  return id;
}

/** The content goes, and the name with it. */
export async function emptyFile(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  file: string,
  at: string,
): Promise<void> {
  const db = trx.withTables<IdeaTables>();
  await db
    .deleteFrom('idea_file_content')
    .where('organisation_id', '=', organisationId)
    .where('file_id', '=', file)
    .execute();
  await db
    .updateTable('idea_file')
    .set({ name: null, removed_at: at })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', file)
    .execute();
}
