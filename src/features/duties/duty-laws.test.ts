import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays, weekdayOf } from '#core/calendar/days.ts';
import { swedishHolidays } from '#core/calendar/swedish-holidays.ts';
import { perform } from '#platform/action/perform.ts';
import type { Database } from '#platform/database/open.ts';
import { inTransaction } from '#platform/database/open-transaction.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { addAbsence } from './actions/absences.ts';
import { setRule } from './actions/rule.ts';
import { takeSteps } from './actions/take-steps.ts';
import { fulfil, owe, startRhythm } from './index.ts';
import type { Duty } from './model/duty.ts';
import { reasonOf } from './model/own.ts';
import { shippedRule } from './model/rule.ts';
import { isOverdue, standingOf } from './model/standing.ts';
import { dutiesOf, groundOf } from './reading.ts';

const first = '2026-11-23';
const who = fc.integer({ min: 0, max: 2 });
const small = fc.integer({ min: 0, max: 12 });
const events = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('forward' as const), days: small }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('standstill' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const), days: small }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('owe' as const), who, days: small }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), pick: small }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('hand-on' as const), who }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('away' as const), who, deputy: fc.option(who), days: small }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('rule' as const), grace: small, agenda: small }) },
  ),
  { minLength: 6, maxLength: 12 },
);
type Event = typeof events extends fc.Arbitrary<readonly (infer Each)[]> ? Each : never;

/** Working days after a day up to another, counted one by one. */
function workingDaysBetween(after: string, upTo: string): number {
  let count = 0;
  for (let day = plusDays(after, 1); day <= upTo; day = plusDays(day, 1)) {
    if (weekdayOf(day) <= 5 && !swedishHolidays(Number(day.slice(0, 4))).has(day)) count += 1;
  }
  return count;
}

async function start(database: Database) {
  const { id, person } = await makeOrganisation(database, 'Måsteköping');
  const owners = [
    person,
    await makePerson(database, id, { name: 'Bo', roles: ['leader'] }),
    await makePerson(database, id, { name: 'Cia', roles: ['leader'] }),
  ];
  const line = await makePerson(database, id, { name: 'Linn', roles: ['leader'] });
  let today = first;
  let rule = shippedRule;
  let owner = 0;
  let owned = 0;
  const ownerOf = (index: number) => owners[index]?.id ?? line.id;
  const context = () => person.context({ now: () => new Date(`${today}T08:00:00.000Z`) });
  const at = () => `${today}T08:00:00.000Z`;
  const within = <Result>(body: Parameters<typeof inTransaction<Result>>[1]) =>
    inTransaction(database.dbOf(id), body);
  const all = () => dutiesOf(database.dbOf(id), id, { today });
  const rhythm = (days: number) => ({
    kind: 'check-in' as const,
    subject: { kind: 'commitment', id: 'a' },
    title: `Avstämning ${owned++}`,
    address: '/',
    responsible: ownerOf(owner),
    line: line.id,
    every: 'month' as const,
    firstDueOn: plusDays(today, days),
  });
  await within(trx => startRhythm(trx, id, { ...rhythm(5), at: at() }));

  const does = async (event: Event): Promise<void> => {
    if (event.kind === 'forward') today = plusDays(today, event.days);
    if (event.kind === 'standstill') today = plusDays(today, 33);
    if (event.kind === 'back') today = plusDays(today, -event.days);
    if (event.kind === 'owe') {
      const title = `Sak ${owned++}`;
      const responsible = ownerOf(event.who);
      const duty = {
        kind: 'action' as const,
        subject: { kind: 'x', id: title },
        title,
        address: '/',
        responsible,
      };
      const given = {
        ...duty,
        line: event.who === 2 ? null : line.id,
        dueOn: plusDays(today, event.days - 4),
      };
      await within(trx => owe(trx, id, { ...given, at: at() }));
    }
    if (event.kind === 'answer') {
      const open = (await all()).filter(duty => duty.fulfilledAt === null && duty.endedAt === null);
      const duty = open[event.pick % Math.max(1, open.length)];
      if (duty !== undefined) {
        await within(trx => fulfil(trx, id, { duty: duty.id, by: duty.responsible, at: at() }));
      }
    }
    if (event.kind === 'hand-on') {
      owner = event.who;
      await within(trx => startRhythm(trx, id, { ...rhythm(3), at: at() }));
    }
    if (event.kind === 'away') {
      const deputy = event.deputy === null || event.deputy === event.who ? null : ownerOf(event.deputy);
      const given = { person: ownerOf(event.who), from: today, to: plusDays(today, event.days), deputy };
      await perform(addAbsence, await context(), given).catch(() => null);
    }
    if (event.kind === 'rule') {
      rule = { ...rule, graceWorkingDays: event.grace, agendaWorkingDays: event.agenda };
      await perform(setRule, await context(), { ...rule, daysOff: [] });
      rule = { ...rule, version: rule.version + 1 };
    }
    await perform(takeSteps, await context(), {});
  };
  const now = () => ({ today, rule, owner: ownerOf(owner) });
  return { database, id, line: line.id, does, all, now };
}
type World = Awaited<ReturnType<typeof start>>;

/** Each line of each mail is one thing told: `Försenat: Sak 3`. */
async function toldByMail({ database, id }: World): Promise<readonly string[]> {
  const mails = await database.db
    .selectFrom('mail_message')
    .select(['person_id', 'body'])
    .where('organisation_id', '=', id)
    .execute();
  return mails.flatMap(({ person_id, body }) => {
    let heading = '';
    return body.split('\n').flatMap(row => {
      if (row.startsWith('– ')) return [`${person_id} ${heading} ${row}`];
      heading = row;
      return [];
    });
  });
}

/** What was closed stays as it was, whatever comes after. */
const closedOf = (duties: readonly Duty[]) =>
  new Map(
    duties
      .filter(({ fulfilledAt, endedAt }) => fulfilledAt !== null || endedAt !== null)
      .map(duty => [
        duty.id,
        { at: duty.fulfilledAt, by: duty.fulfilledBy, steps: duty.steps.length, why: duty.endCause },
      ]),
  );

function expectGraceOver(duty: Duty, before: Duty | undefined, { today, rule }: ReturnType<World['now']>) {
  for (const { step } of duty.steps.slice(before?.steps.length ?? 0)) {
    if (step !== 'line' && step !== 'agenda') continue;
    const made = duty.createdAt.slice(0, 10);
    const passed = workingDaysBetween(made > duty.dueOn ? made : duty.dueOn, today);
    const goesStraight = duty.line === null || duty.line === duty.responsible;
    const grace = rule.graceWorkingDays + (step === 'line' || goesStraight ? 0 : rule.agendaWorkingDays);
    expect(passed, `${duty.title} ${step} on ${today}`).toBeGreaterThan(grace);
  }
}

async function expectLawful(world: World, before: readonly Duty[]): Promise<void> {
  const { today, owner } = world.now();
  const duties = await world.all();
  const { rule, calendar, absences } = await groundOf(world.database.dbOf(world.id), world.id, today);
  for (const duty of duties) {
    expectGraceOver(
      duty,
      before.find(({ id }) => id === duty.id),
      world.now(),
    );
    const standing = standingOf(duty, rule, calendar, absences, today);
    if (isOverdue(standing) && standing !== 'on-agenda') {
      const people = [duty.responsible, ...absences.map(({ deputy }) => deputy ?? world.line), world.line];
      const seenBy = people.filter(
        person => reasonOf({ ...duty, standing }, person, absences, today) !== null,
      );
      const isThere = seenBy.some(
        person => !absences.some(each => each.person === person && each.from <= today && today <= each.to),
      );
      expect(isThere || duty.line === null, `${duty.title} is on nobody’s list on ${today}`).toBe(true);
    }
    const isOpen = duty.fulfilledAt === null && duty.endedAt === null;
    if (isOpen && duty.rhythm !== null) expect(duty.responsible).toBe(owner);
  }
  const closed = closedOf(duties);
  for (const [id, was] of closedOf(before)) expect(closed.get(id)).toEqual(was);
}

describeOnEachEngine('Whatever happens in whatever order', database => {
  test('nothing is told twice, escalates too soon or lies with nobody; a new owner has no old duties; done is done', async () => {
    await fc.assert(
      fc.asyncProperty(events, async sequence => {
        const world = await start(database());
        let before = await world.all();
        for (const event of sequence) {
          await world.does(event);
          await expectLawful(world, before);
          before = await world.all();
        }
        const told = await toldByMail(world);
        expect(new Set(told).size).toBe(told.length);
      }),
      { numRuns: 5 },
    );
  });
});
