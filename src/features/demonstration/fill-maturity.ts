import { plusDays } from '#core/calendar/days.ts';
import {
  addOtherResult,
  closeRound,
  compareRound,
  maturityRounds,
  openRound,
  otherMaturityResults,
  saveAnswers,
  saveJointAnswers,
  sheetsOf,
  shippedAssessment,
} from '#features/maturity/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { as } from './fill-decisions.ts';
import { type MadeUpRound, madeUpOtherResults, madeUpRounds } from './made-up-maturity.ts';
import { peopleByName } from './store.ts';

/** Self-assessments of Exempelkommunen – two closed, one that is answered now –, and what other models gave. */
export async function fillMaturity(context: Context): Promise<void> {
  const { db, organisation } = context;
  const known = { context, people: await peopleByName(db, organisation.id) };
  const on = (daysAgo: number) => plusDays(todayOf(context), -daysAgo);
  const strategist = (daysAgo: number) => as(known, 'Oskar Falk', ['strategist'], on(daysAgo));
  for (const made of madeUpRounds) {
    const id = await opened(strategist(made.openedAgo), made);
    const phase = async () => (await maturityRounds(db, organisation.id)).find(round => round.id === id);
    const answered = new Set(
      (await sheetsOf(db, organisation.id, id)).map(({ area, person }) => `${area} ${person}`),
    );
    if ((await phase())?.phase === 'alone') {
      for (const [name, digits] of Object.entries(made.alone)) {
        const person = as(known, name, ['leader'], on(made.openedAgo - 2));
        for (const sheet of sheetsIn(digits)) {
          if (answered.has(`${sheet.area} ${person.actor.id}`)) continue;
          await perform(saveAnswers, person, { round: id, version: 0, ...sheet });
        }
      }
    }
    const now = await phase();
    if (made.comparedAgo !== null && now?.phase === 'alone') {
      await perform(compareRound, strategist(made.comparedAgo), { round: id, version: now.version });
    }
    if (made.closedAgo === null || (await phase())?.phase !== 'together') continue;
    for (const sheet of sheetsIn(made.together)) {
      if (answered.has(`${sheet.area} null`)) continue;
      const note = made.notes[sheet.area] ?? '';
      await perform(saveJointAnswers, strategist(made.closedAgo), { round: id, version: 0, note, ...sheet });
    }
    await perform(closeRound, strategist(made.closedAgo), {
      round: id,
      version: (await phase())?.version ?? 1,
    });
  }
  const there = new Set((await otherMaturityResults(db, organisation.id)).map(({ model }) => model));
  for (const result of madeUpOtherResults) {
    if (!there.has(result.model)) await perform(addOtherResult, strategist(1), result);
  }
}

/** The round of that title, opened where there is none. */
async function opened(context: Context, made: MadeUpRound): Promise<string> {
  const { db, organisation } = context;
  const there = (await maturityRounds(db, organisation.id)).find(({ title }) => title === made.title);
  if (there !== undefined) return there.id;
  const { title, alone, answeredIn } = made;
  const begins = Object.keys(alone).length === 0 ? 'together' : 'alone';
  const answerBy = plusDays(todayOf(context), answeredIn);
  return (await perform(openRound, context, { title, begins, answerBy })).id;
}

/** The answers that digits stand for, area by area; areas left empty are left out. */
function sheetsIn(digits: string) {
  const areas = digits.split(' ');
  return shippedAssessment().areas.flatMap(({ id, items }, at) => {
    const given = areas[at] ?? '';
    if (given === '') return [];
    const answers = items.flatMap((item, index) => {
      const digit = given[index];
      return digit === undefined ? [] : [{ item: item.id, step: digit === '?' ? null : Number(digit) }];
    });
    return [{ area: id, answers }];
  });
}
