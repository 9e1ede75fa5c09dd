import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Part, PartFields } from '../model/part.ts';
import type { OrganisationTables } from './tables.ts';

const columns = [
  'id',
  'parent_id as parent',
  'kind',
  'name',
  'valid_from as validFrom',
  'valid_to as validTo',
  'version',
] as const;

const rowOf = ({ kind, name, parent, validFrom, validTo }: PartFields) => ({
  parent_id: parent,
  kind,
  name,
  valid_from: validFrom,
  valid_to: validTo,
});

/** Every part there is or was, also those that have ended. */
export async function allParts(db: Kysely<Schema>, organisationId: OrganisationId): Promise<readonly Part[]> {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('organisation_part')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
}

/** Lets one change of tree or leadership group at a time look at the whole of it: rules between rows hold only so. */
export async function holdOrganisation(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

export async function insertPart(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  part: PartFields,
): Promise<Part> {
  return trx
    .withTables<OrganisationTables>()
    .insertInto('organisation_part')
    .values({ organisation_id: organisationId, ...rowOf(part) })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

/** Parts with ids of their own, parents before what is under them. */
export async function insertParts(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  parts: readonly Part[],
): Promise<void> {
  const atOnce = 500;
  for (let from = 0; from < parts.length; from += atOnce) {
    await trx
      .withTables<OrganisationTables>()
      .insertInto('organisation_part')
      .values(
        parts
          .slice(from, from + atOnce)
          .map(part => ({ organisation_id: organisationId, id: part.id, ...rowOf(part) })),
      )
      .execute();
  }
}

/** The part afterwards; undefined where it is not there in this version. */
export async function updatePart(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  part: Part,
): Promise<Part | undefined> {
  return trx
    .withTables<OrganisationTables>()
    .updateTable('organisation_part')
    .set({ ...rowOf(part), version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', part.id)
    .where('version', '=', part.version)
    .returning(columns)
    .executeTakeFirst();
}

export async function deletePart(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  part: string,
): Promise<void> {
  await trx
    .withTables<OrganisationTables>()
    .deleteFrom('organisation_part')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', part)
    .execute();
}

type Referring = 'part' | 'seat' | 'handover' | 'decision' | 'plan';

/** Tables of features that build on this one and name parts. */
type Naming = 'meeting' | 'decision' | 'goal' | 'initiative_department' | 'initiative_staffing';

type HandoverTables = {
  handover: { organisation_id: OrganisationId; from_part_id: string | null; to_part_id: string | null };
};

/** What refers to a part, or ever did: parts under it, seats of the leadership group, what was handed over, decided or planned. */
export async function referencesTo(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  part: string,
): Promise<readonly { readonly kind: Referring; readonly count: number }[]> {
  const tables = db.withTables<OrganisationTables & HandoverTables>();
  const countOf = (table: Naming, column: 'part_id' | 'decider_part_id') =>
    sql`(select count(*) from ${sql.table(table)}
      where organisation_id = ${organisationId} and ${sql.ref(column)} = ${part}::uuid)`;
  const counts = await tables
    .selectNoFrom(from => [
      from
        .selectFrom('organisation_part')
        .select(count => count.fn.countAll<number>().as('count'))
        .where('organisation_id', '=', organisationId)
        .where('parent_id', '=', part)
        .as('part'),
      from
        .selectFrom('leadership_membership')
        .select(count => count.fn.countAll<number>().as('count'))
        .where('organisation_id', '=', organisationId)
        .where('part_id', '=', part)
        .as('seat'),
      from
        .selectFrom('handover')
        .select(count => count.fn.countAll<number>().as('count'))
        .where('organisation_id', '=', organisationId)
        .where(either => either.or([either('from_part_id', '=', part), either('to_part_id', '=', part)]))
        .as('handover'),
      sql<number>`${countOf('meeting', 'part_id')} + ${countOf('decision', 'decider_part_id')}`.as(
        'decision',
      ),
      sql<number>`${countOf('goal', 'part_id')} + ${countOf('initiative_department', 'part_id')}
        + ${countOf('initiative_staffing', 'part_id')}`.as('plan'),
    ])
    .executeTakeFirstOrThrow();
  const kinds: readonly Referring[] = ['part', 'seat', 'handover', 'decision', 'plan'];
  return kinds.map(kind => ({ kind, count: counts[kind] ?? 0 })).filter(({ count }) => count > 0);
}
