import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { allActions } from '#features/audit/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { verifyChain } from '#platform/audit/verify.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import { operationsOf } from '../api/document.ts';
import { partOf, tablesOf, traceOf } from '../support/catalogue.ts';
import { describeOnEachEngine } from '../support/database.ts';
import { cookieOf, type Inhabited, inhabit } from '../support/inhabited.ts';
import { type ServedApp, serveWhole } from '../support/served-app.ts';
import { linksOf } from './forms.ts';
import { hostileInputs, hostileTexts, mark } from './hostile.ts';
import { kindNamed } from './identifiers.ts';
import { requestsOf } from './requests.ts';

/** Each engine is given inputs of its own. */
const seeds = { pglite: 20260302, postgres: 20260303 };
const runsOfEach = 20;
/** Taken only when identifier, version, name and roles fit at once: asked until some are. */
const oftenTaken = ['people.invite', 'people.changePerson', 'tokens.make'];
/** Scrypt takes its time on purpose. */
const slow = ['accounts.changePassword', 'accounts.acceptInvitation'];
/** End what the other tests go on with; they are asked with wrong input only in `isolation.test.ts`. */
const ends = ['accounts.signOutEverywhere', 'accounts.signOut', 'people.erase'];

const schemaOf = (input: z.ZodType) =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Readonly<Record<string, unknown>>;

describeOnEachEngine('Hostile input', database => {
  let app: ServedApp;
  let own: Inhabited;
  let other: Inhabited;
  let othersTrace: Readonly<Record<string, string>>;
  let cookie: string;
  const trace = async () => partOf(await traceOf(database(), await tablesOf(database())), other.id);
  beforeAll(async () => {
    app = await serveWhole(database());
    own = await inhabit(app.doors, app.dataFolder, 'Ale');
    other = await inhabit(app.doors, app.dataFolder, 'Borg');
    othersTrace = await trace();
    cookie = await cookieOf(app.doors, own.administrator.accountId, own.id);
  });
  afterAll(() => app?.close());

  const idsOf = (field: string): readonly string[] => {
    const kind = kindNamed(field);
    return kind === null ? [] : (own.ids.get(kind) ?? []);
  };
  const outcomeOf = async (work: Promise<unknown>): Promise<'done' | 'refused'> => {
    try {
      await work;
      return 'done';
    } catch (error) {
      if (error instanceof Refusal || error instanceof BadInput) return 'refused';
      throw error;
    }
  };
  const taken = new Set<string>();

  test.each(allActions)('to $name is refused in words or taken, and never a defect', async action => {
    const schema = schemaOf(action.input);
    const property = fc.asyncProperty(hostileInputs(schema, schema, idsOf), async input => {
      const outcome = await outcomeOf(action.perform(await own.administrator.context(), input));
      if (outcome === 'done') taken.add(action.name);
    });
    const runs = oftenTaken.includes(action.name) ? 3 * runsOfEach : runsOfEach;
    const numRuns = slow.includes(action.name) ? 3 : ends.includes(action.name) ? 5 : runs;
    await fc.assert(property, { numRuns, seed: seeds[database().engine], endOnFailure: true });
  });

  test('is taken often enough to say something', () => {
    expect(oftenTaken.filter(name => !taken.has(name))).toEqual([]);
  });

  test('leaves the chain of the audit whole, and the other organisation as it was', async () => {
    const { faults, entries } = await verifyChain(app.doors.database.dbOf(own.id), own.id, []);
    expect(faults).toEqual([]);
    expect(entries).toBeGreaterThan(50);
    expect(await trace()).toEqual(othersTrace);
  });

  const asks = async (address: string) => {
    cookie = await cookieOf(app.doors, own.administrator.accountId, own.id);
    return app.ask(address, { cookie });
  };

  test('that was stored is shown as text on every page it stands on', async () => {
    const names = hostileTexts.filter(text => text.includes(mark));
    for (const [index, name] of names.entries()) {
      const context = await own.administrator.context();
      const act = async (action: string, input: unknown) =>
        outcomeOf(
          allActions.find(each => each.name === action)?.perform(context, input) ??
            Promise.reject(new Error(action)),
        );
      expect(await act('people.invite', { name, email: `ond${index}@example.se`, roles: ['adviser'] })).toBe(
        'done',
      );
      expect(await act('tokens.make', { name, scopes: ['values.read'], days: 1 })).toBe('done');
      expect(
        await act('organisations.addPart', {
          kind: 'council',
          name,
          parent: null,
          validFrom: '2150-01-01',
          validTo: '2150-01-01',
        }),
      ).toMatch(/done|refused/);
      await act('handovers.make', {
        what: { kind: 'document', title: name, text: name },
        from: own.ids.get('organisation_part')?.[0],
        to: { kind: 'person', person: own.ids.get('handover')?.[0] },
      });
    }
    const seen = new Set<string>();
    const waiting = app.pages.map(({ address }) => address).filter(address => !address.includes(':'));
    let holding = 0;
    while (waiting.length > 0 && seen.size < 80) {
      const address = waiting.shift() ?? '';
      if (seen.has(address) || /^\/(api|logga|assets)/.test(address)) continue;
      seen.add(address);
      const answer = await asks(address);
      const page = await answer.text();
      expect(answer.status, address).toBeLessThan(500);
      if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue;
      if (page.includes(mark)) holding += 1;
      expectNoMarkup(page, address);
      const found = linksOf(page).filter(link =>
        /^\/(personer|nycklar|organisation|overlamningar|revision)/.test(link),
      );
      waiting.push(...found);
    }
    expect(holding).toBeGreaterThan(3);
  });

  test('in addresses and parameters is answered, as text, and never by a defect', async () => {
    const queries = [
      'q',
      'till',
      'snapshot',
      'person',
      'objekt',
      'slag',
      'sida',
      'klart',
      'dag',
      'roll',
      'fran',
      'area',
      'kon',
    ];
    const texts = hostileTexts.filter(text => text.length < 1000);
    const property = fc.asyncProperty(
      fc.constantFrom(...app.pages),
      fc.constantFrom(...texts),
      fc.constantFrom(...texts),
      fc.constantFrom(...queries),
      async (page, inPath, inQuery, name) => {
        const path = page.address.replace(/:\w+/g, () => encodeURIComponent(inPath.toWellFormed()));
        const address = `${path}?${new URLSearchParams({ [name]: inQuery, [inPath]: inQuery })}`;
        const answer = await app.ask(address, { cookie });
        const text = await answer.text();
        expect(answer.status, address).toBeLessThan(500);
        expect(answer.headers.get('set-cookie') ?? '').not.toContain('a=b');
        expectNoMarkup(text, address);
      },
    );
    await fc.assert(property, { numRuns: 80, seed: seeds[database().engine], endOnFailure: true });
  });

  test('in parameters of the API is answered as a problem, and never by a defect', async () => {
    const operations = operationsOf(app.document).filter(({ method }) => method === 'get');
    const texts = hostileTexts.filter(text => text.length < 1000);
    for (const operation of operations) {
      const [request] = requestsOf(operation, app.document);
      const parameters = (operation.parameters ?? []).filter(({ in: where }) => where === 'query');
      for (const { name } of [...parameters, { name: '__proto__' }]) {
        for (const text of texts) {
          const { address } = request?.with(request.slots.map(() => text.toWellFormed())) ?? { address: '/' };
          const joined = address.includes('?') ? '&' : '?';
          const asked = `${address}${joined}${new URLSearchParams({ [name]: text })}`;
          const answer = await app.ask(asked, { token: own.token });
          expect(answer.status, `${asked}: ${await answer.text()}`).toBeLessThan(500);
        }
      }
    }
  });

  test('leaves each line of the log one JSON object', () => {
    expect(app.logged.length).toBeGreaterThan(50);
    for (const line of app.logged) {
      expect(line.trimEnd()).not.toContain('\n');
      expect(() => JSON.parse(line)).not.toThrow();
    }
  });
});

/** Nothing of what was typed has become an element or an attribute. */
function expectNoMarkup(html: string, address: string): void {
  if (!html.includes(mark)) return;
  const { document } = parseHTML(html);
  const elements = [...document.querySelectorAll('*')];
  const bad = elements.filter(
    element =>
      element.tagName.toLowerCase().startsWith(mark) ||
      (element.tagName === 'SCRIPT' && (element.textContent ?? '').includes(mark)) ||
      [...element.attributes].some(
        ({ name, value }) =>
          name.startsWith('on') ||
          (/^javascript:/i.test(value.trim()) && ['href', 'action', 'src'].includes(name)),
      ),
  );
  expect(
    bad.map(element => element.outerHTML),
    address,
  ).toEqual([]);
}
