import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Idea, Leave, Status } from '../model/idea.ts';
import type { IdeaTables } from './tables.ts';

/** Lets one change of ideas at a time look at them: who answers and where it stands hold only so. */
export async function holdIdeas(trx: Transaction<Schema>, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

const columns = [
  'id',
  'number',
  'title',
  'what',
  'why',
  'gains',
  'part_id as part',
  'author_id as author',
  'is_signed as isSigned',
  'status',
  'owner_id as owner',
  'promised_on as promisedOn',
  'left_at as leftAt',
  'version',
] as const;

/** Every idea, the latest first; of those asked for alone where some are. */
export async function listIdeas(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  ids: readonly string[] | null = null,
): Promise<readonly Idea[]> {
  if (ids?.length === 0) return [];
  let asked = db
    .withTables<IdeaTables>()
    .selectFrom('idea')
    .select(columns)
    .where('organisation_id', '=', organisationId);
  if (ids !== null) asked = asked.where('id', 'in', ids);
  return asked.orderBy('number', 'desc').execute();
}

export async function findIdea(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  id: string,
): Promise<Idea | undefined> {
  const [found] = await listIdeas(db, organisationId, [id]);
  return found;
}

export async function insertIdea(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { title, what, why, gains, part, isSigned }: Omit<Leave, 'files'>,
  given: {
    readonly author: string;
    readonly owner: string | null;
    readonly promisedOn: string | null;
    readonly at: string;
  },
): Promise<string> {
  const { id } = await trx
    .withTables<IdeaTables>()
    .insertInto('idea')
    .values({
      organisation_id: organisationId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from idea where organisation_id = ${organisationId})`,
      title,
      what,
      why,
      gains,
      part_id: part,
      author_id: given.author,
      is_signed: isSigned,
      status: 'new',
      owner_id: given.owner,
      promised_on: given.promisedOn,
      left_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Sets where an idea stands or who answers it, and counts the change. */
export async function updateIdea(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  id: string,
  { status, owner }: { readonly status?: Status; readonly owner?: string },
): Promise<void> {
  await trx
    .withTables<IdeaTables>()
    .updateTable('idea')
    .set({
      ...(status === undefined ? {} : { status }),
      ...(owner === undefined ? {} : { owner_id: owner }),
      version: sql`version + 1`,
    })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute();
}
