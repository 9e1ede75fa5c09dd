import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#platform/database/open.ts';
import type { Doors } from '#platform/doors.ts';
import { testDoors } from '../../../tests/support/arriving.ts';
import { type Conversing, makeConversing, openConversation } from '../../../tests/support/conversing.ts';
import { openTestPglite } from '../../../tests/support/database.ts';
import { act } from '../../../tests/support/inhabited.ts';
import { isShared, markFor } from './by-link.ts';
import { openByLink } from './door.ts';
import { readParticipation } from './reading/participation.ts';
import { invitedOf, presenceOf } from './store/conversations.ts';

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const refusedFor = (code: string, status: number) => ({ name: 'Refusal', status, code });

let database: Database;
let dataFolder: string;
let doors: Doors;
let all: Conversing;
beforeAll(async () => {
  database = await openTestPglite();
  dataFolder = await mkdtemp(path.join(tmpdir(), 'rodret-links-'));
  doors = testDoors(database, { RODRET_DATA: dataFolder }).doors;
  all = await makeConversing(database, 0);
});
afterAll(async () => {
  await database?.close();
  await rm(dataFolder, { recursive: true, force: true });
});

const open = (secret: string, address = '192.0.2.1') =>
  openByLink(doors, secret, { language: 'sv', address, requestId: 'test' });

/** A conversation that is open today, and the secrets of links to it for a profession. */
async function withLinks(count: number) {
  const now = () => new Date();
  const given = { now, counter: doors.counter };
  const leader = await all.leader.context(given);
  const days = { opensOn: day(-1), closesOn: day(5), promisedOn: day(20) };
  const asNow: Conversing = { ...all, does: (who, action, input) => all.does(who, action, input, given) };
  const { conversation, statements } = await openConversation(asNow, { given: days });
  const groups = await invitedOf(leader.db, all.id, conversation);
  const invitedProfession = groups.find(({ kind }) => kind === 'profession')?.id;
  const made = await act(leader, 'conversations.makeLinks', { conversation, invitedProfession, count });
  const links: unknown = Reflect.get(Object(made), 'links');
  const secrets = (Array.isArray(links) ? links : []).map(link => String(link).split('/').at(-1) ?? '');
  return { conversation, statements, secrets, invitedProfession, leader };
}

const browser = (cookie = '') => ({ headers: new Headers(cookie === '' ? {} : { cookie }) });

test('A link opens its conversation to be taken part in, and nothing else', async () => {
  const { conversation, statements, secrets } = await withLinks(2);
  const [one, two] = await Promise.all(secrets.map(secret => open(secret)));
  if (one === undefined || two === undefined) throw new Error('There are no links.');
  const ballot = { conversation, statement: statements[0], choice: 'agree' };
  await act(one.context, 'conversations.castVote', ballot);
  expect(await readParticipation(one.context, conversation)).toMatchObject({ answered: 1 });
  expect(await readParticipation(two.context, conversation)).toMatchObject({ answered: 0, isCounted: false });
  for (const action of ['conversations.closeEnded', 'people.invite', 'tokens.make']) {
    await expect(act(one.context, action, {})).rejects.toMatchObject(refusedFor('role-missing', 403));
  }
});

test('Two who use one link see the same answers, are counted once for its group, and are told', async () => {
  const { conversation, secrets, invitedProfession, leader } = await withLinks(1);
  const [secret = ''] = secrets;
  const first = await open(secret);
  expect(isShared(first, browser())).toBe(false);
  const cookie = markFor(first, browser(), `/delta/${secret}`) ?? '';
  expect(cookie).toContain(`Path=/delta/${secret}`);
  const newBrowser = { conversation, invitedGroups: [], isNewBrowser: true };
  await act(first.context, 'conversations.tellPresence', newBrowser);
  const [known = ''] = cookie.split(';');
  expect(isShared(await open(secret), browser(known))).toBe(false);
  expect(markFor(await open(secret), browser(known), '/delta/x')).toBeNull();
  expect(isShared(await open(secret), browser())).toBe(true);
  await act((await open(secret)).context, 'conversations.tellPresence', newBrowser);
  expect(isShared(await open(secret), browser(known))).toBe(true);
  const counted = await presenceOf(leader.db, all.id, conversation);
  expect(counted.map(({ people }) => people)).toEqual([1, 1]);
  expect(counted.map(({ invited }) => invited)).toContain(invitedProfession);
});

test('A link that is withdrawn or made up opens nothing, and whoever tries many waits', async () => {
  const { conversation, secrets, leader } = await withLinks(1);
  const { link } = await open(secrets[0] ?? '');
  await act(leader, 'conversations.withdrawLinks', { conversation, linkBatch: link.id });
  await expect(open(secrets[0] ?? '')).rejects.toMatchObject(refusedFor('link-unknown', 404));
  const robot = '198.51.100.7';
  for (let tried = 0; tried < 30; tried++) {
    await expect(open(`made-up-link-number-${tried}`, robot)).rejects.toMatchObject({ status: 404 });
  }
  await expect(open('made-up-link-once-more', robot)).rejects.toMatchObject(
    refusedFor('too-many-requests', 429),
  );
  await expect(open('made-up-link-once-more')).rejects.toMatchObject({ status: 404 });
});
