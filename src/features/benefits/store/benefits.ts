import { type Kysely, sql, type Transaction } from 'kysely';
import type { LineKind } from '#features/initiatives/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Benefit, Ownership, Promised } from '../model/benefit.ts';
import { allBookings } from './bookings.ts';
import type { BenefitTables } from './tables.ts';

/** Lets one change of the register at a time look at the whole of it: rules between rows hold only so. */
export async function holdRegister(trx: Transaction<Schema>, organisationId: OrganisationId): Promise<void> {
  await trx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** The whole register, with all that was promised, booked and passed on. */
export async function allBenefits(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Benefit[]> {
  const tables = db.withTables<BenefitTables>();
  const heads = await tables
    .selectFrom('benefit')
    .select(['id', 'number', 'initiative_id as initiative', 'kind', 'what', 'version'])
    .where('organisation_id', '=', organisationId)
    .orderBy('number')
    .execute();
  const promises = await tables
    .selectFrom('benefit_promise')
    .select([
      'benefit_id as benefit',
      'decision_id as decision',
      'decision_number as decisionNumber',
      'aim',
      'party',
      'is_outside as isOutside',
      'per_year as perYear',
      'promised_at as promisedAt',
    ])
    .where('organisation_id', '=', organisationId)
    .orderBy('decision_number')
    .execute();
  const owners = await tables
    .selectFrom('benefit_owner')
    .select(['benefit_id as benefit', 'owner_id as owner', 'from_date as fromDate', 'cause'])
    .where('organisation_id', '=', organisationId)
    .orderBy('position')
    .execute();
  const promisesOf = Map.groupBy(promises, ({ benefit }) => benefit);
  const ownersOf = Map.groupBy(owners, ({ benefit }) => benefit);
  const bookingsOf = Map.groupBy(await allBookings(db, organisationId), ({ benefit }) => benefit);
  return heads.map(head => ({
    ...head,
    promises: (promisesOf.get(head.id) ?? []).map(({ benefit: _benefit, ...promise }) => promise),
    owners: (ownersOf.get(head.id) ?? []).map(({ benefit: _benefit, ...ownership }) => ownership),
    bookings: bookingsOf.get(head.id) ?? [],
  }));
}

export async function insertBenefit(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  given: { readonly initiative: string; readonly kind: LineKind; readonly what: string; readonly at: string },
): Promise<string> {
  const { id } = await trx
    .withTables<BenefitTables>()
    .insertInto('benefit')
    .values({
      organisation_id: organisationId,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from benefit where organisation_id = ${organisationId})`,
      initiative_id: given.initiative,
      kind: given.kind,
      what: given.what,
      registered_at: given.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertPromise(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  benefit: string,
  promise: Promised,
): Promise<void> {
  await trx
    .withTables<BenefitTables>()
    .insertInto('benefit_promise')
    .values({
      organisation_id: organisationId,
      benefit_id: benefit,
      decision_id: promise.decision,
      decision_number: promise.decisionNumber,
      aim: promise.aim,
      party: promise.party,
      is_outside: promise.isOutside,
      per_year: JSON.stringify(promise.perYear),
      promised_at: promise.promisedAt,
    })
    .execute();
}

/** From the day on somebody else takes the benefit home. */
export async function insertOwner(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  benefit: string,
  { owner, fromDate, cause }: Ownership,
): Promise<void> {
  await trx
    .withTables<BenefitTables>()
    .insertInto('benefit_owner')
    .values({
      organisation_id: organisationId,
      benefit_id: benefit,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from benefit_owner
        where organisation_id = ${organisationId} and benefit_id = ${benefit})`,
      owner_id: owner,
      from_date: fromDate,
      cause,
    })
    .execute();
}

/** Counts a change of the benefit. */
export async function raiseVersion(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  benefit: string,
): Promise<void> {
  await trx
    .withTables<BenefitTables>()
    .updateTable('benefit')
    .set({ version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', benefit)
    .execute();
}
