import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiDescription } from '#api/description.ts';
import { documentationPage } from '#api/documentation.ts';
import { allActions } from '#features/audit/index.ts';
import type { ListedAction } from '#platform/action/action.ts';
import { problems } from './conforms.ts';
import { type Document, faultsOf, jsonOf, operationsOf } from './document.ts';
import { type ServedApi, serveApi } from './served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api?.close());

/** Actions that no operation of the API is named after. */
const withoutOperation = (
  actions: readonly Pick<ListedAction, 'name'>[],
  document: Document,
): readonly string[] => {
  const changes = operationsOf(document).filter(({ method }) => method !== 'get');
  const names = new Set(changes.map(({ operationId }) => operationId));
  return actions.map(({ name }) => name).filter(name => !names.has(name));
};

const actions = allActions;

test('Every action of the product is an operation of the API by the same name', () => {
  expect(actions.length).toBeGreaterThan(1);
  expect(withoutOperation(actions, api.document)).toEqual([]);
  expect(withoutOperation([...actions, { name: 'portfolio.decide' }], api.document)).toEqual([
    'portfolio.decide',
  ]);
});

/** Performs whichever action was offered for an entry. */
const performsAnother = ['audit.undo'];

/** Make the question that a passkey answers: nothing of an organisation or an account is changed. */
const onlyAsk = ['accounts.askForPasskey', 'accounts.askForNewPasskey'];

test('Every operation that changes something is an action, or performs one', () => {
  const names = [...actions.map(({ name }) => name), ...performsAnother, ...onlyAsk];
  const changes = operationsOf(api.document).filter(({ method }) => method !== 'get');
  expect(changes.map(({ operationId }) => operationId).filter(id => !names.includes(id ?? ''))).toEqual([]);
});

test('The document is whole OpenAPI 3.1, and every operation says what it does, with an example', () => {
  expect(faultsOf(api.document)).toEqual([]);
});

test('Every example follows its own schema', () => {
  const examples = operationsOf(api.document).flatMap(jsonOf);
  expect(examples.length).toBeGreaterThan(8);
  for (const { at, schema, example } of examples) {
    expect(problems(schema ?? {}, example, at, api.document)).toEqual([]);
  }
});

test.each(['sv', 'en'] as const)('The page to read names every operation, in %s only', language => {
  const html = documentationPage({ ...api.document, info: apiDescription.info }, '/app.css', language);
  // Addresses may break after a slash; that is nothing to be read.
  const page = html.replaceAll('<wbr>', '');
  for (const { path, operationId, summary } of operationsOf(api.document)) {
    const [swedish, english] = (summary ?? '').split(/(?<=\.) /);
    expect(page).toContain(path);
    expect(page).toContain(operationId);
    expect(page).toContain(language === 'sv' ? swedish : english);
    expect(page).not.toContain(language === 'sv' ? english : swedish);
  }
});

test('The API says of itself what the national profile asks', async () => {
  const info = await (await api.ask('/api-info')).json();
  expect(info).toMatchObject({
    apiVersion: api.document.info.version,
    apiSpecification: `${api.doors.config.origin}/api/v1/openapi.json`,
  });
});

/** A copy of a JSON value with another value at a place in it, or without the place where none is given. */
const withChange = (json: unknown, [step, ...rest]: readonly string[], value?: unknown): unknown => {
  if (step === undefined) return value;
  const entries = Object.entries(json ?? {});
  expect(entries.map(([name]) => name)).toContain(step);
  const changed = entries.map(([name, inner]) => [
    name,
    name === step ? withChange(inner, rest, value) : inner,
  ]);
  return Object.fromEntries(changed);
};

describe('A document with a fault is found out', () => {
  const gaps = ['paths', '/units/{unit}/gaps', 'get'];
  const fine = [...gaps, 'responses', '200'];

  test.each<{ what: string; at: readonly string[]; value?: unknown; fault: RegExp }>([
    { what: 'another version', at: ['openapi'], value: '3.0.3', fault: /openapi: 3\.0\.3/ },
    { what: 'no licence', at: ['info', 'license'], fault: /no license/ },
    { what: 'no operationId', at: [...gaps, 'operationId'], fault: /no operationId/ },
    {
      what: 'an operationId twice',
      at: [...gaps, 'operationId'],
      value: 'panel.listUnits',
      fault: /panel.listUnits: twice/,
    },
    { what: 'an empty summary', at: [...gaps, 'summary'], value: '', fault: /no summary/ },
    { what: 'no tags', at: [...gaps, 'tags'], fault: /no tag/ },
    { what: 'a tag that is not described', at: [...gaps, 'tags'], value: ['x'], fault: /the tag x/ },
    { what: 'no example', at: [...fine, 'content', 'application/json', 'example'], fault: /no example/ },
    {
      what: 'a parameter left out',
      at: [...gaps, 'parameters'],
      value: [],
      fault: /\{unit\} is not a required/,
    },
    {
      what: 'a reference to nothing',
      at: ['components', 'schemas', 'Problem'],
      fault: /Problem: leads nowhere/,
    },
    { what: 'only answers to what is wrong', at: fine, fault: /no answer where all is well/ },
  ])('$what', ({ at, value, fault }) => {
    const changed = JSON.parse(JSON.stringify(withChange(api.document, at, value)));
    expect(faultsOf(changed).join('\n')).toMatch(fault);
  });
});
