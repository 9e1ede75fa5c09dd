import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { panelActions } from '#features/panel/actions.ts';
import { readConfig } from '#platform/config.ts';
import { openDoors } from '#platform/doors.ts';
import { root } from '#platform/root.ts';
import { type Engine, log, quantile } from './database/engines.ts';
import { onInstallation, whileServed } from './database/served.ts';
import { signedIn } from './database/signed-in.ts';
import { makeValues } from './pages/make-snapshot.ts';

/**
 * *Läget* and *Möjligheter* of fifty places from the built server, by fifty clients signed in, each asking once a second, with
 * 6,000 key figures × 311 units loaded. Beside them the accessibility statement, which asks nothing. The titles are those of
 * the register among the test data (RODRET_TEST_DATA or `../shared/data`); without it nothing is measured.
 */
const clients = 50;
const pauseMilliseconds = 1000;
const seconds = 20;
const port = 4694;
const origin = `http://localhost:${port}`;
const promisedMilliseconds = 100;
const engine: Engine = 'postgres';

const repository = path.resolve(import.meta.dirname, '..');
const data = path.resolve(repository, process.env.RODRET_TEST_DATA ?? '../shared/data');
const register = path.join(data, 'kolada-register-2026/kpi.json');

type Environment = Readonly<Record<string, string | undefined>>;

/** Imports the values for an organisation of fifty people; gives their cookies, and codes of places to look at. */
async function settle(environment: Environment, values: string) {
  const doors = await openDoors(readConfig(environment, root), log);
  try {
    const { organisation, members } = await signedIn(doors, clients);
    const [first] = members;
    const asked = { language: 'sv', requestId: 'bench' } as const;
    const context = first === undefined ? null : await doors.contextOfPerson(organisation, first.id, asked);
    const [importing] = panelActions;
    if (context === null || importing === undefined) throw new Error('Nobody can import.');
    await importing.perform(context, { values, keyFigures: register, fetchedOn: '2026-04-01' });
    const codes = (await context.warehouse.units())
      .filter(({ kind, isMadeUp }) => kind === 'municipality' && !isMadeUp)
      .map(({ code }) => code);
    return { cookies: members.map(({ cookie }) => cookie), codes };
  } finally {
    await doors.close();
  }
}

async function milliseconds(address: string, cookie: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${origin}${address}`, { headers: { cookie }, redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
  return performance.now() - begun;
}

async function visit(
  pages: readonly string[],
  number: number,
  cookie: string,
  until: number,
  times: number[],
) {
  await wait((number / clients) * pauseMilliseconds);
  for (let round = number; performance.now() < until; round++) {
    const begun = performance.now();
    times.push(await milliseconds(pages[round % pages.length] ?? '/', cookie));
    await wait(Math.max(0, begun + pauseMilliseconds - performance.now()));
  }
}

async function measure(values: string) {
  return onInstallation(engine, port, async environment => {
    const { cookies, codes } = await settle(environment, values);
    return whileServed(environment, async () => {
      const step = Math.floor(codes.length / clients);
      const pagesOf = (number: number) => {
        const code = codes[number * step] ?? '1440';
        return [`/laget/${code}`, `/mojligheter/${code}`];
      };
      const first: number[] = [];
      for (const [number, cookie] of cookies.entries())
        for (const page of pagesOf(number)) first.push(await milliseconds(page, cookie));
      const until = performance.now() + seconds * 1000;
      const [times, open]: [number[], number[]] = [[], []];
      const reference = async () => {
        while (performance.now() < until) {
          open.push(await milliseconds('/tillganglighet', ''));
          await wait(250);
        }
      };
      await Promise.all([
        reference(),
        ...cookies.map((cookie, number) => visit(pagesOf(number), number, cookie, until, times)),
      ]);
      const p95 = quantile(times, 0.95);
      const openP95 = quantile(open, 0.95);
      return {
        name: `Läget and Möjligheter of ${clients} places, each asked for once a second, 6,000 key figures loaded`,
        requests: times.length,
        firstLooks: { analysisMilliseconds: first[0], medianMilliseconds: quantile(first, 0.5) },
        p50Milliseconds: quantile(times, 0.5),
        p95Milliseconds: p95,
        reference: { p95Milliseconds: openP95, how: 'a page without session and database, meanwhile' },
        ratio: p95 / openP95,
        target: { p95Milliseconds: promisedMilliseconds },
        met: p95 <= promisedMilliseconds,
      };
    });
  });
}

if (existsSync(register)) {
  const room = await mkdtemp(path.join(tmpdir(), 'rodret-bench-pages-'));
  try {
    const values = path.join(room, 'values.parquet');
    await makeValues(register, values);
    const result = await measure(values);
    console.log(JSON.stringify(result, null, 2));
    if (!result.met) process.exitCode = 1;
  } finally {
    await rm(room, { recursive: true, force: true });
  }
} else {
  process.stderr.write(`bench/pages: without ${register} there are no titles, and nothing is measured.\n`);
}
