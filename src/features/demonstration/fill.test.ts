import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followers } from '#cli/followers.ts';
import { readConfig } from '#platform/config.ts';
import { listOrganisations } from '#platform/database/organisations.ts';
import { type Doors, doorsOf } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import { roles } from '#platform/permissions.ts';
import { root } from '#platform/root.ts';
import { membershipsOf } from '#platform/session/memberships.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { fillDemonstration } from './fill.ts';
import { madeUpGoals, madeUpTrends } from './made-up-direction.ts';
import { madeUpHandovers, neighbourHandovers } from './made-up-handovers.ts';
import { madeUpParts } from './made-up-parts.ts';
import { madeUpPeople, neighbour, neighbourPeople } from './made-up-people.ts';
import { offered, offeredRoles } from './model.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
const today = () => new Date().toISOString().slice(0, 10);

test('Nobody is called as anybody else, and every address is one that can never be reached', () => {
  for (const people of [madeUpPeople, neighbourPeople]) {
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    for (const { email } of people) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
  }
});

/** Doors behind which the moment is asked for so many times only. */
const impatient = (doors: Doors, times: number): Doors => {
  let left = times;
  const now = () => {
    left -= 1;
    if (left < 0) throw new Error('broken off');
    return new Date();
  };
  return {
    ...doors,
    contextOfService: async (...asked) => ({ ...(await doors.contextOfService(...asked)), now }),
  };
};

describeOnEachEngine('A demonstration whose filling was broken off again and again', database => {
  let folder: string;
  let doors: Doors;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rodret-demonstration-'));
    doors = doorsOf(readConfig({ RODRET_DATA: folder }, root), database(), log, followers);
    for (const patience of [0, 3, 10, 20, 30, 60, 100]) {
      await expect(fillDemonstration(impatient(doors, patience))).rejects.toThrow('broken off');
    }
    await Promise.all(Array.from({ length: instances() }, () => fillDemonstration(doors)));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** PGlite is one instance's alone; on PostgreSQL several may start together. */
  const instances = () => (database().engine === 'pglite' ? 1 : 2);
  const count = async (table: 'person' | 'audit_entry' | 'leadership_membership' | 'organisation') => {
    const { rows } = await database()
      .db.selectFrom(table)
      .select(from => from.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    return Number(rows);
  };
  const state = async () => ({
    organisations: await count('organisation'),
    people: await count('person'),
    seats: await count('leadership_membership'),
    entries: await count('audit_entry'),
  });
  const membershipsFor = async (key: string) => {
    const email = madeUpPeople.find(person => person.key === key)?.email ?? '';
    const account = await doors.accounts.withEmail(email);
    return account === null ? [] : membershipsOf(database().db, account, today());
  };

  test('has two organisations, and is filled once however many start it', async () => {
    expect((await listOrganisations(database())).map(({ name, unitCode }) => [name, unitCode])).toEqual([
      ['Exempelkommunen', '9900'],
      [neighbour, null],
    ]);
    const before = await state();
    await fillDemonstration(doors);
    expect(await state()).toEqual(before);
  });

  test('has everyone once', async () => {
    const people = await database()
      .db.selectFrom('person')
      .select('name')
      .where('kind', '=', 'person')
      .where('account_id', 'is not', null)
      .execute();
    expect(people.map(({ name }) => name).sort()).toEqual(
      [...madeUpPeople, ...neighbourPeople].map(({ name }) => name).sort(),
    );
    expect(await count('leadership_membership')).toBe(10);
  });

  test('has a person for each role, whose roles are what the card says', async () => {
    expect(offeredRoles).toEqual(roles);
    for (const role of offeredRoles) {
      const [first] = await membershipsFor(offered[role]);
      expect(first?.organisation.name, role).toBe('Exempelkommunen');
      expect(first?.roles, role).toEqual([role]);
    }
  });

  test('has an adviser in both organisations, and nobody else in more than one', async () => {
    for (const { key, roles: given } of madeUpPeople) {
      const names = (await membershipsFor(key)).map(({ organisation }) => organisation.name);
      expect(names, key).toEqual(
        given.includes('adviser') ? ['Exempelkommunen', neighbour] : ['Exempelkommunen'],
      );
    }
  });

  test('has a leadership group of eight with the kommundirektör as its chair, and one who has left', async () => {
    const [own] = await listOrganisations(database());
    const seats = await database()
      .db.selectFrom('leadership_membership')
      .select(['title', 'is_chair', 'valid_to', 'part_id'])
      .where('organisation_id', '=', own?.id ?? ('' as never))
      .execute();
    const sitting = seats.filter(({ valid_to }) => valid_to === null);
    expect(sitting).toHaveLength(8);
    expect(sitting.filter(seat => seat.is_chair).map(({ title }) => title)).toEqual(['Kommundirektör']);
    expect(sitting.every(({ part_id }) => part_id !== null)).toBe(true);
    expect(seats).toHaveLength(9);
  });

  test('opens none of its accounts by a password', async () => {
    for (const password of ['', 'null', 'undefined', 'password', 'exempelkommunen']) {
      expect(await doors.accounts.check('maria.holm@exempelkommunen.example', password)).toBeNull();
    }
  });

  test('tells in the audit what was made, part by part and person by person', async () => {
    const entries = await database().db.selectFrom('audit_entry').select(['action', 'via']).execute();
    const times = (action: string) => entries.filter(entry => entry.action === action).length;
    expect(times('organisations.addPart')).toBeGreaterThanOrEqual(madeUpParts.length);
    expect(times('people.invite')).toBe(madeUpPeople.length + neighbourPeople.length);
    expect(times('handovers.make')).toBe(madeUpHandovers.length + neighbourHandovers.length);
    expect(times('direction.setAimWeights')).toBe(1);
    expect(times('direction.addGoal')).toBe(madeUpGoals.length);
    expect(times('direction.addTrend')).toBe(madeUpTrends.length);
    expect(times('installation.fillDemonstration')).toBe(1);
    expect(new Set(entries.map(({ via }) => via))).toEqual(new Set(['service', 'conversation']));
  });
});
