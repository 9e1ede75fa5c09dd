import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { DutyKind, DutySubject } from '../model/duty.ts';
import type { Every, Rhythm } from '../model/rhythm.ts';
import type { DutyTables } from './tables.ts';

export type RhythmFilter = {
  readonly id?: string;
  readonly kind?: DutyKind;
  readonly subject?: DutySubject;
  readonly responsible?: string;
};

/** The rhythms that have not ended. */
export async function openRhythms(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { id, kind, subject, responsible }: RhythmFilter = {},
): Promise<readonly Rhythm[]> {
  let asked = db
    .withTables<DutyTables>()
    .selectFrom('duty_rhythm')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null);
  if (id !== undefined) asked = asked.where('id', '=', id);
  if (kind !== undefined) asked = asked.where('kind', '=', kind);
  if (subject !== undefined) {
    asked = asked.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id);
  }
  if (responsible !== undefined) asked = asked.where('responsible_id', '=', responsible);
  const rows = await asked.orderBy('created_at').orderBy('id').execute();
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    subject: { kind: row.subject_kind, id: row.subject_id },
    title: row.title,
    address: row.address,
    responsible: row.responsible_id,
    line: row.line_id,
    every: row.every,
    firstDueOn: row.first_due_on,
    version: row.version,
  }));
}

export async function insertRhythm(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  rhythm: Omit<Rhythm, 'id' | 'version'>,
  at: string,
): Promise<string> {
  const { id } = await trx
    .withTables<DutyTables>()
    .insertInto('duty_rhythm')
    .values({
      organisation_id: organisationId,
      kind: rhythm.kind,
      subject_kind: rhythm.subject.kind,
      subject_id: rhythm.subject.id,
      title: rhythm.title,
      address: rhythm.address,
      responsible_id: rhythm.responsible,
      line_id: rhythm.line,
      every: rhythm.every,
      first_due_on: rhythm.firstDueOn,
      created_at: at,
      ended_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateRhythm(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  rhythm: string,
  { every, firstDueOn }: { readonly every: Every; readonly firstDueOn: string },
): Promise<void> {
  await trx
    .withTables<DutyTables>()
    .updateTable('duty_rhythm')
    .set({ every, first_due_on: firstDueOn, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', rhythm)
    .execute();
}

export async function setRhythmsEnded(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  rhythms: readonly string[],
  at: string,
): Promise<void> {
  if (rhythms.length === 0) return;
  await trx
    .withTables<DutyTables>()
    .updateTable('duty_rhythm')
    .set({ ended_at: at, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', rhythms)
    .where('ended_at', 'is', null)
    .execute();
}
