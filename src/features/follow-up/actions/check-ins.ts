import { everything, holdDecisions, readCommitments, readDecisions } from '#features/decisions/index.ts';
import { type Duty, dutiesOf, dutyById, fulfil, groundOf, mayAnswer } from '#features/duties/index.ts';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import {
  type AnswerCheckIn,
  answerCheckInSchema,
  type CheckIn,
  mayReview,
  type ReviewCheckIn,
  reviewCheckInSchema,
} from '../model/check-in.ts';
import { isLeading } from '../reading/followed.ts';
import { allCheckIns, allReviews, insertCheckIn, insertReview } from '../store/check-ins.ts';
import { showFollowUp } from '../thread.ts';

/** The commitment that a duty or an answer is about, with its decision. */
async function followed(context: ActionContext, commitment: string) {
  const found = (await readCommitments(context)).find(({ id }) => id === commitment);
  const decision = (await readDecisions(context, everything)).find(({ id }) => id === found?.decision);
  if (found === undefined || decision === undefined) throw unknown('commitment');
  return { commitment: found, decision };
}

function refuseAsking({ asks, asksBy }: AnswerCheckIn, today: string): void {
  if (asks !== '' && asksBy === null) {
    throw refused('asksBy', 'day-missing', 'Say by when the group must decide.');
  }
  if (asks === '' && asksBy !== null) {
    throw refused('asks', 'question-missing', 'Say what the group is to decide.');
  }
  if (asksBy !== null && asksBy < today) {
    throw refused('asksBy', 'day-past', 'That day has passed.');
  }
}

/** Refuses a correction of what has been corrected, or by somebody who neither answered nor owns it. */
function refuseCorrection(context: ActionContext, { duty }: AnswerCheckIn, before: CheckIn): void {
  if (before.duty !== duty) throw unknown('check-in');
  if (before.correctedBy !== null) {
    throw refused(
      'corrects',
      'corrected-already',
      'The answer has been corrected: name the one that stands.',
    );
  }
  if (![before.answeredBy, before.answeredFor].includes(context.actor.id)) {
    throw refused('duty', 'not-yours', 'Only who answered, or owns the commitment, corrects the answer.');
  }
}

/** The duty is done, and with it those that came before and were never answered: one answer tells how it stands now. */
async function fulfilAnswered(
  { db, organisation, actor, now }: ActionContext,
  { id, kind, subject, dueOn }: Duty,
  today: string,
): Promise<void> {
  const done = { by: actor.id, at: now().toISOString() };
  await fulfil(db, organisation.id, { duty: id, ...done });
  const open = await dutiesOf(db, organisation.id, { kind, subject, isOpen: true, today });
  for (const earlier of open.filter(each => each.dueOn < dueOn)) {
    await fulfil(db, organisation.id, { duty: earlier.id, ...done });
  }
}

/**
 * Tells where a commitment stands. The first answer fulfils the duty; a mistaken one is never changed but corrected by
 * another that names it.
 */
export const answerCheckIn = defineAction<AnswerCheckIn, { readonly id: string }>({
  name: 'follow-up.answerCheckIn',
  permission: 'follow-up.answer',
  input: answerCheckInSchema,
  record: ({ duty, correctsAnswer, status, asksBy }) => ({ duty, correctsAnswer, status, asksBy }),
  run: async (context, input) => {
    const { db, organisation, actor, now } = context;
    await holdDecisions(db, organisation.id);
    const today = todayOf(context);
    const duty = await dutyById(db, organisation.id, { duty: input.duty, today });
    if (duty === null || duty.kind !== 'check-in') throw unknown('duty');
    const answers = await allCheckIns(db, organisation.id);
    const before = answers.find(({ id }) => id === input.correctsAnswer);
    if (input.correctsAnswer !== null && before === undefined) throw unknown('check-in');
    const { commitment, decision } = await followed(context, duty.subject.id);
    if (before !== undefined) refuseCorrection(context, input, before);
    else {
      const { absences } = await groundOf(db, organisation.id, today);
      if (answers.some(each => each.duty === duty.id)) {
        throw refused('duty', 'answered-already', 'It has been answered: correct the answer instead.');
      }
      if (!mayAnswer(duty, actor.id, absences, today)) {
        throw refused('duty', 'not-yours', 'Only the owner answers, or whoever stands in for them.');
      }
    }
    refuseAsking(input, today);
    const at = now().toISOString();
    const id = await insertCheckIn(db, organisation.id, input, {
      commitment: commitment.id,
      answeredFor: duty.responsible,
      answeredBy: actor.id,
      at,
    });
    if (before === undefined) await fulfilAnswered(context, duty, today);
    await showFollowUp(context, {
      commitment: commitment.id,
      decision: decision.id,
      title: decision.initiative.title,
      status: input.status,
      on: today,
    });
    return {
      output: { id },
      affected: [
        { kind: 'check-in', id, change: 'created' },
        { kind: 'commitment', id: commitment.id, change: 'changed' },
      ],
    };
  },
});

/** Says of an answer whether it is how things stand: by whom the decision names, never by its owner. */
export const reviewCheckIn = defineAction<ReviewCheckIn, { readonly id: string }>({
  name: 'follow-up.reviewCheckIn',
  permission: 'follow-up.answer',
  input: reviewCheckInSchema,
  record: ({ checkIn, verdict }) => ({ checkIn, verdict }),
  run: async (context, input) => {
    const { db, organisation, actor, now } = context;
    await holdDecisions(db, organisation.id);
    const answer = (await allCheckIns(db, organisation.id)).find(({ id }) => id === input.checkIn);
    if (answer === undefined) throw unknown('check-in');
    const { commitment, decision } = await followed(context, answer.commitment);
    if (answer.correctedBy !== null) {
      throw refused(
        'checkIn',
        'corrected-already',
        'The answer has been corrected: review the one that stands.',
      );
    }
    if ((await allReviews(db, organisation.id)).some(({ checkIn }) => checkIn === answer.id)) {
      throw refused('checkIn', 'reviewed-already', 'The answer has been reviewed.');
    }
    const owners = [commitment.owner.id, answer.answeredFor, answer.answeredBy];
    if (owners.includes(actor.id)) {
      throw refused('checkIn', 'own-answer', 'Nobody reviews what they answered or own.');
    }
    const reviewer = decision.reviewer?.id ?? null;
    if (!mayReview({ reader: actor.id, owners, reviewer, isStandIn: actor.roles.some(isLeading) })) {
      throw refused('checkIn', 'not-the-reviewer', 'The decision names somebody else to review it.');
    }
    if (input.verdict === 'differs' && input.words === '') {
      throw refused('words', 'words-missing', 'Say in what way it differs.');
    }
    await insertReview(db, organisation.id, input, actor.id, now().toISOString());
    return {
      output: { id: answer.id },
      affected: [{ kind: 'check-in', id: answer.id, change: 'changed' }],
    };
  },
});
