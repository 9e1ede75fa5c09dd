import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { perform } from '#platform/action/perform.ts';
import { inTransaction } from '#platform/database/open-transaction.ts';
import { testDoors } from '../../../tests/support/arriving.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation, makePerson } from '../../../tests/support/people.ts';
import { makeFeed, revokeFeed } from './actions/feeds.ts';
import { calendarOf } from './calendar-feed.ts';
import { fulfil, owe } from './index.ts';
import { type CalendarEvent, calendarText } from './model/calendar-text.ts';

const eventOf = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@rodret',
  day: '2026-04-07',
  dayAfter: '2026-04-08',
  summary: 'Avstämning',
  description: 'Text',
  url: 'https://rodret.example/mina-masten',
  sequence: 0,
  changedAt: '2026-03-02T08:00:00.000Z',
  isCancelled: false,
  remindDaysBefore: 7,
  ...given,
});
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(each => new ICAL.Event(each));

describe('A calendar', () => {
  test('is read by a client as it was written, whatever its texts hold, and has no line of more than 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 }).filter(given => !/[\p{Cc}]/u.test(given));
    const lines = fc.array(text, { minLength: 1, maxLength: 3 }).map(given => given.join('\n'));
    fc.assert(
      fc.property(text, lines, (summary, description) => {
        const written = calendarText('Måsten; hos, Ale', [eventOf({ summary, description })]);
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const [read] = eventsIn(written);
        expect(read?.summary).toBe(summary);
        expect(read?.description).toBe(description);
      }),
      { numRuns: 60 },
    );
  });

  test('has whole days, a reminder, and takes back what has ended under a higher number', () => {
    const [open, ended] = eventsIn(
      calendarText('Måsten', [eventOf(), eventOf({ uid: 'b@rodret', sequence: 2, isCancelled: true })]),
    );
    expect(open?.startDate.isDate).toBe(true);
    expect(open?.startDate.toString()).toBe('2026-04-07');
    expect(open?.endDate.toString()).toBe('2026-04-08');
    const alarm = open?.component.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P7D');
    expect(String(open?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-03-02T08:00:00Z');
    expect(ended?.sequence).toBe(2);
    expect(ended?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(ended?.component.getFirstSubcomponent('valarm')).toBeNull();
  });
});

describeOnEachEngine('A calendar feed', database => {
  const secretOf = (address: string | null) => /\/kalender\/(.+)\.ics$/.exec(address ?? '')?.[1] ?? '';

  test('holds what its person is to do and no other’s, and opens nothing once it is closed or they have left', async () => {
    const { doors } = testDoors(database(), {});
    const { id, person } = await makeOrganisation(database(), 'Ale');
    const other = await makePerson(database(), id, { name: 'Bo', roles: ['reader'] });
    const at = new Date().toISOString();
    const subject = { kind: 'x', id: 'y' };
    const about = {
      kind: 'action',
      subject,
      address: '/uppgift',
      line: other.id,
      dueOn: '2099-05-04',
      at,
    } as const;
    const within = <Result>(body: Parameters<typeof inTransaction<Result>>[1]) =>
      inTransaction(database().dbOf(id), body);
    const done = await within(trx => owe(trx, id, { ...about, title: 'Min sak', responsible: person.id }));
    await within(trx => owe(trx, id, { ...about, title: 'Bos sak', responsible: other.id }));
    const made = await perform(makeFeed, await person.context(), {});
    const read = async () => eventsIn((await calendarOf(doors, secretOf(made.address), 'test')) ?? '');

    expect((await read()).map(({ summary, uid }) => [summary, uid])).toEqual([
      ['Min sak', `${done}@${id}.rodret`],
    ]);
    await within(trx => fulfil(trx, id, { duty: done, by: person.id, at }));
    const [ended] = await read();
    expect([ended?.sequence, ended?.component.getFirstPropertyValue('status')]).toEqual([1, 'CANCELLED']);

    expect(await calendarOf(doors, 'a'.repeat(43), 'test')).toBeNull();
    const kept = await database()
      .db.selectFrom('audit_entry')
      .selectAll()
      .where('organisation_id', '=', id)
      .execute();
    expect(JSON.stringify(kept)).not.toContain(secretOf(made.address));
    const anew = await perform(makeFeed, await person.context(), {});
    expect(await calendarOf(doors, secretOf(made.address), 'test')).toBeNull();
    expect(await calendarOf(doors, secretOf(anew.address), 'test')).toContain('Min sak');
    await perform(revokeFeed, await person.context(), { feed: anew.id });
    expect(await calendarOf(doors, secretOf(anew.address), 'test')).toBeNull();

    const others = await perform(makeFeed, await other.context(), {});
    await database().db.deleteFrom('person_role').where('person_id', '=', other.id).execute();
    expect(await calendarOf(doors, secretOf(others.address), 'test')).toBeNull();
  });
});
