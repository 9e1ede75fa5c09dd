import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays, plusMonths } from '#core/calendar/days.ts';
import type { Absence } from './absence.ts';
import type { Duty } from './duty.ts';
import { apartFarOff } from './own.ts';
import { nextDueAfter } from './rhythm.ts';
import { daysOf, mayAnswer, type Standing, standingOf } from './standing.ts';
import { stepsDue, tellingsOf } from './steps.ts';

const calendar = { daysOff: new Set<string>() };
const rule = { remindDaysBefore: 7, graceWorkingDays: 5, agendaWorkingDays: 5, version: 1 };

const dutyOf = (given: Partial<Duty> = {}): Duty => ({
  id: 'duty',
  kind: 'check-in',
  subject: { kind: 'commitment', id: 'a' },
  title: 'Avstämning',
  address: '/',
  responsible: 'owner',
  line: 'line',
  // A Friday; Good Friday and Easter Monday of the same year are 3 and 6 April.
  dueOn: '2026-03-27',
  rhythm: null,
  followedOn: null,
  createdAt: '2026-01-01T08:00:00.000Z',
  fulfilledAt: null,
  fulfilledBy: null,
  endedAt: null,
  endCause: null,
  steps: [],
  version: 1,
  ...given,
});
const away = (person: string, from: string, to: string, deputy: string | null = null): Absence => ({
  id: `${person} ${from}`,
  person,
  from,
  to,
  deputy,
  version: 1,
});

describe('Where a duty stands', () => {
  const on = (today: string, duty = dutyOf(), absences: readonly Absence[] = []) =>
    standingOf(duty, rule, calendar, absences, today);

  test.each<[string, Standing]>([
    ['2026-03-19', 'waiting'],
    ['2026-03-20', 'due-soon'],
    ['2026-03-27', 'due'],
    ['2026-03-28', 'overdue'],
    // Five working days of grace end on 7 April: two of them fall away at Easter.
    ['2026-04-07', 'overdue'],
    ['2026-04-08', 'with-line'],
    ['2026-04-14', 'with-line'],
    ['2026-04-15', 'on-agenda'],
  ])('is, on %s, %s', (today, standing) => {
    expect(on(today)).toBe(standing);
  });

  test('moves with its day to the next working day', () => {
    const goodFriday = dutyOf({ dueOn: '2026-04-03' });
    expect(on('2026-04-07', goodFriday)).toBe('due');
    expect(on('2026-04-08', goodFriday)).toBe('overdue');
    expect(on('2026-04-30', dutyOf({ dueOn: '2026-04-03', fulfilledAt: '2026-04-07T09:00:00.000Z' }))).toBe(
      'done',
    );
    expect(on('2026-04-30', dutyOf({ dueOn: '2026-04-03', fulfilledAt: '2026-04-08T09:00:00.000Z' }))).toBe(
      'done-late',
    );
  });

  test('goes straight on to the agenda where the responsible is the line, or there is none', () => {
    for (const line of ['owner', null]) {
      expect(on('2026-04-07', dutyOf({ line }))).toBe('overdue');
      expect(on('2026-04-08', dutyOf({ line }))).toBe('on-agenda');
    }
  });

  test('is with the line at once where nobody is there on the due day, on the agenda no sooner', () => {
    const unattended = [away('owner', '2026-03-20', '2026-05-01')];
    expect(on('2026-03-27', dutyOf(), unattended)).toBe('due');
    expect(on('2026-03-28', dutyOf(), unattended)).toBe('with-line');
    expect(on('2026-04-15', dutyOf(), unattended)).toBe('on-agenda');
    const attended = [away('owner', '2026-03-20', '2026-05-01', 'deputy')];
    expect(on('2026-03-28', dutyOf(), attended)).toBe('overdue');
    expect(on('2026-03-28', dutyOf(), [...attended, away('deputy', '2026-03-27', '2026-03-27')])).toBe(
      'with-line',
    );
  });

  test('gives who is given a late duty the whole grace from that day, and is missed when the next is due', () => {
    const late = dutyOf({ createdAt: '2026-04-20T08:00:00.000Z' });
    expect(on('2026-04-20', late)).toBe('overdue');
    expect(on('2026-04-27', late)).toBe('overdue');
    expect(on('2026-04-28', late)).toBe('with-line');
    expect(on('2026-04-26', dutyOf({ followedOn: '2026-04-27' }))).toBe('on-agenda');
    expect(on('2026-04-27', dutyOf({ followedOn: '2026-04-27' }))).toBe('missed');
  });

  const order: readonly Standing[] = ['waiting', 'due-soon', 'due', 'overdue', 'with-line', 'on-agenda'];
  const days = fc.integer({ min: 0, max: 120 });
  const rules = fc.record({
    remindDaysBefore: fc.integer({ min: 0, max: 30 }),
    graceWorkingDays: fc.integer({ min: 0, max: 20 }),
    agendaWorkingDays: fc.integer({ min: 0, max: 20 }),
    version: fc.constant(1),
  });

  test('only grows worse from day to day, and never before the grace of the rule is over', () => {
    fc.assert(
      fc.property(rules, days, days, fc.option(days), (given, due, made, gone) => {
        const duty = dutyOf({
          dueOn: plusDays('2026-01-05', due),
          createdAt: `${plusDays('2026-01-05', made)}T08:00:00.000Z`,
        });
        const absences = gone === null ? [] : [away('owner', '2026-01-01', plusDays('2026-01-05', gone))];
        const { line, agenda } = daysOf(duty, given, calendar);
        const told = Array.from({ length: 260 }, (_, index) => {
          const today = plusDays('2026-01-05', index);
          return { today, standing: standingOf(duty, given, calendar, absences, today) };
        });
        const ranks = told.map(({ standing }) => order.indexOf(standing));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
        expect(told.find(({ standing }) => standing === 'on-agenda')?.today).toBe(
          agenda < '2026-01-05' ? '2026-01-05' : agenda,
        );
        if (gone === null && line !== null && line < agenda) {
          const first = told.find(({ standing }) => standing === 'with-line');
          expect(first?.today).toBe(line < '2026-01-05' ? '2026-01-05' : line);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('Who is told, and may answer', () => {
  const ground = (today: string, absences: readonly Absence[] = []) => ({ rule, calendar, absences, today });

  test('a reminder goes to the deputy of who is away; without one the line hears on the due day', () => {
    const deputised = [away('owner', '2026-03-20', '2026-05-01', 'deputy')];
    expect(stepsDue(dutyOf(), ground('2026-03-20', deputised))).toEqual([
      { step: 'reminded', tell: 'deputy' },
    ]);
    const unattended = [away('owner', '2026-03-20', '2026-05-01')];
    expect(stepsDue(dutyOf(), ground('2026-03-26', unattended))).toEqual([
      { step: 'reminded', tell: 'owner' },
    ]);
    expect(stepsDue(dutyOf(), ground('2026-03-27', unattended))).toEqual([
      { step: 'reminded', tell: 'owner' },
      { step: 'absent', tell: 'line' },
    ]);
  });

  test('after a standstill each hears once, of what goes furthest', () => {
    const duty = dutyOf();
    const steps = stepsDue(duty, ground('2026-06-01'));
    expect(steps.map(({ step }) => step)).toEqual(['overdue', 'line', 'agenda']);
    expect([...tellingsOf([{ duty, steps }])]).toEqual([
      ['owner', [{ duty, step: 'agenda' }]],
      ['line', [{ duty, step: 'line' }]],
    ]);
    const taken = dutyOf({ steps: steps.map(({ step, tell }) => ({ step, told: tell, on: '2026-06-01' })) });
    expect(stepsDue(taken, ground('2026-06-02'))).toEqual([]);
  });

  test('the responsible, the deputy of one who is away, and the line once it has been told', () => {
    const absences = [away('owner', '2026-03-20', '2026-05-01', 'deputy')];
    const may = (person: string, today: string, duty = dutyOf()) => mayAnswer(duty, person, absences, today);
    expect(may('owner', '2026-03-01')).toBe(true);
    expect(may('deputy', '2026-03-01')).toBe(false);
    expect(may('deputy', '2026-03-20')).toBe(true);
    expect(may('line', '2026-03-20')).toBe(false);
    const told = dutyOf({ steps: [{ step: 'line', told: 'line', on: '2026-04-08' }] });
    expect(may('line', '2026-04-08', told)).toBe(true);
  });
});

test('Only what waits and is due in more than a year is far off, in the order it had', () => {
  const today = '2026-11-26';
  const days = fc.array(
    fc.record({
      standing: fc.constantFrom<Standing>('waiting', 'due-soon', 'overdue'),
      dueOn: fc.integer({ min: -100, max: 1000 }).map(count => plusDays(today, count)),
    }),
  );
  fc.assert(
    fc.property(days, duties => {
      const { near, farOff } = apartFarOff(duties, today);
      expect(near.length + farOff.length).toBe(duties.length);
      expect(
        farOff.every(({ standing, dueOn }) => standing === 'waiting' && dueOn > plusMonths(today, 12)),
      ).toBe(true);
      expect(near.some(({ standing, dueOn }) => standing === 'waiting' && dueOn > '2027-11-26')).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('A rhythm comes back to the last of the month after a shorter one', () => {
  const series = { every: 'month', firstDueOn: '2026-01-31' } as const;
  expect(nextDueAfter(series, '2026-01-31')).toBe('2026-02-28');
  expect(nextDueAfter(series, '2026-02-28')).toBe('2026-03-31');
});
