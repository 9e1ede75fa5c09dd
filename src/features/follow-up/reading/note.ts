import { initiativeHeads } from '#features/initiatives/index.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { allNotes } from '../store/notes.ts';
import { namesOf } from '../store/people.ts';
import { addressOf } from './agenda.ts';
import { notesTold } from './commitment.ts';

/** A note by itself: what somebody is to do by a day, and whether it is done. */
export async function readNote(member: Context, id: string) {
  const { db, organisation, actor } = member;
  const kept = (await allNotes(db, organisation.id)).find(each => each.id === id);
  const told = (await notesTold(member, await namesOf(db, organisation.id))).find(each => each.id === id);
  if (kept === undefined || told === undefined) throw unknown('agenda-note');
  const [initiative] =
    kept.initiative === null ? [] : await initiativeHeads(db, organisation.id, [kept.initiative]);
  return {
    ...told,
    about: initiative?.title ?? '',
    item: addressOf(kept),
    mayFinish:
      kept.actionPerson !== null &&
      kept.doneAt === null &&
      may(actor, 'follow-up.answer') &&
      [kept.actionPerson, kept.notedBy].includes(actor.id),
  };
}
