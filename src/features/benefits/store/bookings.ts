import type { Kysely, Selectable, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Book, Booking, Realised } from '../model/booking.ts';
import type { BenefitTables } from './tables.ts';

type Row = Pick<
  Selectable<BenefitTables['benefit_booking']>,
  'form' | 'money_how' | 'amount' | 'unit' | 'told'
>;

function realisedOf({ form, money_how, amount, unit, told }: Row): Realised {
  switch (form) {
    case 'money':
      return { form, how: money_how ?? 'budget-reduced', kronor: amount ?? 0 };
    case 'hours':
      return { form, hours: amount ?? 0, usedFor: told };
    case 'quality':
      return { form, told, figure: amount, unit };
  }
}

function rowOf(realised: Realised): Row {
  switch (realised.form) {
    case 'money':
      return { form: 'money', money_how: realised.how, amount: realised.kronor, unit: '', told: '' };
    case 'hours':
      return { form: 'hours', money_how: null, amount: realised.hours, unit: '', told: realised.usedFor };
    case 'quality':
      return {
        form: 'quality',
        money_how: null,
        amount: realised.figure,
        unit: realised.unit,
        told: realised.told,
      };
  }
}

/** Everything that was ever booked, in the order it was, also what was corrected. */
export async function allBookings(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly Booking[]> {
  const rows = await db
    .withTables<BenefitTables>()
    .selectFrom('benefit_booking')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('booked_at')
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    id: row.id,
    benefit: row.benefit_id,
    year: row.year,
    realised: realisedOf(row),
    evidence: row.evidence,
    reference: row.reference,
    measure: row.measure_id,
    documentHash: row.document_hash === null ? null : Buffer.from(row.document_hash).toString('hex'),
    realisedOn: row.realised_on,
    corrects: row.corrects_id,
    bookedAt: row.booked_at,
    bookedBy: row.booked_by,
  }));
}

export async function insertBooking(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  booked: Book,
  given: { readonly at: string; readonly by: string },
): Promise<string> {
  const { id } = await trx
    .withTables<BenefitTables>()
    .insertInto('benefit_booking')
    .values({
      organisation_id: organisationId,
      benefit_id: booked.benefit,
      corrects_id: booked.corrects,
      year: booked.year,
      ...rowOf(booked.realised),
      evidence: booked.evidence,
      reference: booked.reference,
      measure_id: booked.measure,
      document_hash: booked.documentHash === null ? null : Buffer.from(booked.documentHash, 'hex'),
      realised_on: booked.realisedOn,
      booked_at: given.at,
      booked_by: given.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
