import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { Duty, DutyKind, DutySubject, EndCause } from '../model/duty.ts';
import type { DutyTables } from './tables.ts';

/** A duty as it is kept: its line as it was given, without the steps taken and without what follows from its rhythm. */
export type KeptDuty = Omit<Duty, 'steps' | 'followedOn'>;

export type DutyFilter = {
  readonly id?: string;
  readonly kind?: DutyKind;
  readonly subject?: DutySubject;
  readonly responsible?: string;
  readonly rhythm?: string;
  /** Neither fulfilled nor ended. */
  readonly isOpen?: boolean;
  /** Due on this day or later. */
  readonly from?: string;
  /** Due on this day or earlier. */
  readonly to?: string;
};

/** The duties that fit, by due day. */
export async function listDuties(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
  { id, kind, subject, responsible, rhythm, isOpen, from, to }: DutyFilter,
): Promise<readonly KeptDuty[]> {
  let asked = db
    .withTables<DutyTables>()
    .selectFrom('duty')
    .selectAll()
    .where('organisation_id', '=', organisationId);
  if (id !== undefined) asked = asked.where('id', '=', id);
  if (kind !== undefined) asked = asked.where('kind', '=', kind);
  if (subject !== undefined) {
    asked = asked.where('subject_kind', '=', subject.kind).where('subject_id', '=', subject.id);
  }
  if (responsible !== undefined) asked = asked.where('responsible_id', '=', responsible);
  if (rhythm !== undefined) asked = asked.where('rhythm_id', '=', rhythm);
  if (isOpen === true) asked = asked.where('fulfilled_at', 'is', null).where('ended_at', 'is', null);
  if (isOpen === false) {
    asked = asked.where(each =>
      each.or([each('fulfilled_at', 'is not', null), each('ended_at', 'is not', null)]),
    );
  }
  if (from !== undefined) asked = asked.where('due_on', '>=', from);
  if (to !== undefined) asked = asked.where('due_on', '<=', to);
  const rows = await asked.orderBy('due_on').orderBy('created_at').orderBy('id').execute();
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    subject: { kind: row.subject_kind, id: row.subject_id },
    title: row.title,
    address: row.address.replaceAll(':duty', row.id),
    responsible: row.responsible_id,
    line: row.line_id,
    dueOn: row.due_on,
    rhythm: row.rhythm_id,
    createdAt: row.created_at,
    fulfilledAt: row.fulfilled_at,
    fulfilledBy: row.fulfilled_by,
    endedAt: row.ended_at,
    endCause: row.end_cause,
    version: row.version,
  }));
}

export type NewDuty = {
  readonly kind: DutyKind;
  readonly subject: DutySubject;
  readonly title: string;
  readonly address: string;
  readonly responsible: string;
  readonly line: string | null;
  readonly dueOn: string;
  readonly rhythm: string | null;
  readonly at: string;
};

/** The duty that has not ended with these marks: made, where there was none. */
export async function insertDuty(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  { kind, subject, title, address, responsible, line, dueOn, rhythm, at }: NewDuty,
): Promise<string> {
  const db = trx.withTables<DutyTables>();
  const made = await db
    .insertInto('duty')
    .values({
      organisation_id: organisationId,
      kind,
      subject_kind: subject.kind,
      subject_id: subject.id,
      title,
      address,
      responsible_id: responsible,
      line_id: line,
      due_on: dueOn,
      rhythm_id: rhythm,
      created_at: at,
      fulfilled_at: null,
      fulfilled_by: null,
      ended_at: null,
      end_cause: null,
    })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'kind', 'subject_kind', 'subject_id', 'responsible_id', 'due_on'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (made !== undefined) return made.id;
  const { id } = await db
    .selectFrom('duty')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('responsible_id', '=', responsible)
    .where('due_on', '=', dueOn)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}

/** Sets that a duty was done. False where it was closed already. */
export async function setFulfilled(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  duty: string,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<boolean> {
  const row = await trx
    .withTables<DutyTables>()
    .updateTable('duty')
    .set({ fulfilled_at: at, fulfilled_by: by, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', duty)
    .where('fulfilled_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends duties that are open; what is closed already stays as it is. */
export async function setEnded(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  duties: readonly string[],
  { cause, at }: { readonly cause: EndCause; readonly at: string },
): Promise<void> {
  if (duties.length === 0) return;
  await trx
    .withTables<DutyTables>()
    .updateTable('duty')
    .set({ ended_at: at, end_cause: cause, version: sql`version + 1` })
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', duties)
    .where('fulfilled_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}
