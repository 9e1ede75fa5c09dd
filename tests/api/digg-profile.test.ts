import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { profile } from './digg-profile.ts';
import type { Document } from './document.ts';
import { faultsByProfile } from './profile-linter.ts';
import { type ServedApi, serveApi } from './served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api?.close());

/**
 * Where the profile is left on purpose. The audit grows while it is read, and pages by number would give entries twice:
 * `before` names the entry to go on from.
 */
const deviations = [
  {
    rule: 'FNS.07 FNS.08 FNS.09: paging has limit, 20 unless asked, and page, from 1',
    what: 'paths//audit-entries/get: page does not begin with 1',
  },
];

test('The description follows the national REST profile, but where it is left on purpose', async () => {
  expect(await faultsByProfile(api.document)).toEqual(deviations);
});

/** A small document that follows the profile, for each rule to be broken in. */
const limits = { 'RateLimit-Limit': {}, 'RateLimit-Remaining': {}, 'RateLimit-Reset': {} };
const problem = (more = {}) => ({
  description: 'Fel. Error.',
  headers: { ...limits, ...more },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const errors = {
  '401': problem(),
  '403': problem(),
  '409': problem(),
  '422': problem(),
  '429': problem({ 'Retry-After': {} }),
};
const fine = {
  description: 'Svaret. The answer.',
  headers: limits,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ApiInfo' }, example: {} } },
};
const good = {
  openapi: '3.1.0',
  info: {
    title: 'Prov',
    version: '1',
    description:
      'Det här är ett prov. Servicenivå: ingen. Begränsningar: alla. — This is a test. Service level: none. Limitations: all of the kind.',
    contact: { name: 'Vi', url: 'https://example.se' },
    license: { name: 'EUPL-1.2', url: 'https://example.se/licence' },
    'x-sla': { availability: 'ingen' },
  },
  servers: [{ url: 'https://api.example.se/api/v1' }],
  paths: {
    '/api-info': {
      get: {
        operationId: 'read',
        description: 'Läser allt som är. Reads all of the things.',
        security: [{}, { bearer: [] }],
        parameters: [
          { name: 'page', in: 'query', schema: { type: 'integer', default: 1 } },
          { name: 'limit', in: 'query', schema: { type: 'integer', default: 20 } },
        ],
        responses: { '200': fine, ...errors },
      },
    },
    '/small-things/{thing}': {
      post: {
        operationId: 'change',
        description: 'Ändrar en sak som är. Changes the thing.',
        security: [{ bearer: [] }],
        parameters: [
          { name: 'thing', in: 'path', required: true },
          { name: 'Idempotency-Key', in: 'header' },
        ],
        requestBody: { content: { 'application/json': { schema: {}, example: {} } } },
        responses: { '200': fine, ...errors },
      },
    },
  },
  components: {
    schemas: {
      Problem: {
        properties: { type: {}, title: {}, status: {}, detail: {}, instance: {} },
      },
      ApiInfo: {
        properties: {
          apiName: {},
          apiVersion: {},
          apiReleased: { type: 'string', format: 'date' },
          apiDocumentation: {},
          apiStatus: {},
          madeAt: { type: 'string', format: 'date-time' },
        },
      },
    },
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
  },
};

type Break = (document: typeof good) => unknown;
const reading = (document: typeof good) => document.paths['/api-info'].get;
const changing = (document: typeof good) => document.paths['/small-things/{thing}'].post;

const breaks: Readonly<Record<string, readonly Break[]>> = {
  'UFN.01 UFN.02 VER.05: the server is https://host/api/version': [
    document => (document.servers = [{ url: 'http://api.example.se/api/v1' }]),
    document => (document.servers = [{ url: 'https://api.example.se' }]),
    document => (document.servers = []),
  ],
  'UFN.07 UFN.08 RES.06: paths are lower case with hyphens': [
    document => Object.assign(document.paths, { '/smallThings': {} }),
    document => Object.assign(document.paths, { '/small_things': {} }),
  ],
  'VER.06: /api-info tells of the API': [
    document => Reflect.deleteProperty(document.paths, '/api-info'),
    document => Reflect.deleteProperty(document.components.schemas.ApiInfo.properties, 'apiStatus'),
  ],
  'FEL.01 FEL.02: every error is a problem by RFC 9457': [
    document =>
      Object.assign(reading(document).responses['401'], { content: { 'application/json': { example: {} } } }),
    document => Reflect.deleteProperty(reading(document).responses['401'], 'content'),
  ],
  'FEL.01: a problem has all its members': [
    document => Reflect.deleteProperty(document.components.schemas.Problem.properties, 'instance'),
  ],
  'FNS.07 FNS.08 FNS.09: paging has limit, 20 unless asked, and page, from 1': [
    document => reading(document).parameters.pop(),
    document => Object.assign(reading(document).parameters[0]?.schema ?? {}, { default: 0 }),
    document => Object.assign(reading(document).parameters[1]?.schema ?? {}, { default: 100 }),
  ],
  'FNS.01 FNS.03 FNS.06: parameters in the query are in camelCase': [
    document => Object.assign(reading(document).parameters, { 2: { name: 'sort-by', in: 'query' } }),
  ],
  'AME.04 AME.05 AME.07: fields are in camelCase': [
    document => Object.assign(document.components.schemas.ApiInfo.properties, { made_by: {} }),
  ],
  'DOT.01 DOT.04: times and days are RFC 3339': [
    document => Reflect.deleteProperty(document.components.schemas.ApiInfo.properties.madeAt, 'format'),
    document => Reflect.deleteProperty(document.components.schemas.ApiInfo.properties.apiReleased, 'format'),
  ],
  'DOK.03: contact and licence are named': [
    document => Reflect.deleteProperty(document.info.contact, 'url'),
    document => Reflect.deleteProperty(document.info, 'license'),
  ],
  'DOK.06 DOK.11: the description is in Swedish and English': [
    document => (document.info.description = 'Bara på svenska: Servicenivå och Begränsningar som är.'),
  ],
  'DOK.19: every operation is described, in both languages': [
    document => Reflect.deleteProperty(reading(document), 'description'),
    document => (changing(document).description = 'Changes the thing.'),
  ],
  'DOK.08 DOK.09: service level and limitations are told': [
    document => Reflect.deleteProperty(document.info, 'x-sla'),
    document => (document.info.description = document.info.description.replace('Limitations', 'Other')),
  ],
  'DOK.15: every JSON that is asked or answered has an example': [
    document => Reflect.deleteProperty(changing(document).requestBody.content['application/json'], 'example'),
    document =>
      Reflect.deleteProperty(reading(document).responses['200'].content['application/json'], 'example'),
  ],
  'SAK.09 SAK.10 SAK.15 SAK.16: tokens come as Bearer and in no other way': [
    document => (document.components.securitySchemes.bearer.scheme = 'basic'),
    document =>
      Object.assign(document.components.securitySchemes, { key: { type: 'apiKey', in: 'query', name: 'k' } }),
    document => Reflect.deleteProperty(document.components.securitySchemes, 'bearer'),
  ],
  'SAK.15: no key stands in an address': [
    document => Object.assign(reading(document).parameters, { 2: { name: 'token', in: 'query' } }),
  ],
  'RES.02: no personal identity number is a parameter': [
    document => Object.assign(reading(document).parameters, { 2: { name: 'personnummer', in: 'query' } }),
  ],
  'FOR.02: nothing is read by a request with a body': [
    document => Object.assign(reading(document), { requestBody: {} }),
  ],
  'DOK.20: who must sign in is told of 401 and 403, who changes of 409 and 422, everybody of 429': [
    document => Reflect.deleteProperty(reading(document).responses, '429'),
    document => Reflect.deleteProperty(changing(document).responses, '403'),
    document => Reflect.deleteProperty(changing(document).responses, '409'),
  ],
  'Rate limits: every answer tells what is left, and 429 when to come back': [
    document => Reflect.deleteProperty(reading(document).responses['200'].headers, 'RateLimit-Reset'),
    document => Reflect.deleteProperty(reading(document).responses['429'].headers, 'Retry-After'),
  ],
  'Idempotency-Key: every change of JSON by somebody signed in takes one': [
    document => changing(document).parameters.pop(),
  ],
};

describe('A rule of the profile', () => {
  const asDocument = (document: unknown): Document => JSON.parse(JSON.stringify(document));

  test('finds nothing where all is as it should be', async () => {
    expect(await faultsByProfile(asDocument(good))).toEqual([]);
  });

  test('has a document that breaks it', () => {
    expect(Object.keys(breaks).sort()).toEqual(Object.keys(profile).sort());
  });

  test.each(Object.entries(breaks))('fires: %s', async (rule, ways) => {
    for (const breaking of ways) {
      const document = structuredClone(good);
      breaking(document);
      const found = await faultsByProfile(asDocument(document));
      expect(found.map(fault => fault.rule)).toContain(rule);
    }
  });
});
