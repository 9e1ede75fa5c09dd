import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusDays } from '#core/calendar/days.ts';
import { plusWorkingDays, workingDayFrom } from '#core/calendar/working-days.ts';
import { owe } from '#features/duties/index.ts';
import { absenceMessages } from '#features/duties/messages/absence.ts';
import { calendarMessages } from '#features/duties/messages/calendar.ts';
import { dutyMessages } from '#features/duties/messages/duties.ts';
import { ruleMessages } from '#features/duties/messages/rule.ts';
import { browserOfFile, looks, visit } from '../support/journey.ts';
import { type MovedClock, startClock } from '../support/moved-clock.ts';
import { type OwnServer, startOwnServer } from '../support/signed-in.ts';

const browser = browserOfFile();
const calendar = { daysOff: new Set<string>() };
const title = 'Svara nämnden om tillsynen';

describe.each(looks)('Duties as time goes by ($language, JavaScript: $javaScript)', look => {
  const today = new Date().toISOString().slice(0, 10);
  const due = workingDayFrom(calendar, plusDays(today, 9));
  const text = dutyMessages(look.language);
  const rule = ruleMessages(look.language);
  const absence = absenceMessages(look.language);
  let clock: MovedClock;
  let own: OwnServer;
  let duty = '';

  beforeAll(async () => {
    clock = await startClock();
    own = await startOwnServer(
      { Ada: ['administrator'], Lena: ['leader'], Karin: ['leader'] },
      clock.environment,
      async ({ database, organisation, people }) => {
        await database.db
          .updateTable('leadership_membership')
          .set({ is_chair: true })
          .where('person_id', '=', people.Karin ?? ('' as never))
          .execute();
        const given = { kind: 'action', subject: { kind: 'x', id: 'x' }, title, address: '/beslut' } as const;
        const who = { responsible: people.Lena ?? '', line: null, dueOn: due, at: `${today}T00:00:00.000Z` };
        duty = await database
          .dbOf(organisation)
          .transaction()
          .execute(trx => owe(trx, organisation, { ...given, ...who }));
      },
    );
  });
  afterAll(async () => {
    await own?.stop();
    await clock?.remove();
  });

  let reached = today;
  /** Goes on to a day. Nobody stays away so long that they must sign in again. */
  const goTo = async (day: string): Promise<void> => {
    while (reached < day) {
      const next = plusDays(reached, 5);
      reached = next < day ? next : day;
      await clock.moveTo(reached);
      for (const { cookie } of Object.values(own.people)) {
        await fetch(`${own.server.address}/api/v1/duties/own`, { headers: { cookie } });
      }
    }
  };
  /** What the night does, and what it told. */
  const night = async (day: string): Promise<number> => {
    await goTo(day);
    const answer = await fetch(`${own.server.address}/api/v1/duties/steps`, {
      method: 'POST',
      headers: { cookie: own.people.Ada?.cookie ?? '', 'Content-Type': 'application/json' },
      body: '{}',
    });
    return (await answer.json()).told;
  };
  const counted = (count: number) => `${count}\u00a0${count === 1 ? text.one : text.many}`;

  test('One is reminded of, overdue, with the line and on the agenda, each told once, by the one rule', () =>
    visit(browser(), own.server.address, look, async ({ page, open, reach, arriveAt, look: lookAt }) => {
      const heading = page.getByRole('heading', { level: 1 });
      const finding = async (address: string) => {
        await open(address);
        return heading.textContent();
      };
      await own.people.Lena?.at(page);
      expect(await finding('/mina-masten')).toBe(text.findings.calm);
      expect(await night(today)).toBe(0);
      expect(await night(plusDays(due, -7))).toBe(1);
      expect(await finding('/mina-masten')).toBe(text.findings.soon(counted(1)));
      expect(await night(plusDays(due, 1))).toBe(1);
      expect(await night(plusDays(due, 1))).toBe(0);
      expect(await finding('/mina-masten')).toBe(text.findings.overdue(1, counted(1)));
      await page.getByText(text.standings.overdue, { exact: true }).waitFor();
      await lookAt();

      await own.people.Karin?.at(page);
      expect(await finding('/mina-masten')).toBe(text.findings.empty);
      await open('/mina-masten/regel');
      await page.getByLabel(rule.fields.graceWorkingDays, { exact: true }).fill('två');
      await reach(() => page.getByRole('button', { name: rule.save }).click());
      await page.getByRole('alert').getByRole('link', { name: rule.problems.graceWorkingDays }).click();
      await page.getByLabel(rule.fields.graceWorkingDays, { exact: true }).fill('2');
      await page.getByLabel(rule.fields.agendaWorkingDays, { exact: true }).fill('1');
      await reach(() => page.getByRole('button', { name: rule.save }).click());
      await arriveAt(/^\/mina-masten\/regel\?klart=\d+/);
      await lookAt();

      expect(await night(plusWorkingDays(calendar, due, 2))).toBe(0);
      expect(await night(plusWorkingDays(calendar, due, 3))).toBe(1);
      expect(await finding('/mina-masten')).toBe(text.findings.overdue(1, counted(1)));
      await page.getByText(text.comeFrom('Lena')).waitFor();
      expect(await night(plusWorkingDays(calendar, due, 4))).toBe(1);
      expect(await finding('/mina-masten/alla')).toBe(text.all.finding(1, counted(1)));
      await page.getByRole('cell', { name: text.standings['on-agenda'] }).waitFor();
      await page.getByRole('link', { name: title }).waitFor();
      await lookAt();
    }));

  test('One says when one is away and who stands in, and has one’s calendar fetch what one is to do', () =>
    visit(browser(), own.server.address, look, async ({ page, open, reach, arriveAt, look: lookAt }) => {
      const day = plusWorkingDays(calendar, due, 4);
      await goTo(day);
      await own.people.Lena?.at(page);
      await open('/mina-masten/franvaro');
      await page.getByLabel(absence.fields.to).fill(plusDays(day, -1));
      await reach(() => page.getByRole('button', { name: absence.add }).click());
      await page
        .getByRole('alert')
        .getByRole('link', { name: absence.problems['ends-before-start'] })
        .click();
      await page.getByLabel(absence.fields.to).fill(plusDays(day, 3));
      await page.getByLabel(absence.fields.deputy).selectOption({ label: 'Ada' });
      await reach(() => page.getByRole('button', { name: absence.add }).click());
      await arriveAt(/^\/mina-masten\/franvaro\?klart=\d+/);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(absence.findings.now('Ada'));
      await lookAt();

      await own.people.Ada?.at(page);
      await open('/mina-masten');
      await page.getByText(text.standsInFor('Lena')).waitFor();
      await open('/mina-masten/kalender');
      const words = calendarMessages(look.language);
      await reach(() => page.getByRole('button', { name: words.make }).click());
      const address = await page.getByLabel(words.address, { exact: true }).inputValue();
      await lookAt();
      const answer = await fetch(`${own.server.address}${new URL(address).pathname}`);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const [event, ...others] = new ICAL.Component(ICAL.parse(await answer.text()))
        .getAllSubcomponents('vevent')
        .map(each => new ICAL.Event(each));
      expect(others).toEqual([]);
      expect([event?.summary, event?.uid.split('@')[0], event?.startDate.toString()]).toEqual([
        title,
        duty,
        due,
      ]);
      expect(own.server.log()).not.toContain(new URL(address).pathname);
    }));
});
