import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { allActions } from '#features/audit/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import { operationsOf } from '../api/document.ts';
import { partOf, type Table, tablesOf, tracing } from '../support/catalogue.ts';
import { describeOnEachEngine } from '../support/database.ts';
import { act, cookieOf, type Inhabited, inhabit } from '../support/inhabited.ts';
import { type ServedApp, serveWhole } from '../support/served-app.ts';
import { type Filling, fillingsOf, identifier, put, type Whose } from './identifiers.ts';
import { type Request, requestsOf } from './requests.ts';
import { toldBy } from './told.ts';

/**
 * Where a foreign identifier is no reason to refuse, and why. What is answered must still be what is answered for an
 * identifier that nobody has.
 */
const notRefused: Readonly<Record<string, string>> = {
  'accounts.signOutEverywhere': 'keep names what of the own sessions is left alone: another leaves none.',
  'accounts.changePassword': 'keep as in signOutEverywhere; the password is asked for before it.',
  'panel.importSnapshot':
    "What is wrong with an import is told at its fields (422), whose snapshot it is or nobody's.",
  'audit.listEntries': 'A filter that nothing fits finds nothing.',
  'audit.exportEntries': 'A filter that nothing fits finds nothing.',
};

/** Actions on sessions and passkeys, which are a person's own and of no organisation. */
const hashesPasswords = ['accounts.changePassword'];

const schemaOf = (input: z.ZodType) =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Readonly<Record<string, unknown>>;

const attacks = allActions.flatMap(action =>
  fillingsOf(schemaOf(action.input), schemaOf(action.input), action.name)
    .filter(({ slots }) => slots.length > 0)
    .map((filling, index) => ({ ...action, filling, title: `${action.name} ${index + 1}` })),
);

const choice = fc.constantFrom<Whose>('own', 'foreign', 'unknown');
/** Each engine is given choices of its own. */
const seeds = { pglite: 20260302, postgres: 20260303 };
const mostRuns = 8;

describeOnEachEngine('Between two organisations', database => {
  let app: ServedApp;
  let own: Inhabited;
  let other: Inhabited;
  let tables: readonly Table[];
  let trace: Awaited<ReturnType<typeof tracing>>;
  beforeAll(async () => {
    app = await serveWhole(database());
    own = await inhabit(app.doors, app.dataFolder, 'Ale');
    other = await inhabit(app.doors, app.dataFolder, 'Borg');
    tables = await tablesOf(database());
    trace = await tracing(database(), tables);
    // The day a token was last used is noted at its first use.
    await app.ask('/api/v1/organisation', { token: own.token });
  });
  afterAll(() => app?.close());

  const filled = ({ value, slots }: Filling, whose: readonly Whose[]) =>
    slots.reduce<unknown>(
      (input, { at, kind }, index) => put(input, at, identifier(kind, whose[index] ?? 'own', own, other)),
      value,
    );
  const performing = async ({ perform }: (typeof attacks)[number], input: unknown) => {
    try {
      return { status: 200, told: JSON.stringify(await perform(await own.administrator.context(), input)) };
    } catch (error) {
      // What is wrong with a file is told as a refusal by whoever received it.
      if (error instanceof BadInput) return { status: 422, told: error.reason };
      if (!(error instanceof Refusal)) throw error;
      const { status, code, message, fields, values, current } = error;
      return { status, told: JSON.stringify({ code, message, fields, values, current }) };
    }
  };

  test('each holds one of everything there is', () => {
    for (const { ids } of [own, other]) {
      const without = tables.filter(
        ({ isOfOrganisations, hasIds, name }) =>
          isOfOrganisations && hasIds && (ids.get(name) ?? []).length === 0,
      );
      expect(
        without.map(({ name }) => name),
        'made by no action in tests/support/inhabited.ts',
      ).toEqual([]);
    }
  });

  test('each has rows in every table of organisations', async () => {
    const now = Object.keys(await trace());
    for (const { id } of [own, other]) {
      const without = tables.filter(
        ({ name, isOfOrganisations }) => isOfOrganisations && !now.includes(`${name} of ${id}`),
      );
      expect(
        without.map(({ name }) => name),
        'made by no action in tests/support/inhabited.ts',
      ).toEqual([]);
    }
  });

  test('what anybody writes shows in that by which they are compared', async () => {
    const before = await trace();
    const frequency = { topic: 'own-matters', frequency: 'weekly' };
    await act(await own.administrator.context(), 'messages.choosePreference', frequency);
    const after = await trace();
    expect(partOf(after, own.id)).not.toEqual(partOf(before, own.id));
    expect(partOf(after, other.id)).toEqual(partOf(before, other.id));
  });

  test.each(attacks)('$title with identifiers of the other is refused as for unknown ones', async attack => {
    const isRefused = notRefused[attack.name] === undefined;
    const { filling } = attack;
    const given = fc.tuple(...filling.slots.map(() => choice)).filter(whose => whose.includes('foreign'));
    const property = fc.asyncProperty(given, async whose => {
      const before = await trace();
      const foreign = await performing(attack, filled(filling, whose));
      const after = await trace();
      expect(partOf(after, other.id)).toEqual(partOf(before, other.id));
      if (isRefused) {
        expect(foreign).toMatchObject({ status: 404 });
        expect(after).toEqual(before);
      }
      const unknown = await performing(
        attack,
        filled(
          filling,
          whose.map(each => (each === 'foreign' ? 'unknown' : each)),
        ),
      );
      if (isRefused) expect(foreign).toEqual(unknown);
      else expect(foreign.status).toBe(unknown.status);
    });
    const most = 3 ** filling.slots.length - 2 ** filling.slots.length;
    const numRuns = hashesPasswords.includes(attack.name) ? 1 : Math.min(mostRuns, most);
    await fc.assert(property, { numRuns, seed: seeds[database().engine], endOnFailure: true });
  });

  const answering = async (
    request: Request,
    whose: readonly Whose[],
    as: { cookie?: string; token?: string },
  ) => {
    const ids = request.slots.map(({ kind }, index) => identifier(kind, whose[index] ?? 'own', own, other));
    const { address, ...asking } = request.with(ids);
    return toldBy(await app.ask(address, { ...asking, ...as }), ids);
  };

  test('every operation of the API answers identifiers of the other as unknown ones', async () => {
    const cookie = await cookieOf(app.doors, own.administrator.accountId, own.id);
    const requests = operationsOf(app.document).flatMap(operation => requestsOf(operation, app.document));
    const taking = requests.filter(({ slots }) => slots.length > 0);
    expect(taking.length).toBeGreaterThan(20);
    const ways = [
      { cookie },
      { token: own.token },
      // The cookie that names the organisation one works in names the other.
      { cookie: cookie.replaceAll(own.id, other.id) },
      { token: own.token, cookie: `organisation=${other.id}` },
    ];
    // Each of them on one engine: what a cookie or a token stands for is found before any engine is asked.
    const asking = [...ways.entries()].filter(
      ([index]) => (index % 2 === 0) === (database().engine === 'pglite'),
    );
    for (const request of taking) {
      const isRefused = notRefused[request.operation] === undefined && !request.isFilter;
      for (const [index, as] of asking) {
        if (index > 0 && hashesPasswords.includes(request.operation)) continue;
        if (request.operation === 'accounts.signOutEverywhere') continue;
        const before = await trace();
        const foreign = await answering(
          request,
          request.slots.map(() => 'foreign'),
          as,
        );
        const after = await trace();
        // To take the own audit out is told of there, whatever it is filtered by.
        expect(isRefused ? after : partOf(after, other.id), request.title).toEqual(
          isRefused ? before : partOf(before, other.id),
        );
        const unknown = await answering(
          request,
          request.slots.map(() => 'unknown'),
          as,
        );
        expect(foreign, request.title).toEqual(unknown);
        const hasAccount = 'cookie' in as && !('token' in as);
        const wanted = isRefused ? [404, ...(hasAccount ? [] : [403])] : [200, 404, 422, 403];
        expect(wanted, `${request.title}: ${foreign.told}`).toContain(foreign.status);
      }
    }
  });

  test('the own identifiers are known, so that the attacks hit what they aim at', async () => {
    const requests = operationsOf(app.document).flatMap(operation => requestsOf(operation, app.document));
    const reading = requests.filter(({ slots, method }) => slots.length > 0 && method === 'GET');
    for (const request of reading) {
      const answer = await answering(
        request,
        request.slots.map(() => 'own'),
        { token: own.token },
      );
      // That the snapshot, which holds few values, lacks a key figure or a projection of the population, or that a
      // conversation goes on, is told by whoever found it.
      const isFound =
        answer.status === 200 ||
        /key-figure-unknown|population-projection-unknown|not-closed/.test(answer.told);
      expect(isFound, `${request.title}: ${answer.status} ${answer.told}`).toBe(true);
    }
  });

  test('whatever one does with its own leaves the other as it is', async () => {
    const before = partOf(await trace(), other.id);
    const requests = operationsOf(app.document).flatMap(operation => requestsOf(operation, app.document));
    for (const request of requests.toSorted((one, two) => two.method.localeCompare(one.method))) {
      if (request.operation.startsWith('accounts.')) continue;
      const answer = await answering(
        request,
        request.slots.map(() => 'own'),
        { token: own.token },
      );
      const isDone = answer.status < 500 && (answer.status !== 404 || request.slots.length > 1);
      expect(isDone, `${request.title}: ${answer.status} ${answer.told.slice(0, 300)}`).toBe(true);
      expect(partOf(await trace(), other.id), request.title).toEqual(before);
    }
  });
});
