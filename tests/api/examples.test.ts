import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRehearsal } from '../support/database.ts';
import { password } from '../support/people.ts';
import type { Rehearsal } from '../support/rehearsal.ts';
import { problems } from './conforms.ts';
import { beforeConversations } from './conversed.ts';
import { beforeDecisions } from './decided.ts';
import { jsonOf, type Operation, operationsOf } from './document.ts';
import { beforeFollowUp } from './followed.ts';
import { type ServedApi, serveApi } from './served-api.ts';
import { addressOf, makeWorld, type World } from './world.ts';

let api: ServedApi;
let rehearse: Rehearsal['rehearse'];
beforeAll(async () => {
  const opened = await openRehearsal();
  rehearse = opened.rehearse;
  api = await serveApi({}, opened.database);
});
afterAll(() => api?.close());

/** Examples that cannot be good, since only a device could have signed them; they are answered as told. */
const signedByNobody: Readonly<Record<string, number>> = {
  'accounts.signInWithPasskey': 422,
  'accounts.addPasskey': 422,
  // The installation of tests has no mail server.
  'conversations.mailLinks': 422,
};

/** Forms with files: their examples are the tests of importing. */
const withoutJson = ['panel.importSnapshot', 'initiatives.importWorkbook'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const requestExample = (operation: Operation): unknown =>
  operation.requestBody?.content['application/json']?.example;

/** An example with the identifiers, versions and secrets of the world in the place of its own. */
const asInWorld = (example: unknown, ids: ReadonlyMap<string, string>, { secret }: World): unknown => {
  const text = JSON.stringify(example ?? null, (key, value) => {
    if (key === 'version') return 1;
    if (key === 'secret') return secret;
    if (key === 'currentPassword') return password;
    return value;
  });
  return JSON.parse([...ids].reduce((all, [from, to]) => all.replaceAll(from, to), text));
};

const evenWeights = {
  ...{ logPopulation: 1, logDensity: 1, share0to5: 1, share6to15: 1, share65to79: 1, share80plus: 1 },
  ...{ taxableIncome: 1, tertiaryEducation: 1, unemployment: 1, outCommuting: 1 },
};

/** What each operation needs besides the world to be as its example says. */
const before: Readonly<Record<string, (world: World) => Promise<Readonly<Record<string, unknown>>>>> = {
  'accounts.signIn': async () => {
    const { accounts } = api.doors;
    const chosen = await accounts.hash('plåster räcker aldrig till månsken');
    await accounts.create({ name: 'Bo Ek', email: 'bo.ek@example.se', password: chosen });
    return {};
  },
  'people.restoreInvitation': async ({ cookie, values }) => {
    const answer = await ask(cookie, `/api/v1/invitations/${values.invitation}/withdrawal`, 'POST', {
      version: 1,
    });
    return { version: (await answer.json()).version };
  },
  'organisations.restoreParts': async ({ cookie, values }) => {
    const added = await ask(cookie, '/api/v1/organisation/parts', 'POST', {
      kind: 'board',
      name: 'Ny nämnd',
      parent: values.council,
      validFrom: '2024-01-01',
      validTo: null,
    });
    const { id } = await added.json();
    return {
      remove: [{ part: id, version: 1 }],
      restore: [
        {
          part: values.part,
          version: 1,
          kind: 'board',
          name: 'Barn- och utbildningsnämnden',
          parent: values.council,
          validFrom: '2023-01-01',
          validTo: null,
        },
      ],
    };
  },
  'organisations.importParts': async () => ({
    text: 'namn;typ;överordnad;från;till\ncouncil;fullmäktige;;2023-01-01;\nboard;nämnd;council;2023-01-01;\n',
  }),
  'vision.startDraft': async ({ send, values }) => {
    await send('DELETE', `/api/v1/vision/editions/${values.edition}?version=1`);
    return {};
  },
  'opportunities.bringBackOpportunity': async ({ send, values }) => {
    const dismissal = `/api/v1/opportunities/own/${values.opportunity}/dismissal`;
    return { version: (await send('POST', dismissal, { version: 1, reason: 'Ryms i en annan.' })).version };
  },
  'opportunities.dismissPattern': async () => ({ version: 0 }),
  'opportunities.bringBackPattern': async ({ send, values }) => {
    const dismissal = `/api/v1/opportunities/patterns/${values.pattern}/dismissal`;
    return {
      version: (await send('POST', dismissal, { version: 0, reason: 'Vi har nyss bytt system.' })).version,
    };
  },
  'catalogue.bringBackPattern': async ({ send, values }) => {
    await send('POST', `/api/v1/own-patterns/${values.ownPattern}/withdrawal`, { version: 1 });
    return { version: 2 };
  },
  'measures.resumeMeasure': async ({ send, values }) => {
    await send('POST', `/api/v1/measures/${values.measure}/retirement`, { version: 1 });
    return { version: 2 };
  },
  'measures.importValues': async () => ({ text: 'mått;period;värde\nAndel klara;2025-Q1;1\n' }),
  'direction.setAimWeights': async () => ({ version: 0 }),
  'situation.correctKeyFigure': async () => ({ version: 0 }),
  'situation.takeBackCorrection': async ({ send, values }) => {
    const judged = { kind: 'measure', direction: 'neither', reason: 'Eget skäl.' };
    await send('PUT', `/api/v1/corrections/${values.keyFigure}`, { snapshot: null, version: 0, ...judged });
    return {};
  },
  'situation.setPeerWeights': async () => ({ version: 0 }),
  'situation.dropPeerWeights': async ({ send, values }) => {
    await send('PUT', `/api/v1/peer-weights/${values.serviceArea}`, { version: 0, weights: evenWeights });
    return {};
  },
  'duties.revokeFeed': async ({ cookie }) => {
    const made = await ask(cookie, '/api/v1/calendar-feed', 'POST', {});
    return { feed: (await made.json()).id };
  },
  'initiatives.changeSetting': async () => ({ version: 0 }),
  'portfolio.setFrame': async () => ({ version: 0 }),
  'panel.setSyncSchedule': async () => ({ version: 0 }),
  // One at a time: the one that waits makes room.
  'panel.syncKolada': async ({ send, values }) => {
    await send('POST', `/api/v1/kolada/syncs/${values.syncRun}/stop`);
    return {};
  },
  'audit.undo': async ({ cookie, values }) => {
    const answer = await ask(cookie, `/api/v1/invitations/${values.invitation}/withdrawal`, 'POST', {
      version: 1,
    });
    expect(answer.status).toBe(200);
    const entry = await api.database.db
      .selectFrom('undo_offer')
      .select('entry')
      .where('organisation_id', '=', values.organisation as never)
      .where('action', '=', 'people.restoreInvitation')
      .executeTakeFirstOrThrow();
    return { entry: entry.entry };
  },
};

const ask = (cookie: string, address: string, method: string, body: unknown) =>
  api.askAs('by headers', address, {
    method: method.toUpperCase(),
    headers: { cookie, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** The identifiers that examples use, with what stands for them in a world: those of parameters, and others. */
const idsOf = (operations: readonly Operation[], { values }: World): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const { parameters = [] } of operations) {
    for (const { name, schema } of parameters) {
      const example = Array.isArray(schema?.examples) ? schema.examples[0] : undefined;
      const value = values[name];
      if (typeof example === 'string' && value !== undefined) ids.set(example, value);
    }
  }
  ids.set('3c0a6c1e-5e5b-4a58-9d37-6f4a5e0f1a01', values.council ?? '');
  ids.set('1e2d3c4b-5a69-4788-9796-a5b4c3d2e1f0', values.adviser ?? '');
  ids.set('6512bd43-d9ca-46e0-a2c9-90b0a82652d1', values.owner ?? '');
  ids.set('5b0c2f7e-1d4a-4f83-9a60-7c2e8d1b3f03', values.voice ?? '');
  ids.set('c20ad4d7-6fe9-4759-aa27-a0c99bff6712', values.person ?? '');
  ids.set('7c4e1b2a-9d3f-4a58-8b6c-1e2f3a4b5c6d', values.seated ?? '');
  ids.set('c51ce410-c124-410e-8db5-e4b97fc2af39', values.owner ?? '');
  ids.set('aab32389-22bc-4c25-a6f6-06eb525ffdc5', values.part ?? '');
  ids.set('7d1e8c9f-05a2-4b61-9c3d-4a8b7c6d5e42', values.other ?? '');
  ids.set('6f1c2a9e-3b3a-4d7e-9a51-0c6f3f0e7d11', values.organisation ?? '');
  return ids;
};

/** Start and end are of an initiative that was decided; the others leave it alone. */
const placeOf = (operationId: string, world: World): World =>
  ['decisions.startInitiative', 'decisions.endInitiative', 'benefits.closeRegister'].includes(operationId)
    ? { ...world, values: { ...world.values, initiative: world.values.decidedInitiative ?? '' } }
    : world;

async function tryExample(operation: Operation, operations: readonly Operation[], world: World) {
  const { operationId = '', method } = operation;
  const given =
    (await before[operationId]?.(world)) ??
    (await beforeDecisions(world.send, world.values)[operationId]?.()) ??
    {};
  const example = asInWorld(requestExample(operation), idsOf(operations, world), world);
  const followed =
    (await beforeFollowUp(world)[operationId]?.()) ??
    (await beforeConversations(world.send)[operationId]?.()) ??
    {};
  const body = isObject(example) ? { ...example, ...given, ...followed.body } : undefined;
  const place = placeOf(operationId, world);
  const values = { ...place.values, ...followed.values };
  const answer = await ask(world.cookie, addressOf(operation, { values }), method, body);
  const told = await answer.json();
  expect
    .soft(answer.status, `${operationId}: ${JSON.stringify(told)}`)
    .toBe(signedByNobody[operationId] ?? 200);
  expect(Object.keys(operation.responses)).toContain(String(answer.status));
  if (answer.status !== 200) return;
  const { schema } = jsonOf(operation).find(({ at }) => at.endsWith(' 200')) ?? {};
  expect(problems(schema ?? {}, told, operationId, api.document)).toEqual([]);
}

test('Every request with an example is answered as described when it is sent for real', async () => {
  const operations = operationsOf(api.document);
  const changing = operations.filter(
    ({ method, operationId = '' }) => method !== 'get' && !withoutJson.includes(operationId),
  );
  expect(changing.length).toBeGreaterThan(20);
  const world = await makeWorld(api);
  // Files are not taken back: what leaves snapshots that hold key figures out comes last.
  const leavesFiles = ({ operationId = '' }: Operation) => operationId.startsWith('revisions.');
  for (const operation of changing.toSorted(
    (one, two) => Number(leavesFiles(one)) - Number(leavesFiles(two)),
  ))
    await rehearse(() => tryExample(operation, operations, world));
}, 600_000);
