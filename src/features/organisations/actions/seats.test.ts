import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perform, performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { membershipOf } from '#platform/session/memberships.ts';
import { describeOnEachEngine } from '../../../../tests/support/database.ts';
import { makeOrganisation, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import { day, lastDay } from '../../../../tests/support/random-tree.ts';
import { entryOrRefused, takeBack } from '../../../../tests/support/taking-back.ts';
import { organisationActions } from '../actions.ts';
import { leadershipOn } from '../index.ts';
import type { Seat } from '../model/seat.ts';
import { seatClashesOf, vacanciesFrom } from '../model/seat-rules.ts';
import { allSeats } from '../store/seats.ts';
import { addSeat, changeSeat, endSeat, removeSeat } from './seats.ts';

const seat = {
  person: null,
  newPerson: null,
  title: 'Kommundirektör',
  isChair: true,
  part: null,
  validFrom: '2020-01-01',
  validTo: null,
};

const isRefused = (status: number, code: string) => ({ name: 'Refusal', status, code });

const seatsOf = ({ db, organisation }: Context) => allSeats(db, organisation.id);

/** Without ids of seats and versions, which change when something is taken back. */
const told = (seats: readonly Seat[]) =>
  seats.map(({ id: _id, version: _version, ...rest }) => JSON.stringify(rest)).sort();

describeOnEachEngine('The leadership group', database => {
  const start = async (name: string) => {
    const { id, person } = await makeOrganisation(database(), name);
    return { id, context: await person.context() };
  };

  test('takes a person there is and somebody new, who leads from the first day to the last', async () => {
    const { id, context } = await start('Aköping');
    const berit = await makePerson(database(), id, { name: 'Berit Bok', roles: ['contributor'] });
    await perform(addSeat, context, { ...seat, person: berit.id });
    const { seat: second } = await perform(addSeat, context, {
      ...seat,
      newPerson: 'Nils Ny',
      title: 'Socialchef',
      isChair: false,
      validFrom: '2021-06-01',
      validTo: '2021-06-30',
    });
    expect(await leadershipOn(context.db, id, '2021-06-15')).toMatchObject([
      { name: 'Berit Bok', title: 'Kommundirektör', isChair: true },
      { name: 'Nils Ny', title: 'Socialchef', isChair: false },
    ]);
    expect(await leadershipOn(context.db, id, '2021-07-01')).toHaveLength(1);
    expect(await leadershipOn(context.db, id, '2019-12-31')).toEqual([]);
    const rolesOn = async (person: string, on: string) =>
      (await membershipOf(database().db, id, person as typeof berit.id, on))?.roles;
    expect(await rolesOn(berit.id, '2021-07-01')).toEqual(['leader', 'contributor']);
    expect(await rolesOn(second.person, '2021-06-30')).toEqual(['leader']);
    expect(await rolesOn(second.person, '2021-07-01')).toEqual([]);
  });

  test('has one chair at a time, and nobody twice', async () => {
    const { id, context } = await start('Beköping');
    const berit = await makePerson(database(), id, { name: 'Berit', roles: [] });
    await perform(addSeat, context, { ...seat, person: berit.id, validTo: '2024-12-31' });
    await expect(
      perform(addSeat, context, { ...seat, newPerson: 'Nils', validFrom: '2024-12-31' }),
    ).rejects.toMatchObject({
      ...isRefused(422, 'chaired-already'),
      fields: [{ path: 'isChair', values: { name: 'Berit', validTo: '2024-12-31' } }],
    });
    await expect(
      perform(addSeat, context, { ...seat, person: berit.id, isChair: false, validFrom: '2022-01-01' }),
    ).rejects.toMatchObject(isRefused(422, 'seated-already'));
    await perform(addSeat, context, { ...seat, newPerson: 'Nils', validFrom: '2025-01-01' });
    expect(await seatsOf(context)).toHaveLength(2);
  });

  test('may be left empty or without a chair, but it is said', async () => {
    const { context } = await start('Ceköping');
    const { seat: chair } = await perform(addSeat, context, { ...seat, newPerson: 'Berit' });
    const { seat: other } = await perform(addSeat, context, {
      ...seat,
      newPerson: 'Nils',
      isChair: false,
      validTo: '2027-12-31',
    });
    const ended = await perform(endSeat, context, { seat: chair.id, version: 1, lastDay: '2026-12-31' });
    expect(ended.vacancies).toEqual([
      { kind: 'without-chair', from: '2027-01-01', to: '2027-12-31' },
      { kind: 'empty', from: '2028-01-01', to: null },
    ]);
    expect(other.version).toBe(1);
  });

  test('tells who comes late what stands there now, and knows nobody of another organisation', async () => {
    const { context } = await start('Deköping');
    const foreign = await start('Eköping');
    const { seat: own } = await perform(addSeat, context, { ...seat, newPerson: 'Berit' });
    const { seat: theirs } = await perform(addSeat, foreign.context, { ...seat, newPerson: 'Erik' });
    const { person: _person, newPerson: _new, ...fields } = seat;
    await perform(changeSeat, context, { ...fields, title: 'Tf direktör', seat: own.id, version: 1 });
    await expect(
      perform(changeSeat, context, { ...fields, title: 'Chef', seat: own.id, version: 1 }),
    ).rejects.toMatchObject({ ...isRefused(409, 'stale'), current: { title: 'Tf direktör', version: 2 } });
    for (const attempt of [
      () => perform(changeSeat, context, { ...fields, seat: theirs.id, version: 1 }),
      () => perform(endSeat, context, { seat: theirs.id, version: 1, lastDay: '2030-01-01' }),
      () => perform(removeSeat, context, { seat: theirs.id, version: 1 }),
      () => perform(addSeat, context, { ...seat, person: theirs.person, isChair: false }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ name: 'Refusal', status: 404 });
    }
    expect(await seatsOf(foreign.context)).toMatchObject([{ id: theirs.id, version: 1 }]);
  });

  test('is changed by administrators alone, and no name of a person stands in the audit', async () => {
    const { id, context } = await start('Fköping');
    await perform(addSeat, context, { ...seat, newPerson: 'Hemlig Hansson' });
    const entries = await context.db.selectFrom('audit_entry').select(['input', 'affected']).execute();
    expect(JSON.stringify(entries)).not.toContain('Hemlig');
    const strategist = await makePerson(database(), id, { name: 'S', roles: ['strategist', 'leader'] });
    await expect(
      perform(addSeat, await strategist.context(), { ...seat, newPerson: 'X' }),
    ).rejects.toMatchObject(isRefused(403, 'role-missing'));
  });

  test('breaks no rule after whatever was asked for, and what is taken back is as it was', async () => {
    const fields = { isChair: fc.boolean(), validFrom: day, validTo: lastDay };
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), person: fc.nat(3), ...fields }),
      fc.record({ kind: fc.constant('change' as const), at: fc.nat(9), ...fields }),
      fc.record({ kind: fc.constant('end' as const), at: fc.nat(9), lastDay: day }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9) }),
    );
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 20 }), async steps => {
        made += 1;
        const { id, context } = await start(`Prov ${made}`);
        const people: TestPerson[] = [];
        for (const name of ['Åsa', 'Bo', 'Cia', 'Dan']) {
          people.push(await makePerson(database(), id, { name, roles: [] }));
        }
        for (const [asked, isTakenBack] of steps) {
          const before = await seatsOf(context);
          const chosen = before['at' in asked ? asked.at % Math.max(1, before.length) : 0];
          const version = { seat: chosen?.id, version: chosen?.version };
          const ask = () => {
            switch (asked.kind) {
              case 'add': {
                const { person, kind: _kind, ...given } = asked;
                return performWithReceipt(addSeat, context, {
                  ...seat,
                  ...given,
                  person: people[person]?.id,
                });
              }
              case 'change': {
                const { at: _at, kind: _kind, ...given } = asked;
                return performWithReceipt(changeSeat, context, {
                  ...given,
                  ...version,
                  title: 'Chef',
                  part: null,
                });
              }
              case 'end':
                return performWithReceipt(endSeat, context, { ...version, lastDay: asked.lastDay });
              case 'remove':
                return performWithReceipt(removeSeat, context, version);
            }
          };
          const entry = await entryOrRefused(ask());
          const after = await seatsOf(context);
          expect(seatClashesOf(after)).toEqual([]);
          if (entry === null) expect(after).toEqual(before);
          else if (isTakenBack) {
            await takeBack(organisationActions, context, entry);
            expect(told(await seatsOf(context))).toEqual(told(before));
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('Vacancies are told for every day from today on, and for no other', () => {
  const someone = fc.record({
    id: fc.uuid(),
    person: fc.uuid(),
    name: fc.constant(''),
    title: fc.constant(''),
    isChair: fc.boolean(),
    part: fc.constant(null),
    validFrom: day,
    validTo: lastDay,
    version: fc.constant(1),
  });
  const days = [
    '2020-01-01',
    '2021-06-30',
    '2021-07-01',
    '2024-01-01',
    '2025-05-05',
    '2026-12-31',
    '2027-01-01',
  ];
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 5 }), day, (seats, today) => {
      const vacancies = vacanciesFrom(seats, today);
      for (const shown of days) {
        const sitting = seats.filter(
          ({ validFrom, validTo }) => validFrom <= shown && (validTo === null || shown <= validTo),
        );
        const expected =
          sitting.length === 0 ? 'empty' : sitting.some(({ isChair }) => isChair) ? null : 'without-chair';
        const found = vacancies.filter(({ from, to }) => from <= shown && (to === null || shown <= to));
        expect(found.map(({ kind }) => kind)).toEqual(shown < today || expected === null ? [] : [expected]);
      }
    }),
  );
});
