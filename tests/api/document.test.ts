import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisationActions } from '#features/organisations/index.ts';
import { panelActions } from '#features/panel/index.ts';
import { type ListedAction, listActions } from '#platform/action/action.ts';
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

const actions = listActions(organisationActions, panelActions);

test('Every action of the product is an operation of the API by the same name', () => {
  expect(actions.length).toBeGreaterThan(1);
  expect(withoutOperation(actions, api.document)).toEqual([]);
  expect(withoutOperation([...actions, { name: 'portfolio.decide' }], api.document)).toEqual([
    'portfolio.decide',
  ]);
});

test('Every operation that changes something is an action', () => {
  const names = actions.map(({ name }) => name);
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

test('The page to read names every operation', async () => {
  const page = await (await api.ask('/api/v1')).text();
  for (const { path, operationId, summary } of operationsOf(api.document)) {
    expect(page).toContain(path);
    expect(page).toContain(operationId);
    expect(page).toContain(summary);
  }
});

test('The API says of itself what the national profile asks', async () => {
  const info = await (await api.ask('/api-info')).json();
  expect(info).toMatchObject({
    apiVersion: api.document.info.version,
    apiSpecification: '/api/v1/openapi.json',
  });
});

describe('A document with a fault is found out', () => {
  /** The document with one change, made by `change` in a copy. */
  const changed = (change: (document: any) => void): readonly string[] => {
    const copy = structuredClone(api.document);
    change(copy);
    return faultsOf(copy);
  };
  const gaps = '/api/v1/units/{unit}/gaps';

  test.each<[string, (document: any) => void, RegExp]>([
    ['another version', document => (document.openapi = '3.0.3'), /openapi: 3\.0\.3/],
    ['no operationId', document => delete document.paths[gaps].get.operationId, /no operationId/],
    ['an operationId twice', document => (document.paths[gaps].get.operationId = 'panel.listUnits'), /twice/],
    ['an empty summary', document => (document.paths[gaps].get.summary = ''), /no summary/],
    ['no tags', document => (document.paths[gaps].get.tags = []), /no tag/],
    ['a tag that is not described', document => (document.paths[gaps].get.tags = ['x']), /the tag x/],
    [
      'no example',
      document => delete document.paths[gaps].get.responses['200'].content['application/json'].example,
      /no example/,
    ],
    [
      'a parameter left out',
      document => (document.paths[gaps].get.parameters = []),
      /\{unit\} is not a required parameter/,
    ],
    [
      'a reference that leads nowhere',
      document => delete document.components.schemas.Problem,
      /Problem: leads nowhere/,
    ],
    [
      'only answers to what is wrong',
      document => delete document.paths[gaps].get.responses['200'],
      /no answer/,
    ],
  ])('%s', (_, change, fault) => {
    expect(changed(change).join('\n')).toMatch(fault);
  });
});
