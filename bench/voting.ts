import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { conversationActions } from '#features/conversations/index.ts';
import { readConfig } from '#platform/config.ts';
import type { Context } from '#platform/context.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import { openDoors } from '#platform/doors.ts';
import { root } from '#platform/root.ts';
import { makePerson } from '../tests/support/people.ts';
import { type Engine, engines, log, quantile } from './database/engines.ts';
import { onInstallation, whileServed } from './database/served.ts';

/**
 * Five hundred people by personal links, each voting once every three seconds on the built server, as a phone does: the form
 * is sent, and answered with the page of the next statement. They have come in before that, over twenty seconds, as a hall
 * does that was shown a code. Counts the votes that were answered for and those that are kept.
 */

const people = Number(process.env.BENCH_PEOPLE ?? 500);
const pauseMilliseconds = 3000;
const arrivingMilliseconds = 20_000;
const rounds = Number(process.env.BENCH_ROUNDS ?? 8);
const statements = 60;
const port = 4692;
const origin = `http://localhost:${port}`;
const promisedMilliseconds = 200;

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function settle(environment: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const doors = await openDoors(readConfig(environment, root), log);
  try {
    const organisation = await createOrganisation(
      doors.database,
      { name: 'Ale', unitCode: '1440' },
      new Date(),
    );
    const person = await makePerson(doors.database, organisation, { name: 'Karin Ek', roles: ['leader'] });
    const asked = { language: 'sv', requestId: 'bench' } as const;
    const context = await doors.contextOfPerson(organisation, person.id, asked);
    if (context === null) throw new Error('Nobody leads.');
    const act = (name: string, input: unknown) => perform(context, `conversations.${name}`, input);
    const { id: conversation } = z.object({ id: z.string() }).parse(
      await act('startConversation', {
        question: 'Vad tar tid i onödan?',
        background: '',
        language: 'sv',
        opensOn: day(-1),
        closesOn: day(20),
        promise: 'Vi väljer tre saker.',
        promisedOn: day(40),
        invited: { everyone: people, parts: [], professions: [] },
      }),
    );
    await act('addStatements', {
      conversation,
      statements: Array.from({ length: statements }, (_, at) => ({
        text: `Påstående nummer ${at} av många.`,
      })),
    });
    await act('openConversation', { conversation, version: 1 });
    const made = await act('makeLinks', { conversation, count: people });
    return z
      .object({ links: z.array(z.string()) })
      .parse(made)
      .links.map(link => new URL(link).pathname);
  } finally {
    await doors.close();
  }
}

function perform(context: Context, name: string, input: unknown): Promise<unknown> {
  const action = conversationActions.find(each => each.name === name);
  if (action === undefined) throw new Error(`There is no action ${name}.`);
  return action.perform(context, input);
}

/** What a process has used of the processor, in milliseconds; null where the system does not tell it so. */
function processorMilliseconds(process: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

type Told = { readonly arriving: number[]; readonly milliseconds: number[]; acknowledged: number };

const statementIn = (html: string): string | null =>
  /name="statement" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? null;

type Voter = { readonly address: string; readonly cookie: string; readonly page: string };

const send = (address: string, fields: Record<string, string>, cookie: string) =>
  fetch(`${origin}${address}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });

/** Somebody comes in by their link: begins, and is led to the first statement. */
async function arrive(address: string, number: number, told: Told): Promise<Voter> {
  await wait((number / people) * arrivingMilliseconds);
  const begun = performance.now();
  const began = await send(address, { does: 'begin' }, '');
  await began.arrayBuffer();
  const cookie = (began.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const page = await (await fetch(`${origin}${address}`, { headers: { cookie } })).text();
  told.arriving.push(performance.now() - begun);
  return { address, cookie, page };
}

/** Votes on statement after statement, as each comes. */
async function takePart({ address, cookie, page: first }: Voter, number: number, told: Told): Promise<void> {
  await wait((number / people) * pauseMilliseconds);
  let page = first;
  for (let round = 0; round < rounds; round++) {
    const statement = statementIn(page);
    if (statement === null) throw new Error(`No statement on ${address}: ${page.slice(0, 500)}`);
    const choice = ['agree', 'disagree', 'pass'][(number + round) % 3] ?? 'pass';
    const sent = performance.now();
    const answer = await send(address, { statement, choice }, cookie);
    page = await answer.text();
    told.milliseconds.push(performance.now() - sent);
    if (answer.status !== 200) throw new Error(`The vote was answered ${answer.status}.`);
    told.acknowledged += 1;
    await wait(Math.max(0, sent + pauseMilliseconds - performance.now()));
  }
}

async function kept(environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const doors = await openDoors(readConfig(environment, root), log);
  try {
    const { rows } = await sql<{ votes: number }>`select count(*) as votes from conversation_vote`.execute(
      doors.database.db,
    );
    return rows[0]?.votes ?? 0;
  } finally {
    await doors.close();
  }
}

const measure = (engine: Engine) =>
  onInstallation(engine, port, async environment => {
    const links = await settle(environment);
    const told: Told = { arriving: [], milliseconds: [], acknowledged: 0 };
    const used = await whileServed(environment, async server => {
      // What is read once, at the first page, is read before they come.
      for (const address of ['/', links[0]]) await fetch(`${origin}${address}`).then(answer => answer.text());
      const voters = await Promise.all(links.map((link, number) => arrive(link, number, told)));
      const before = processorMilliseconds(server.pid);
      await Promise.all(voters.map((voter, number) => takePart(voter, number, told)));
      const after = processorMilliseconds(server.pid);
      return before === null || after === null ? null : (after - before) / told.acknowledged;
    });
    const votes = await kept(environment);
    const p95 = quantile(told.milliseconds, 0.95);
    return {
      name: `${people} people voting, each once every three seconds (${engine})`,
      votes: told.acknowledged,
      keptVotes: votes,
      arrivingP95Milliseconds: quantile(told.arriving, 0.95),
      p50Milliseconds: quantile(told.milliseconds, 0.5),
      p95Milliseconds: p95,
      processorMillisecondsPerVote: used,
      target: { p95Milliseconds: promisedMilliseconds, lostVotes: 0 },
      met: p95 <= promisedMilliseconds && votes === told.acknowledged,
    };
  });

const asked = engines.filter(engine => process.argv.length < 3 || process.argv.includes(engine));
const results = [];
for (const engine of asked) results.push(await measure(engine));
console.log(JSON.stringify(results, null, 2));
if (results.some(({ met }) => !met)) process.exitCode = 1;
