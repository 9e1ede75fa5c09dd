import { owe, startRhythm } from '#features/duties/index.ts';
import type { OrganisationId } from '#platform/context.ts';
import type { Database } from '#platform/database/open.ts';

type Does = (action: string, input: unknown) => Promise<unknown>;

/** A rule with a day off, an absence with a deputy, an address for a calendar, and duties that steps were taken of. */
export async function inhabitWithDuties(
  does: Does,
  database: Database,
  organisation: OrganisationId,
  { name, owner, other }: { readonly name: string; readonly owner: string; readonly other: string },
): Promise<void> {
  await does('duties.setRule', {
    version: 1,
    remindDaysBefore: 7,
    graceWorkingDays: 5,
    agendaWorkingDays: 5,
    daysOff: [{ day: '2027-05-07', name: `${name}s klämdag` }],
  });
  await does('duties.addAbsence', { person: other, from: '2027-07-05', to: '2027-07-30', deputy: owner });
  await does('duties.makeFeed', {});
  await does('messages.chooseLanguage', { language: 'sv' });
  const at = new Date().toISOString();
  const duty = {
    subject: { kind: 'x', id: organisation },
    title: `${name}s måste`,
    address: '/mina-masten',
    responsible: owner,
    line: other,
    at,
  };
  await database
    .dbOf(organisation)
    .transaction()
    .execute(async trx => {
      await owe(trx, organisation, { ...duty, kind: 'action', dueOn: at.slice(0, 10) });
      await startRhythm(trx, organisation, {
        ...duty,
        kind: 'report',
        every: 'quarter',
        firstDueOn: at.slice(0, 10),
      });
    });
  await does('duties.takeSteps', {});
}
