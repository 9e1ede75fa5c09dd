import { plusDays } from '#core/calendar/days.ts';
import {
  answerCheckIn,
  everythingFollowed,
  finishAction,
  listNotes,
  readFollowed,
  reviewCheckIn,
  takeNote,
} from '#features/follow-up/index.ts';
import { initiativeHeads } from '#features/initiatives/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { as } from './fill-decisions.ts';
import { madeUpAnswers, madeUpNotes } from './made-up-follow-up.ts';
import type { MadeUpAnswer, MadeUpNote } from './model.ts';
import { type KnownPerson, peopleByName } from './store.ts';

type Known = { readonly context: Context; readonly people: ReadonlyMap<string, KnownPerson> };

/** Answers to check-ins of Exempelkommunen under the decision that stands, their reviews, and notes of its agenda. */
export async function fillFollowUp(context: Context): Promise<void> {
  const { db, organisation } = context;
  const known = { context, people: await peopleByName(db, organisation.id) };
  for (const [title, answers] of Object.entries(madeUpAnswers)) {
    for (const [at, answer] of answers.entries()) await fillAnswer(known, title, at, answer);
  }
  for (const note of madeUpNotes) await fillNote(known, note);
}

async function followedNow({ context }: Known, title: string) {
  return (await readFollowed(context, everythingFollowed)).find(
    ({ initiative }) => initiative.title === title,
  );
}

async function fillAnswer(known: Known, title: string, at: number, given: MadeUpAnswer): Promise<void> {
  const followed = await followedNow(known, title);
  if (followed?.next == null) return;
  if (followed.answers.length === at) {
    const { dueOn, duty } = followed.next;
    const on = plusDays(dueOn, given.late);
    if (on > todayOf(known.context)) return;
    await perform(answerCheckIn, as(known, followed.owner.name, ['leader'], on), {
      duty,
      status: given.status,
      sinceLast: given.sinceLast,
      next: given.next,
      asks: given.asks?.what ?? '',
      asksBy: given.asks === undefined ? null : plusDays(on, given.asks.inDays),
    });
  }
  if (given.review === undefined) return;
  const answers = (await followedNow(known, title))?.answers ?? [];
  const answer = answers.find(({ sinceLast }) => sinceLast === given.sinceLast);
  const reviewer = followed.reviewer?.name;
  if (answer === undefined || answer.review !== null || reviewer === undefined) return;
  const on = plusDays(answer.answeredAt.slice(0, 10), 3);
  await perform(reviewCheckIn, as(known, reviewer, ['leader'], on), { checkIn: answer.id, ...given.review });
}

async function fillNote(known: Known, given: MadeUpNote): Promise<void> {
  const { context, people } = known;
  const { db, organisation } = context;
  const heads = await initiativeHeads(db, organisation.id);
  const initiative = heads.find(({ title }) => title === given.initiative);
  const person = people.get(given.action.person);
  if (initiative === undefined || person === undefined) return;
  const ago = (days: number) => plusDays(todayOf(context), -days);
  const noted = async () => (await listNotes(db, organisation.id)).find(({ words }) => words === given.words);
  if ((await noted()) === undefined) {
    await perform(takeNote, as(known, given.by, ['leader'], ago(given.daysAgo)), {
      item: { kind: 'initiative', initiative: initiative.id },
      words: given.words,
      choice: given.choice,
      isHeld: false,
      action: {
        title: given.action.title,
        person: person.id,
        dueOn: plusDays(ago(given.daysAgo), given.action.inDays),
      },
    });
  }
  const note = await noted();
  if (note === undefined || note.doneAt !== null || given.doneDaysAgo === null) return;
  const doer = as(known, given.action.person, ['leader'], ago(given.doneDaysAgo));
  await perform(finishAction, doer, { note: note.id, words: '' });
}
