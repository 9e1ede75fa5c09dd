import { type ColumnType, type Generated, type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Json } from '#platform/database/json.ts';
import type { Schema } from '#platform/database/schema.ts';

type HandoverTables = {
  handover: {
    organisation_id: OrganisationId;
    id: Generated<string>;
    from_part_id: string | null;
    to_part_id: string | null;
    to_person_id: PersonId | null;
    subject: string;
    content: ColumnType<Json, string, never>;
    content_hash: Uint8Array;
    at: string;
    by_person_id: PersonId;
  };
};

/** Whose hand-overs are asked for: all of the organisation, or only those made to one person. */
export type Receiver = PersonId | 'all';

function handovers(db: Kysely<Schema>, organisationId: OrganisationId, receiver: Receiver) {
  const all = db
    .withTables<HandoverTables>()
    .selectFrom('handover')
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'handover.organisation_id')
        .onRef('person.id', '=', 'handover.by_person_id'),
    )
    .where('handover.organisation_id', '=', organisationId);
  return receiver === 'all' ? all : all.where('handover.to_person_id', '=', receiver);
}

export type HandoverRow = {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly byName: string;
  readonly hash: Uint8Array;
  readonly kind: string;
  readonly onDate: string | null;
  readonly fromName: string;
  readonly toName: string;
};

/** One page of the list, newest first, without what was handed over. */
export async function listHandovers(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  receiver: Receiver,
  { page, limit }: { readonly page: number; readonly limit: number },
): Promise<{ readonly total: number; readonly items: readonly HandoverRow[] }> {
  const found = handovers(db, organisationId, receiver);
  const { total } = await found
    .select(from => from.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const items = await found
    .select([
      'handover.id',
      'handover.subject',
      'handover.at',
      'person.name as byName',
      'handover.content_hash as hash',
      sql<string>`handover.content->'copy'->>'kind'`.as('kind'),
      sql<string | null>`handover.content->'copy'->>'onDate'`.as('onDate'),
      sql<string>`handover.content->'from'->>'name'`.as('fromName'),
      sql<string>`handover.content->'to'->>'name'`.as('toName'),
    ])
    .orderBy('handover.at', 'desc')
    .orderBy('handover.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute();
  return { total, items };
}

export type StoredHandover = {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly byName: string;
  readonly hash: Uint8Array;
  readonly content: Json;
};

/** A hand-over with what was handed over; undefined where there is none for this receiver. */
export async function findHandover(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  receiver: Receiver,
  id: string,
): Promise<StoredHandover | undefined> {
  return handovers(db, organisationId, receiver)
    .select([
      'handover.id',
      'handover.subject',
      'handover.at',
      'person.name as byName',
      'handover.content_hash as hash',
      'handover.content',
    ])
    .where('handover.id', '=', id)
    .executeTakeFirst();
}

export async function insertHandover(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  handover: {
    readonly from: string;
    readonly toPart: string | null;
    readonly toPerson: PersonId | null;
    readonly subject: string;
    readonly content: string;
    readonly hash: Uint8Array;
    readonly at: string;
    readonly by: PersonId;
  },
): Promise<string> {
  const { id } = await trx
    .withTables<HandoverTables>()
    .insertInto('handover')
    .values({
      organisation_id: organisationId,
      from_part_id: handover.from,
      to_part_id: handover.toPart,
      to_person_id: handover.toPerson,
      subject: handover.subject,
      content: handover.content,
      content_hash: handover.hash,
      at: handover.at,
      by_person_id: handover.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The advisers of the organisation, by name. */
export async function advisersOf(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly { readonly id: PersonId; readonly name: string }[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('person_role', join =>
      join
        .onRef('person_role.organisation_id', '=', 'person.organisation_id')
        .onRef('person_role.person_id', '=', 'person.id'),
    )
    .select(['person.id', 'person.name'])
    .where('person.organisation_id', '=', organisationId)
    .where('person_role.role', '=', 'adviser')
    .where('person.erased_at', 'is', null)
    .execute();
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}
