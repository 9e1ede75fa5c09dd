import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import type { Doors } from '#platform/doors.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { addPasskey, removePasskey, renamePasskey } from '../actions/keeping-passkeys.ts';
import { ownAccount } from '../actions/own-account.ts';
import { newPasskeySchema, passkeyNameSchema } from '../model.ts';
import { doneAnswers, exampleIds, newPasskeyAnswerExample, optionsSchema, setCookies } from './schemas.ts';

const params = z.object({
  passkey: z.uuid().meta({ param: { name: 'passkey', in: 'path' }, example: exampleIds.passkey }),
});

const listRoute = createRoute({
  method: 'get',
  path: '/own/passkeys',
  operationId: 'accounts.listPasskeys',
  tags: ['account'],
  summary: 'De egna passnycklarna. The own passkeys.',
  responses: {
    ...answer(
      z.object({
        items: z.array(z.object({ id: z.uuid(), name: z.string(), createdAt: z.iso.datetime().nullable() })),
      }),
      'De egna passnycklarna, den äldsta först. The own passkeys, the oldest first.',
      {
        items: [{ id: exampleIds.passkey, name: 'Arbetsdatorn', createdAt: '2026-11-23T08:00:00.000Z' }],
      },
    ),
    ...memberProblemAnswers,
  },
});

const askRoute = createRoute({
  method: 'post',
  path: '/own/passkeys/options',
  operationId: 'accounts.askForNewPasskey',
  tags: ['account'],
  summary:
    'Frågan som en ny passnyckel ska svara på; kräver inloggning inom en timme. The question for a new passkey to answer; for who signed in within the hour.',
  responses: {
    ...answer(optionsSchema, 'För PublicKeyCredential.parseCreationOptionsFromJSON. For the browser.', {
      challenge: 'ZXhhbXBsZQ',
      rp: { id: 'rodret.example.se', name: 'Rodret' },
    }),
    ...changeProblemAnswers,
  },
});

const addRoute = createRoute({
  method: 'post',
  path: '/own/passkeys',
  operationId: addPasskey.name,
  tags: ['account'],
  summary: 'Lägger till en passnyckel. Adds a passkey.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: newPasskeySchema,
          example: { name: 'Arbetsdatorn', response: newPasskeyAnswerExample },
        },
      },
    },
  },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Den som lades till. The one added.', { id: exampleIds.passkey }),
    ...changeProblemAnswers,
  },
});

const renameRoute = createRoute({
  method: 'put',
  path: '/own/passkeys/{passkey}',
  operationId: renamePasskey.name,
  tags: ['account'],
  summary: 'Ger en passnyckel ett annat namn. Gives a passkey another name.',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: passkeyNameSchema, example: { name: 'Telefonen' } } },
    },
  },
  responses: doneAnswers,
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/own/passkeys/{passkey}',
  operationId: removePasskey.name,
  tags: ['account'],
  summary: 'Tar bort en passnyckel: den loggar inte in längre. Removes a passkey: it signs in no longer.',
  request: { params },
  responses: doneAnswers,
});

/** Operations on the own passkeys. */
export function passkeyOperations(doors: Doors): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { accounts, actor } = memberOfRequest(context, 'own.edit');
    const passkeys = await accounts.passkeys.of(ownAccount(actor));
    const items = passkeys.map(({ createdAt, ...passkey }) => ({
      ...passkey,
      createdAt: createdAt?.toISOString() ?? null,
    }));
    return context.json({ items }, 200);
  });
  api.openapi(askRoute, async context => {
    ownAccount(memberOfRequest(context, 'own.edit').actor);
    const { options, cookies } = await doors.accounts.passkeys.askNew(context.req.raw.headers);
    setCookies(context, cookies);
    return context.json(optionsSchema.parse(options), 200);
  });
  api.openapi(addRoute, async context => {
    const member = memberOfRequest(context, 'own.edit');
    const cookie = context.req.raw.headers.get('cookie') ?? '';
    const added = await perform(addPasskey, member, { ...context.req.valid('json'), cookie });
    return context.json(added, 200);
  });
  api.openapi(renameRoute, async context => {
    const member = memberOfRequest(context, 'own.edit');
    await perform(renamePasskey, member, { ...context.req.valid('param'), ...context.req.valid('json') });
    return context.json({ done: true } as const, 200);
  });
  api.openapi(removeRoute, async context => {
    const member = memberOfRequest(context, 'own.edit');
    await perform(removePasskey, member, context.req.valid('param'));
    return context.json({ done: true } as const, 200);
  });
  return api;
}
