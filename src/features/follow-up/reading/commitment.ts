import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import type { AgendaNote } from '../model/agenda-note.ts';
import { allNotes } from '../store/notes.ts';
import type { Named } from '../store/people.ts';
import { type Followed, followedOf, gathered } from './followed.ts';

export type NoteTold = Omit<AgendaNote, 'notedBy' | 'actionPerson' | 'doneBy'> & {
  readonly notedBy: Named;
  readonly actionPerson: Named | null;
};

export type CommitmentFollowed = Followed & {
  readonly notes: readonly NoteTold[];
  readonly mayAnswer: boolean;
  readonly mayChangeRhythm: boolean;
};

/** Notes with the names of those in them, the latest first. */
export async function notesTold(
  member: Pick<Context, 'db' | 'organisation'>,
  names: ReadonlyMap<string, Named>,
): Promise<readonly NoteTold[]> {
  const nameOf = (id: string): Named => ({ id, name: names.get(id)?.name ?? '' });
  return (await allNotes(member.db, member.organisation.id)).map(
    ({ notedBy, actionPerson, doneBy: _by, ...note }) => ({
      ...note,
      notedBy: nameOf(notedBy),
      actionPerson: actionPerson === null ? null : nameOf(actionPerson),
    }),
  );
}

/** Everything that the page of a commitment shows. */
export async function readCommitment(member: Context, id: string): Promise<CommitmentFollowed> {
  const all = await gathered(member);
  const commitment = all.commitments.find(each => each.id === id);
  const decision = all.decisions.find(each => each.id === commitment?.decision);
  if (commitment === undefined || decision === undefined) throw unknown('commitment');
  const followed = followedOf(member, all, commitment, decision);
  const duty = all.duties.all.find(each => each.id === followed.next?.duty);
  const { actor } = member;
  const answers = may(actor, 'follow-up.answer');
  return {
    ...followed,
    notes: (await notesTold(member, all.names)).filter(
      ({ initiative }) => initiative === commitment.initiative,
    ),
    mayAnswer: answers && duty !== undefined && all.duties.mayAnswer(duty, actor.id),
    mayChangeRhythm:
      answers &&
      followed.rhythmVersion !== null &&
      (commitment.owner.id === actor.id || actor.roles.includes('strategist')),
  };
}
