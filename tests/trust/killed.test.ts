import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { seededUniform } from '#core/numerics/seeded-random.ts';
import { openByLink } from '#features/conversations/door.ts';
import { readParticipation } from '#features/conversations/reading/participation.ts';
import { readConfig } from '#platform/config.ts';
import { createOrganisation, listOrganisations } from '#platform/database/organisations.ts';
import { type Doors, openDoors } from '#platform/doors.ts';
import { createLog } from '#platform/log.ts';
import { root } from '#platform/root.ts';
import { makeToken } from '#platform/session/token.ts';
import { conversationOf } from '../support/conversing.ts';
import { skipsPostgres, testPostgresUrl } from '../support/database.ts';
import { act } from '../support/inhabited.ts';
import { makePerson } from '../support/people.ts';
import { rodret } from '../support/rodret.ts';
import { startServer } from '../support/server.ts';

const log = createLog({ level: 'error', stream: process.stderr, now: () => new Date() });
const clients = 6;
const rounds = 3;

const engines = [
  { engine: 'PGlite', isSkipped: false, address: async () => ({}) },
  {
    engine: 'PostgreSQL',
    isSkipped: skipsPostgres,
    address: async () => ({ DATABASE_URL: await testPostgresUrl('empty') }),
  },
];

/** A change as its client knows it: it was answered for, or nobody can say whether it happened. */
type Change = { readonly key: string; readonly email: string; person: string | null };

const answersOf = (changes: readonly Change[]): number =>
  changes.filter(({ person }) => person !== null).length;

const invited = z.object({ person: z.uuid() });

/** A conversation that is voted on by a personal link, and the statements whose votes were answered for. */
type Ballots = {
  readonly secret: string;
  readonly conversation: string;
  readonly statements: readonly string[];
  readonly acknowledged: Set<string>;
};

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function makeBallots(doors: Doors): Promise<Ballots> {
  const [organisation] = await listOrganisations(doors.database);
  if (organisation === undefined) throw new Error('There is no organisation.');
  const leader = await makePerson(doors.database, organisation.id, { name: 'Lea Lind', roles: ['leader'] });
  const asked = { language: 'sv', requestId: 'test' } as const;
  const context = await doors.contextOfPerson(organisation.id, leader.id, asked);
  if (context === null) throw new Error('Nobody leads.');
  const does = async (action: string, input: unknown) =>
    Object(await act(context, `conversations.${action}`, input));
  const days = { opensOn: day(-1), closesOn: day(20), promisedOn: day(40) };
  const { id: conversation } = await does('startConversation', conversationOf(days));
  const texts = Array.from({ length: 90 }, (_, at) => ({ text: `Påstående nummer ${at} av många.` }));
  const { ids } = await does('addStatements', { conversation, statements: texts });
  await does('openConversation', { conversation, version: 1 });
  const { links } = await does('makeLinks', { conversation, count: 1 });
  return {
    secret: String(links[0]).split('/').at(-1) ?? '',
    conversation,
    statements: ids,
    acknowledged: new Set(),
  };
}

/** Votes on one statement after the other, until the server is killed. */
async function keepVoting(server: string, ballots: Ballots, isKilled: () => boolean): Promise<void> {
  const { secret, conversation, statements, acknowledged } = ballots;
  for (const statement of statements.filter(each => !acknowledged.has(each))) {
    if (isKilled()) return;
    const answer = await fetch(`${server}/api/v1/conversations/${conversation}/votes`, {
      method: 'POST',
      headers: { 'rodret-link': secret, 'content-type': 'application/json' },
      body: JSON.stringify({ statement, choice: 'agree' }),
    }).catch(() => null);
    if (answer?.status === 200) acknowledged.add(statement);
    await wait(20);
  }
}

/** On what the holder of the link has voted. */
async function votesOf(doors: Doors, { secret, conversation }: Ballots): Promise<readonly string[]> {
  const asked = { language: 'sv', address: '127.0.0.1', requestId: 'test' } as const;
  const { context } = await openByLink(doors, secret, asked);
  return (await readParticipation(context, conversation)).votes.map(({ id }) => id);
}

describe.each(engines)('A server that is killed under load ($engine)', ({ engine, isSkipped, address }) => {
  let dataFolder: string;
  let environment: Readonly<Record<string, string>>;
  let tokens: readonly string[];
  let ballots: Ballots;

  const withDoors = async <Result>(work: (doors: Doors) => Promise<Result>): Promise<Result> => {
    const doors = await openDoors(readConfig({ ...environment, RODRET_DATA: dataFolder }, root), log);
    try {
      return await work(doors);
    } finally {
      await doors.close();
    }
  };

  beforeAll(async () => {
    if (isSkipped) return;
    dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-killed-'));
    environment = { RODRET_ORIGIN: 'http://localhost:4600', LOG_LEVEL: 'warn', ...(await address()) };
    tokens = await withDoors(async ({ database }) => {
      const id = await createOrganisation(database, { name: 'Ale kommun', unitCode: '1440' }, new Date());
      const person = await makePerson(database, id, { name: 'Ada Admin', roles: ['administrator'] });
      const made = Array.from({ length: clients }, makeToken);
      for (const { hash, shown } of made) {
        await database.db
          .insertInto('api_token')
          .values({
            organisation_id: id,
            name: 'Prov',
            scopes: ['people.edit'],
            token_hash: hash,
            shown,
            created_by: person.id,
            created_at: new Date().toISOString(),
            expires_at: '2199-01-01T00:00:00.000Z',
            revoked_at: null,
            last_used_on: null,
          })
          .execute();
      }
      return made.map(({ token }) => token);
    });
    ballots = await withDoors(makeBallots);
  });
  afterAll(() => (isSkipped ? undefined : rm(dataFolder, { recursive: true, force: true })));

  const send = async (server: string, token: string, { key, email }: Change) => {
    const answer = await fetch(`${server}/api/v1/people`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ name: 'Kim Berg', email, roles: ['contributor'] }),
    });
    if (answer.status === 429) return null;
    expect(answer.status, await answer.clone().text()).toBe(200);
    return invited.parse(await answer.json()).person;
  };

  test.skipIf(isSkipped)(
    'loses no change it has answered for, leaves none half done, and repeats none',
    async () => {
      const random = seededUniform(engine.length);
      const changes: Change[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const server = await startServer(environment, dataFolder);
        // Those that nobody answered for are sent again with their keys: they must come about once.
        for (const change of changes.filter(({ person }) => person === null)) {
          change.person = await send(server.address, tokens[0] ?? '', change);
        }
        let isKilled = false;
        const working = tokens.map(async token => {
          while (!isKilled) {
            const key = crypto.randomUUID();
            const change: Change = { key, email: `${key}@example.se`, person: null };
            // Noted before it is sent: whether it happened is asked after the kill.
            changes.push(change);
            const person = await send(server.address, token, change).catch((error: unknown) => {
              if (isKilled || error instanceof TypeError) return null;
              throw error;
            });
            change.person = person;
          }
        });
        const voting = keepVoting(server.address, ballots, () => isKilled);
        // At a point that the machine's speed has no part in: after so many answers, and a moment more.
        const enough = answersOf(changes) + 8 + Math.floor(random() * 20);
        while (answersOf(changes) < enough) await wait(5);
        await wait(random() * 20);
        isKilled = true;
        await server.end('SIGKILL');
        await Promise.all([...working, voting]);
      }
      const answered = changes.filter(({ person }) => person !== null);
      expect(answered.length).toBeGreaterThan(20);

      const { people, entries, invitations, keys } = await withDoors(async ({ database: { db } }) => ({
        people: await db
          .selectFrom('person')
          .select(['id', 'email'])
          .where('email', 'like', '%-%@example.se')
          .execute(),
        entries: await db
          .selectFrom('audit_entry')
          .select('affected')
          .where('action', '=', 'people.invite')
          .execute(),
        invitations: await db.selectFrom('invitation').select('person_id').execute(),
        keys: await db.selectFrom('idempotency_key').select(['key', 'output']).execute(),
      }));
      const ids = people.map(({ id }) => String(id)).sort();
      for (const { person } of answered) expect(ids).toContain(person);
      const told = entries.flatMap(({ affected }) =>
        affected.filter(({ kind }) => kind === 'person').map(({ id }) => id),
      );
      expect(told.sort()).toEqual(ids);
      expect(invitations.map(({ person_id }) => String(person_id)).sort()).toEqual(ids);
      expect(keys.map(({ output }) => invited.parse(output).person).sort()).toEqual(ids);
      expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
      expect(people.length).toBeLessThanOrEqual(changes.length);

      expect(ballots.acknowledged.size).toBeGreaterThan(0);
      const voted = await withDoors(doors => votesOf(doors, ballots));
      for (const statement of ballots.acknowledged) expect(voted).toContain(statement);

      const verified = await rodret(dataFolder, ['audit', 'verify'], { environment });
      expect(verified, verified.err + verified.out).toMatchObject({ code: 0 });
    },
  );
});
