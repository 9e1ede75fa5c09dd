import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { standing } from '../model/check-in.ts';
import type { Named } from '../store/people.ts';
import { isOpen } from './duties.ts';
import { type AnswerTold, followedOf, gathered } from './followed.ts';

/** A check-in as its page shows it to whoever is to answer. */
export type CheckInRead = {
  readonly duty: string;
  readonly dueOn: string;
  readonly responsible: Named;
  readonly commitment: string;
  readonly initiative: string;
  /** Waits for an answer, has one, or has ended without. */
  readonly state: 'open' | 'answered' | 'ended';
  /** The answer that stands. */
  readonly answer: AnswerTold | null;
  readonly mayAnswer: boolean;
  readonly mayCorrect: boolean;
};

export async function readCheckIn(member: Context, id: string): Promise<CheckInRead> {
  const all = await gathered(member);
  const duty = all.duties.all.find(each => each.id === id && each.kind === 'check-in');
  const commitment = all.commitments.find(each => each.id === duty?.subject.id);
  const decision = all.decisions.find(each => each.id === commitment?.decision);
  if (duty === undefined || commitment === undefined || decision === undefined) throw unknown('duty');
  const { answers } = followedOf(member, all, commitment, decision);
  const answer = standing(answers.filter(each => each.duty === id))[0] ?? null;
  const own = [answer?.answeredBy.id, answer?.answeredFor.id];
  return {
    duty: id,
    dueOn: duty.dueOn,
    responsible: { id: duty.responsible, name: all.names.get(duty.responsible)?.name ?? '' },
    commitment: commitment.id,
    initiative: decision.initiative.title,
    state: answer !== null ? 'answered' : isOpen(duty) ? 'open' : 'ended',
    answer,
    mayAnswer: all.duties.mayAnswer(duty, member.actor.id),
    mayCorrect: own.includes(member.actor.id),
  };
}
