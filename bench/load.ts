import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '#platform/config.ts';
import { openDoors } from '#platform/doors.ts';
import { root } from '#platform/root.ts';
import { type Engine, engines, log, quantile } from './database/engines.ts';
import { onInstallation, whileServed } from './database/served.ts';
import { signedIn } from './database/signed-in.ts';

/**
 * Pages of people signed in, from the built server: a hundred of them, each asking once every two seconds. Beside them
 * in the same moments the accessibility statement, which asks nothing of the database, without a session.
 */

const people = 100;
const pauseMilliseconds = 2000;
const seconds = 15;
const port = 4691;
const origin = `http://localhost:${port}`;
const promisedMilliseconds: Readonly<Record<Engine, number>> = { postgres: 120, pglite: 200 };
const pages = ['/organisation', '/laget/1440', '/organisation/ledningsgrupp', '/konto'] as const;

/** A new installation with an organisation of a hundred people, each with a session; gives their cookies. */
async function settle(environment: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const doors = await openDoors(readConfig(environment, root), log);
  try {
    return (await signedIn(doors, people)).members.map(({ cookie }) => cookie);
  } finally {
    await doors.close();
  }
}

async function milliseconds(address: string, headers: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${origin}${address}`, { headers, redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}.`);
  return performance.now() - begun;
}

/** One person who looks at page after page until the time is over. */
async function visit(cookie: string, number: number, until: number, times: number[]): Promise<void> {
  await wait((number / people) * pauseMilliseconds);
  for (let round = number; performance.now() < until; round++) {
    const begun = performance.now();
    times.push(await milliseconds(pages[round % pages.length] ?? '/', { cookie }));
    await wait(Math.max(0, pauseMilliseconds - (performance.now() - begun)));
  }
}

const measure = (engine: Engine) =>
  onInstallation(engine, port, async environment => {
    const cookies = await settle(environment);
    return whileServed(environment, async () => {
      for (const page of pages) await milliseconds(page, { cookie: cookies[0] ?? '' });
      const until = performance.now() + seconds * 1000;
      const [signedIn, open]: [number[], number[]] = [[], []];
      const reference = async () => {
        while (performance.now() < until) {
          open.push(await milliseconds('/tillganglighet', {}));
          await wait(250);
        }
      };
      await Promise.all([
        reference(),
        ...cookies.map((cookie, number) => visit(cookie, number, until, signedIn)),
      ]);
      const p95 = quantile(signedIn, 0.95);
      const openP95 = quantile(open, 0.95);
      return {
        name: `pages of ${people} people signed in, each once every two seconds (${engine})`,
        requests: signedIn.length,
        p50Milliseconds: quantile(signedIn, 0.5),
        p95Milliseconds: p95,
        reference: { p95Milliseconds: openP95, how: 'a page without session and database, meanwhile' },
        ratio: p95 / openP95,
        target: { p95Milliseconds: promisedMilliseconds[engine] },
        met: p95 <= promisedMilliseconds[engine],
      };
    });
  });

const results = [];
for (const engine of engines) results.push(await measure(engine));
console.log(JSON.stringify(results, null, 2));
if (results.some(({ met }) => !met)) process.exitCode = 1;
