import { sql } from 'kysely';
import { createApi } from '#api/api.ts';
import type { OrganisationId, PersonId } from '#platform/context.ts';
import { openCounter } from '#platform/counter.ts';
import { createOrganisation } from '#platform/database/organisations.ts';
import type { Doors } from '#platform/doors.ts';
import { type Engine, engines, onEngine, quantile } from './database/engines.ts';
import { fillAudit } from './database/fill-audit.ts';

/**
 * What a request of somebody signed in costs as the installation grows: with 1, 100 and 1,000 organisations, and with
 * 10³ and 10⁶ entries in the audit of their own. Beside it `select 1` of the same database in the same moments.
 */

const requests = 150;
/** A request may become so many times as slow, and a millisecond besides, before growth counts as a cost. */
const tolerated = 1.5;

type Asked = { readonly name: string; readonly ask: () => Promise<Response> };
type Cost = Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;

async function milliseconds(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let round = 0; round < requests; round++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** One person of the first organisation, signed in, and what they ask. */
async function arrive(doors: Doors, organisation: OrganisationId): Promise<readonly Asked[]> {
  const account = await doors.accounts.create({
    name: 'Eva',
    email: 'eva@example.se',
    password: await doors.accounts.hash('tre gröna hästar på taket'),
  });
  const made = await sql<{ id: PersonId }>`with made as (
      insert into person (organisation_id, name, email, account_id, created_at)
      values (${organisation}, 'Eva', 'eva@example.se', ${account}, now()) returning organisation_id, id
    ), roles as (
      insert into person_role (organisation_id, person_id, role) select organisation_id, id, 'administrator' from made
    ) select id from made`.execute(doors.database.db);
  const person = made.rows[0]?.id ?? '';
  const { cookies } = await doors.accounts.begin(account, 'a benchmark');
  const cookie = cookies.map(set => set.split(';')[0]).join('; ');
  const address = '127.0.0.1';
  const limit = 1_000_000;
  const api = createApi(
    {
      visitOf: ({ headers }) =>
        doors.visitOf({ headers, language: 'sv', requestId: crypto.randomUUID(), address }),
      addressOf: () => address,
    },
    '/assets/app.css',
    doors,
    {
      limits: { token: limit, session: limit, address: limit },
      counter: openCounter(Date.now),
    },
  );
  const ask = (path: string, body?: object) => async () => {
    const answer = await api.request(path, {
      method: body === undefined ? 'GET' : 'PUT',
      headers: { cookie, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
    return answer;
  };
  return [
    { name: 'own organisation', ask: ask('/api/v1/organisation') },
    { name: 'newest entries', ask: ask('/api/v1/audit-entries?limit=50') },
    { name: 'entries of a person', ask: ask(`/api/v1/audit-entries?limit=50&person=${person}`) },
    {
      name: 'entries on a thing',
      ask: ask(`/api/v1/audit-entries?limit=50&kind=audit&object=${organisation}`),
    },
    { name: 'entries of a day', ask: ask('/api/v1/audit-entries?limit=50&from=2020-01-01&to=2020-01-01') },
    {
      name: 'a small change',
      ask: ask('/api/v1/own/mail-preferences', { topic: 'own-matters', frequency: 'weekly' }),
    },
  ];
}

async function costOf(doors: Doors, asked: readonly Asked[]): Promise<Cost> {
  const cost: Record<string, { p50: number; p95: number }> = {};
  for (const { name, ask } of asked) {
    await ask();
    cost[name] = await milliseconds(ask);
  }
  cost['select 1 (reference)'] = await milliseconds(() => sql`select 1`.execute(doors.database.db));
  return cost;
}

/** What a server's autovacuum does within a minute, and the housekeeping of the night on PGlite. */
const count = ({ database }: Doors) => sql`analyze`.execute(database.db);

async function addOrganisations(doors: Doors, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const id = await createOrganisation(
      doors.database,
      { name: `Kommun ${index}`, unitCode: null },
      new Date(),
    );
    await sql`insert into person (organisation_id, name, created_at)
      select ${id}, 'Person ' || n, now() from generate_series(1, 10) as n`.execute(doors.database.db);
  }
}

/** The whole takes minutes: where it stands is told on standard error. */
const begunAt = performance.now();
const tell = (words: string) =>
  process.stderr.write(`${((performance.now() - begunAt) / 1000).toFixed(0)} s: ${words}\n`);

const measure = (engine: Engine) =>
  onEngine(engine, async doors => {
    tell(`${engine}: one organisation`);
    const own = await createOrganisation(doors.database, { name: 'Ale', unitCode: '1440' }, new Date());
    const asked = await arrive(doors, own);
    const byOrganisations: Record<string, Cost> = { 1: await costOf(doors, asked) };
    tell(`${engine}: 100 organisations`);
    await addOrganisations(doors, 99);
    byOrganisations[100] = await costOf(doors, asked);
    tell(`${engine}: 1,000 organisations`);
    await addOrganisations(doors, 900);
    byOrganisations[1000] = await costOf(doors, asked);

    tell(`${engine}: 10³ entries`);
    await fillAudit(doors.database, own, 1_000);
    const byEntries: Record<string, Cost> = { 1000: await costOf(doors, asked) };
    tell(`${engine}: 10⁶ entries`);
    await fillAudit(doors.database, own, 999_000);
    await count(doors);
    tell(`${engine}: filled`);
    byEntries[1_000_000] = await costOf(doors, asked);

    const grown = [
      ...grownIn('organisations', byOrganisations[1], byOrganisations[1000]),
      ...grownIn('entries', byEntries[1000], byEntries[1_000_000]),
    ];
    return {
      name: `milliseconds of a request on ${engine}`,
      byOrganisations,
      byEntries,
      reference: { how: '`select 1` of the same database in the same moments' },
      target: `half at most ${tolerated} times as slow, and 1 ms, with 1,000 organisations and with 10⁶ entries`,
      grown,
      met: grown.length === 0,
    };
  });

/** Requests that became slower than tolerated, held against `select 1` where the machine itself did. */
function grownIn(what: string, small: Cost | undefined, large: Cost | undefined): readonly string[] {
  const reference = 'select 1 (reference)';
  const machine = Math.max(1, (large?.[reference]?.p50 ?? 1) / (small?.[reference]?.p50 ?? 1));
  return Object.keys(small ?? {})
    .filter(name => name !== reference)
    .filter(name => (large?.[name]?.p50 ?? 0) > (small?.[name]?.p50 ?? 0) * tolerated * machine + 1)
    .map(name => `${name}, with ${what}`);
}

const results = [];
for (const engine of engines) results.push(await measure(engine));
console.log(JSON.stringify(results, null, 2));
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
