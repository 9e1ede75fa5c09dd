import { addAbsence, setRule, takeSteps } from '#features/duties/index.ts';
import { perform } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { madeUpAbsence, madeUpDaysOff } from './made-up-duties.ts';
import { hasAbsence, peopleByName } from './store.ts';

/** The rule of Exempelkommunen, somebody away with a deputy, and what the first night tells of what is owed there. */
export async function fillDuties(context: Context): Promise<void> {
  const { db, organisation, now } = context;
  if (!(await hasAbsence(db, organisation.id))) {
    const people = await peopleByName(db, organisation.id);
    const person = people.get(madeUpAbsence.person)?.id;
    const deputy = people.get(madeUpAbsence.deputy)?.id ?? null;
    const day = (ahead: number) => new Date(now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
    if (person !== undefined) {
      const { from, to } = madeUpAbsence;
      await perform(addAbsence, context, { person, from: day(from), to: day(to), deputy });
    }
    await perform(setRule, context, {
      version: 1,
      remindDaysBefore: 7,
      graceWorkingDays: 5,
      agendaWorkingDays: 5,
      daysOff: [...madeUpDaysOff],
    });
  }
  await perform(takeSteps, context, {});
}
