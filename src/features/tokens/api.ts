import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { permissionNames } from '#platform/permissions.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { make, makeTokenSchema, revoke } from './actions.ts';
import { revokeSchema, tokenStates } from './model.ts';
import { readTokens } from './reading.ts';

const time = z.iso.datetime();
const scopes = z.array(z.enum(permissionNames)).readonly();
const id = '3c0f6a52-9d0e-4a57-9a6e-5b1f2c3d4e5f';

const tokenSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    name: z.string(),
    shown: z.string().meta({ description: 'Nyckelns första tecken. The first characters of the token.' }),
    scopes,
    effective: scopes.meta({
      description:
        'Det av scopes som den som skapade nyckeln får göra i dag. What of the scopes its maker may do today.',
    }),
    makerName: z.string(),
    createdAt: time,
    expiresAt: time,
    revokedAt: time.nullable(),
    lastUsedOn: z.iso.date().nullable(),
    state: z.enum(tokenStates),
  })
  .meta({ id: 'Token' });

const example = {
  id,
  version: 1,
  name: 'Statistik till intranätet',
  shown: 'rodret_aB3dE6',
  scopes: ['values.read' as const, 'organisation.read' as const],
  effective: ['values.read' as const, 'organisation.read' as const],
  makerName: 'Eva Lind',
  createdAt: '2026-03-02T08:00:00.000Z',
  expiresAt: '2026-05-31T08:00:00.000Z',
  revokedAt: null,
  lastUsedOn: '2026-03-05',
  state: 'active' as const,
};

const listRoute = createRoute({
  method: 'get',
  path: '/tokens',
  operationId: 'tokens.listTokens',
  tags: ['tokens'],
  summary: 'Nycklarna, den nyaste först. The tokens, the newest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(
      z.object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(tokenSchema) }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: [example] },
    ),
    ...memberProblemAnswers,
  },
});

const makeRoute = createRoute({
  method: 'post',
  path: '/tokens',
  operationId: make.name,
  tags: ['tokens'],
  summary:
    'Skapar en nyckel; den visas i svaret och aldrig mer. Makes a token; it is told in the answer and never again.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: makeTokenSchema,
          example: {
            name: 'Statistik till intranätet',
            days: 90,
            scopes: ['values.read', 'organisation.read'],
          },
        },
      },
    },
  },
  responses: {
    ...answer(
      z.object({
        id: z.uuid(),
        version: z.int(),
        shown: z.string(),
        expiresAt: time,
        token: z.string().nullable().meta({
          description:
            'Nyckeln, en enda gång: null när begäran upprepas med samma Idempotency-Key. The token, told once: null where the request is repeated with its Idempotency-Key.',
        }),
      }),
      'Nyckeln. The token.',
      {
        id,
        version: 1,
        shown: 'rodret_aB3dE6',
        expiresAt: '2026-05-31T08:00:00.000Z',
        token: 'rodret_aB3dE6-this-is-only-an-example',
      },
    ),
    ...changeProblemAnswers,
  },
});

const revokeRoute = createRoute({
  method: 'post',
  path: '/tokens/{token}/revocation',
  operationId: revoke.name,
  tags: ['tokens'],
  summary: 'Återkallar en nyckel, genast och för gott. Revokes a token, at once and for good.',
  request: {
    params: z.object({ token: z.uuid().meta({ examples: [id] }) }),
    body: {
      required: true,
      content: {
        'application/json': { schema: revokeSchema.omit({ token: true }), example: { version: 1 } },
      },
    },
  },
  responses: {
    ...answer(z.object({ id: z.uuid(), version: z.int() }), 'Återkallad. Revoked.', { id, version: 2 }),
    ...changeProblemAnswers,
  },
});

/** Operations on keys for programs. */
export function tokenOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const tokens = await readTokens(memberOfRequest(context, 'tokens.manage'));
    return context.json(pageOf(tokens, context.req.valid('query')), 200);
  });
  api.openapi(makeRoute, async context => {
    const member = memberOfRequest(context, 'tokens.manage');
    return context.json(await perform(make, member, context.req.valid('json')), 200);
  });
  api.openapi(revokeRoute, async context => {
    const member = memberOfRequest(context, 'tokens.manage');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(revoke, member, input), 200);
  });
  return api;
}
