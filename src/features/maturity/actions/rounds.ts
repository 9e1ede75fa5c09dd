import type { z } from 'zod';
import { type ActionContext, defineAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { oweAnswers, releaseAnswers } from '../duties.ts';
import { changeRoundSchema, openRoundSchema, type Phase, type Sheet, seenRoundSchema } from '../model.ts';
import { countsOfRound, hasAnsweredAll } from '../reading.ts';
import {
  allRounds,
  answersIn,
  countPersons,
  deleteRound,
  holdRounds,
  insertRound,
  sheetsOf,
  updateRound,
} from '../store/rounds.ts';
import { roundAffected, seenRound } from './found.ts';

type Seen = z.infer<typeof seenRoundSchema>;
export type RoundNow = { readonly id: string; readonly version: number; readonly phase: Phase };

function refusePast(context: ActionContext, answerBy: string): void {
  if (answerBy >= todayOf(context)) return;
  throw refused('answerBy', 'day-past', 'The day is past: nobody could answer by then.');
}

/** Those who have answered all there is to answer, alone. */
const done = (sheets: readonly Sheet[]): ReadonlySet<string> => {
  const byPerson = Map.groupBy(sheets, ({ person }) => person);
  return new Set(
    [...byPerson].flatMap(([person, own]) => (person !== null && hasAnsweredAll(own) ? [person] : [])),
  );
};

/** Opens a self-assessment; one at a time. */
export const openRound = defineAction<z.infer<typeof openRoundSchema>, RoundNow>({
  name: 'maturity.openRound',
  permission: 'maturity.edit',
  input: openRoundSchema,
  record: ({ begins, answerBy }) => ({ begins, answerBy }),
  run: async (context, { title, begins, answerBy }) => {
    const { db, organisation, actor, now } = context;
    refusePast(context, answerBy);
    await holdRounds(db, organisation.id);
    const [latest] = await allRounds(db, organisation.id);
    if (latest !== undefined && latest.phase !== 'closed') {
      throw refused('', 'round-open', 'A self-assessment is open already. Close it first.');
    }
    const round = { number: (latest?.number ?? 0) + 1, title, phase: begins, answerBy };
    const id = await insertRound(db, organisation.id, round, { by: actor.id, at: now() });
    if (begins === 'alone') await oweAnswers(context, { id, title, answerBy });
    return {
      output: { id, version: 1, phase: begins },
      affected: [roundAffected(id, 'created')],
      undo: { action: 'maturity.removeRound', input: { round: id, version: 1 } },
    };
  },
});

/** Changes what the round is called and by when it is to be answered. */
export const changeRound = defineAction<z.infer<typeof changeRoundSchema>, RoundNow>({
  name: 'maturity.changeRound',
  permission: 'maturity.edit',
  input: changeRoundSchema,
  record: ({ round, answerBy }) => ({ round, answerBy }),
  run: async (context, { title, answerBy, ...seen }) => {
    const { db, organisation } = context;
    const round = await seenRound(context, seen);
    if (answerBy !== round.answerBy) refusePast(context, answerBy);
    await updateRound(db, organisation.id, round.id, { title, answerBy });
    if (round.phase === 'alone' && (title !== round.title || answerBy !== round.answerBy)) {
      await releaseAnswers(context, round.id, 'replaced');
      const but = done(await sheetsOf(db, organisation.id, round.id));
      await oweAnswers(context, { id: round.id, title, answerBy }, but);
    }
    const version = round.version + 1;
    const before = { round: round.id, version, title: round.title, answerBy: round.answerBy };
    return {
      output: { id: round.id, version, phase: round.phase },
      affected: [roundAffected(round.id, 'changed')],
      undo: { action: 'maturity.changeRound', input: before },
    };
  },
});

/** Ends the answering alone: what persons answered stands, and the group sees where it differs. */
export const compareRound = defineAction<Seen, RoundNow>({
  name: 'maturity.compareRound',
  permission: 'maturity.edit',
  input: seenRoundSchema,
  record: ({ round }) => ({ round }),
  run: async (context, seen) => {
    const { db, organisation } = context;
    const round = await seenRound(context, seen);
    if (round.phase !== 'alone') {
      throw refused('', 'answers-compared', 'Answers given alone are compared already.');
    }
    await updateRound(db, organisation.id, round.id, { phase: 'together' });
    await releaseAnswers(context, round.id, 'withdrawn');
    return {
      output: { id: round.id, version: round.version + 1, phase: 'together' },
      affected: [roundAffected(round.id, 'changed')],
    };
  },
});

/** Closes the round for good: of persons' answers only how many chose each step is kept. */
export const closeRound = defineAction<Seen, RoundNow>({
  name: 'maturity.closeRound',
  permission: 'maturity.edit',
  input: seenRoundSchema,
  record: ({ round }) => ({ round }),
  run: async (context, seen) => {
    const { db, organisation, actor, now } = context;
    const round = await seenRound(context, seen);
    if (round.phase !== 'together') {
      throw refused('', 'not-compared', 'Compare what was answered alone before the round is closed.');
    }
    const sheets = await sheetsOf(db, organisation.id, round.id);
    if (answersIn(sheets).length === 0) {
      throw refused('', 'nobody-answered', 'Nobody has answered: there would be nothing to read.');
    }
    await countPersons(db, organisation.id, round.id, await countsOfRound(context, round));
    const closed = { by: actor.id, at: now() };
    await updateRound(db, organisation.id, round.id, { phase: 'closed', closed });
    return {
      output: { id: round.id, version: round.version + 1, phase: 'closed' },
      affected: [roundAffected(round.id, 'changed')],
    };
  },
});

/** Removes a round that nobody has answered. */
export const removeRound = defineAction<Seen, { readonly id: string }>({
  name: 'maturity.removeRound',
  permission: 'maturity.edit',
  input: seenRoundSchema,
  record: ({ round }) => ({ round }),
  run: async (context, seen) => {
    const { db, organisation } = context;
    const round = await seenRound(context, seen);
    if ((await sheetsOf(db, organisation.id, round.id)).length > 0) {
      throw refused('', 'already-answered', 'Somebody has answered: close the round instead.');
    }
    await releaseAnswers(context, round.id, 'withdrawn');
    await deleteRound(db, organisation.id, round.id);
    return { output: { id: round.id }, affected: [roundAffected(round.id, 'removed')] };
  },
});
