import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Seat } from '../model/seat.ts';

/** A seat as it is written: the person's name stands with the person. */
type SeatFields = Omit<Seat, 'id' | 'person' | 'name' | 'version'>;

const rowOf = ({ title, isChair, part, validFrom, validTo }: SeatFields) => ({
  title,
  is_chair: isChair,
  part_id: part,
  valid_from: validFrom,
  valid_to: validTo,
});

/** Every seat there is or was in the leadership group, newest first. */
export async function allSeats(db: Kysely<Schema>, organisationId: OrganisationId): Promise<readonly Seat[]> {
  return db
    .selectFrom('leadership_membership as seat')
    .innerJoin('person', join =>
      join
        .onRef('person.organisation_id', '=', 'seat.organisation_id')
        .onRef('person.id', '=', 'seat.person_id'),
    )
    .select([
      'seat.id',
      'seat.person_id as person',
      'person.name',
      'seat.title',
      'seat.is_chair as isChair',
      'seat.part_id as part',
      'seat.valid_from as validFrom',
      'seat.valid_to as validTo',
      'seat.version',
    ])
    .where('seat.organisation_id', '=', organisationId)
    .orderBy('seat.valid_from', 'desc')
    .orderBy('seat.id')
    .execute();
}

export async function insertSeat(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  person: PersonId,
  seat: SeatFields,
): Promise<string> {
  const { id } = await trx
    .insertInto('leadership_membership')
    .values({ organisation_id: organisationId, person_id: person, ...rowOf(seat) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The version afterwards; undefined where the seat is not there in this version. */
export async function updateSeat(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  seat: SeatFields & Pick<Seat, 'id' | 'version'>,
): Promise<number | undefined> {
  const row = await trx
    .updateTable('leadership_membership')
    .set({ ...rowOf(seat), version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', seat.id)
    .where('version', '=', seat.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

export async function deleteSeat(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  seat: string,
): Promise<void> {
  await trx
    .deleteFrom('leadership_membership')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', seat)
    .execute();
}

export type NamedPerson = { readonly id: PersonId; readonly name: string };

/** The people of the organisation who can be given a seat, by name. */
export async function peopleToSeat(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly NamedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'person')
    .where('erased_at', 'is', null)
    .execute();
  return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
}

/** A person of the organisation who can be given a seat; undefined where there is none. */
export async function personToSeat(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  person: string,
): Promise<NamedPerson | undefined> {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'person')
    .where('erased_at', 'is', null)
    .where(sql<boolean>`id = ${person}::uuid`)
    .executeTakeFirst();
}

/** Somebody without an account, known by name. */
export async function insertPerson(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  name: string,
  at: string,
): Promise<NamedPerson> {
  return trx
    .insertInto('person')
    .values({
      organisation_id: organisationId,
      name,
      email: null,
      account_id: null,
      created_at: at,
      erased_at: null,
    })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
}
