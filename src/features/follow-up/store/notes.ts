import type { Kysely, Transaction } from 'kysely';
import type { OrganisationId } from '#platform/context.ts';
import type { Schema } from '#platform/database/schema.ts';
import type { AgendaNote } from '../model/agenda-note.ts';
import type { FollowUpTables } from './tables.ts';

/** Every note there is, the latest first. */
export async function allNotes(
  db: Kysely<Schema>,
  organisationId: OrganisationId,
): Promise<readonly AgendaNote[]> {
  return db
    .withTables<FollowUpTables>()
    .selectFrom('agenda_note as note')
    .leftJoin('agenda_action_done as done', join =>
      join.onRef('done.organisation_id', '=', 'note.organisation_id').onRef('done.note_id', '=', 'note.id'),
    )
    .where('note.organisation_id', '=', organisationId)
    .select([
      'note.id',
      'note.initiative_id as initiative',
      'note.duty_id as duty',
      'note.causes',
      'note.words',
      'note.choice',
      'note.is_held as isHeld',
      'note.again_on as againOn',
      'note.proposal_id as proposal',
      'note.action_title as actionTitle',
      'note.action_person_id as actionPerson',
      'note.action_due_on as actionDueOn',
      'note.noted_by as notedBy',
      'note.noted_at as notedAt',
      'done.done_by as doneBy',
      'done.done_at as doneAt',
      'done.words as doneWords',
    ])
    .orderBy('note.noted_at', 'desc')
    .orderBy('note.id')
    .execute();
}

export async function insertNote(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  note: Omit<AgendaNote, 'id' | 'doneBy' | 'doneAt' | 'doneWords'>,
): Promise<string> {
  const { id } = await trx
    .withTables<FollowUpTables>()
    .insertInto('agenda_note')
    .values({
      organisation_id: organisationId,
      initiative_id: note.initiative,
      duty_id: note.duty,
      causes: JSON.stringify(note.causes),
      words: note.words,
      choice: note.choice,
      is_held: note.isHeld,
      again_on: note.againOn,
      proposal_id: note.proposal,
      action_title: note.actionTitle,
      action_person_id: note.actionPerson,
      action_due_on: note.actionDueOn,
      noted_by: note.notedBy,
      noted_at: note.notedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertDone(
  trx: Transaction<Schema>,
  organisationId: OrganisationId,
  {
    note,
    words,
    by,
    at,
  }: { readonly note: string; readonly words: string; readonly by: string; readonly at: string },
): Promise<void> {
  await trx
    .withTables<FollowUpTables>()
    .insertInto('agenda_action_done')
    .values({ organisation_id: organisationId, note_id: note, words, done_by: by, done_at: at })
    .execute();
}
