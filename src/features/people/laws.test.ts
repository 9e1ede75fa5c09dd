import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleActions } from '#features/people/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { inTransaction } from '#platform/database/open-transaction.ts';
import { hashOfSecret } from '#platform/session/token.ts';
import { testContext } from '../../../tests/support/context.ts';
import { describeOnEachEngine } from '../../../tests/support/database.ts';
import { makeOrganisation } from '../../../tests/support/people.ts';
import { givenRoles } from './model.ts';
import { invitationWithHash, useInvitation } from './store/invitations.ts';
import { listPeople } from './store/people.ts';

/** A step names people and links by their place among those there are, so that every sequence means something. */
const place = fc.nat(5);
const email = fc.constantFrom('a@example.se', 'b@example.se', 'c@example.se', 'd@example.se');
const rolesGiven = fc.subarray([...givenRoles]);
const step = fc.oneof(
  fc.record({ kind: fc.constant('invite' as const), email, roles: rolesGiven }),
  fc.record({ kind: fc.constant('change' as const), place, email, roles: rolesGiven, isStale: fc.boolean() }),
  fc.record({ kind: fc.constant('erase' as const), place }),
  fc.record({ kind: fc.constant('renew' as const), place }),
  fc.record({ kind: fc.constant('withdraw' as const), place }),
  fc.record({ kind: fc.constant('restore' as const), place }),
  fc.record({ kind: fc.constant('accept' as const), place }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 8 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const dayMilliseconds = 24 * 60 * 60 * 1000;

describeOnEachEngine('Whatever is done with people, in whatever order', database => {
  /** One organisation with one administrator who can sign in, and what happened to its links. */
  const world = async () => {
    const { id } = await makeOrganisation(database(), 'Lagorten');
    let time = new Date('2026-03-02T08:00:00.000Z').getTime();
    const links: { secret: string; person: string; madeAt: number; email: string }[] = [];
    const used: string[] = [];
    const context = (): Promise<Context> =>
      testContext(database(), { organisationId: id, now: () => new Date(time) });
    const people = async () => listPeople(database().db, id, new Date(time));
    const first = (await people())[0]!;
    await giveAccount(id, first.id);

    const run = async (name: string, input: object): Promise<unknown> => {
      const action = peopleActions.find(candidate => candidate.name === `people.${name}`);
      try {
        return await action?.perform(await context(), input);
      } catch (error) {
        if (error instanceof Refusal) return null;
        throw error;
      }
    };
    const noteLink = async (invited: unknown) => {
      if (typeof invited !== 'object' || invited === null || !('link' in invited)) return;
      const { link, person } = invited as { link: string; person: string };
      const of = (await people()).find(candidate => candidate.id === person);
      links.push({ secret: link.split('/').at(-1)!, person, madeAt: time, email: of?.email ?? '' });
    };
    const accept = async (secret: string): Promise<boolean> => {
      const found = await invitationWithHash(database().db, hashOfSecret(secret));
      if (found === null) return false;
      return inTransaction(database().db, async trx => {
        const isUsed = await useInvitation(trx, found.organisation, found.invitation.id, new Date(time));
        return isUsed;
      });
    };
    return {
      id,
      links,
      used,
      people,
      run,
      noteLink,
      accept,
      time: () => time,
      wait: (days: number) => {
        time += days * dayMilliseconds;
      },
    };
  };
  type World = Awaited<ReturnType<typeof world>>;

  const giveAccount = async (organisation: World['id'], person: string) => {
    const { rows } = await database()
      .db.withTables<{ account_user: { id: string; name: string; email: string; emailVerified: boolean } }>()
      .insertInto('account_user')
      .values({
        id: crypto.randomUUID(),
        name: 'x',
        email: `${crypto.randomUUID()}@example.se`,
        emailVerified: true,
      })
      .returning('id')
      .execute()
      .then(all => ({ rows: all }));
    await database()
      .db.updateTable('person')
      .set({ account_id: rows[0]!.id as never })
      .where('organisation_id', '=', organisation)
      .where('id', '=', person as never)
      .execute();
  };

  const invitations = (at: World, person: string) =>
    database()
      .db.selectFrom('invitation')
      .selectAll()
      .where('organisation_id', '=', at.id)
      .where('person_id', '=', person as never)
      .orderBy('created_at', 'desc')
      .execute();

  const take = async (at: World, { place: index, ...given }: Extract<Step, { place: number }>) => {
    const people = await at.people();
    const person = people[index % people.length]!;
    const newest = (await invitations(at, person.id))[0];
    switch (given.kind) {
      case 'change':
        return at.run('changePerson', {
          person: person.id,
          version: given.isStale ? person.version + 1 : person.version,
          name: 'Namn',
          email: given.email,
          roles: given.roles,
        });
      case 'erase':
        return at.run('erase', { person: person.id, version: person.version });
      case 'renew':
        return at.noteLink(await at.run('renewInvitation', { person: person.id }));
      case 'withdraw':
      case 'restore':
        return newest === undefined
          ? null
          : at.run(`${given.kind}Invitation`, { invitation: newest.id, version: newest.version });
      case 'accept': {
        const link = at.links[index % Math.max(at.links.length, 1)];
        if (link === undefined) return null;
        const ofPerson = at.links.filter(other => other.person === link.person);
        const isNewest = ofPerson.at(-1) === link;
        const isOld = at.time() - link.madeAt >= 7 * dayMilliseconds;
        const isUsed = at.used.includes(link.secret);
        const worked = await at.accept(link.secret);
        if (!worked) return null;
        expect({ isNewest, isOld, isUsed }).toEqual({ isNewest: true, isOld: false, isUsed: false });
        expect(people.find(({ id }) => id === link.person)?.email).toBe(link.email);
        at.used.push(link.secret);
        await giveAccount(at.id, link.person);
        return null;
      }
    }
  };

  test('an administrator who can sign in is left, no two share an address, and only the newest unused link of a week works', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async steps => {
        const at = await world();
        for (const each of steps) {
          if (each.kind === 'wait') at.wait(each.days);
          else if (each.kind === 'invite') {
            await at.noteLink(await at.run('invite', { name: 'Namn', email: each.email, roles: each.roles }));
          } else await take(at, each);

          const people = await at.people();
          const administrators = people.filter(({ roles }) => roles.includes('administrator'));
          expect(administrators.some(({ state }) => state === 'active')).toBe(true);
          const addresses = people.flatMap(({ email: address }) => address ?? []);
          expect(new Set(addresses).size).toBe(addresses.length);
          for (const person of people.filter(({ state }) => state === 'erased')) {
            expect(person).toMatchObject({ email: null, roles: [], name: 'Raderad person' });
            expect(await invitations(at, person.id)).toEqual([]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});
