import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import type { Doors } from '#platform/doors.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
  tooManyAnswer,
} from '#platform/rest/rest.ts';
import { changePassword } from '../actions/changing-password.ts';
import { ownAccount } from '../actions/own-account.ts';
import { enterOrganisation, signOut, signOutEverywhere } from '../actions/signing-in.ts';
import { newPasswordSchema } from '../model.ts';
import { goInto, setPassword } from '../sign-in.ts';
import { answerLetIn, arrivalOf, doneAnswers, exampleIds, letInAnswers, setCookies } from './schemas.ts';

const time = z.iso.datetime();

const accountSchema = z
  .object({
    name: z.string(),
    email: z.string().nullable(),
    organisations: z.array(
      z.object({ id: z.uuid(), name: z.string(), roles: z.array(z.string()), isCurrent: z.boolean() }),
    ),
  })
  .meta({ id: 'Account' });

const readRoute = createRoute({
  method: 'get',
  path: '/own',
  operationId: 'accounts.readOwn',
  tags: ['account'],
  summary: 'Vem du är, och i vilka organisationer. Who you are, and in which organisations.',
  responses: {
    ...answer(accountSchema, 'Kontot. The account.', {
      name: 'Bo Ek',
      email: 'bo.ek@example.se',
      organisations: [{ id: exampleIds.organisation, name: 'Ale', roles: ['strategist'], isCurrent: true }],
    }),
    ...memberProblemAnswers,
  },
});

const enterRoute = createRoute({
  method: 'put',
  path: '/own/organisation',
  operationId: enterOrganisation.name,
  tags: ['account'],
  summary: 'Går in i en annan av de egna organisationerna. Goes into another of the own organisations.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ organisation: z.uuid() }),
          example: { organisation: exampleIds.organisation },
        },
      },
    },
  },
  responses: letInAnswers,
});

const sessionsRoute = createRoute({
  method: 'get',
  path: '/own/sessions',
  operationId: 'accounts.listSessions',
  tags: ['account'],
  summary: 'De egna inloggningarna. The own sessions.',
  responses: {
    ...answer(
      z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            createdAt: time,
            expiresAt: time,
            userAgent: z.string(),
            isCurrent: z.boolean(),
          }),
        ),
      }),
      'Inloggningarna, den nyaste först. The sessions, the newest first.',
      {
        items: [
          {
            id: exampleIds.session,
            createdAt: '2026-11-23T08:00:00.000Z',
            expiresAt: '2026-11-30T08:00:00.000Z',
            userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
            isCurrent: true,
          },
        ],
      },
    ),
    ...memberProblemAnswers,
  },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/own/sessions/{session}',
  operationId: signOut.name,
  tags: ['account'],
  summary: 'Avslutar en av de egna inloggningarna. Ends one of the own sessions.',
  request: {
    params: z.object({
      session: z.uuid().meta({ param: { name: 'session', in: 'path' }, example: exampleIds.session }),
    }),
  },
  responses: doneAnswers,
});

const everywhereRoute = createRoute({
  method: 'delete',
  path: '/own/sessions',
  operationId: signOutEverywhere.name,
  tags: ['account'],
  summary: 'Loggar ut överallt, även här. Signs out everywhere, here too.',
  responses: doneAnswers,
});

const passwordRoute = createRoute({
  method: 'put',
  path: '/own/password',
  operationId: changePassword.name,
  tags: ['account'],
  summary:
    'Byter lösenord och avslutar alla andra inloggningar. Changes the password and ends every other session.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: newPasswordSchema,
          example: {
            currentPassword: 'tre gröna hästar på taket',
            newPassword: 'plåster räcker aldrig till månsken',
          },
        },
      },
    },
  },
  responses: { ...doneAnswers, ...tooManyAnswer },
});

/** Operations on the own account. */
export function accountOperations(doors: Doors): RestApp {
  const api = createRest();
  api.openapi(readRoute, async context => {
    const { actor, organisation, accounts } = memberOfRequest(context, 'own.edit');
    const email = actor.accountId === null ? null : await accounts.emailOf(actor.accountId);
    const { memberships } = context.get('visit');
    const organisations = memberships.map(membership => ({
      id: membership.organisation.id,
      name: membership.organisation.name,
      roles: [...membership.roles],
      isCurrent: membership.organisation.id === organisation.id,
    }));
    return context.json({ name: actor.name, email, organisations }, 200);
  });
  api.openapi(enterRoute, async context => {
    memberOfRequest(context, 'own.edit');
    const { organisation } = context.req.valid('json');
    return context.json(answerLetIn(context, await goInto(arrivalOf(doors, context), organisation)), 200);
  });
  api.openapi(sessionsRoute, async context => {
    const { accounts, actor } = memberOfRequest(context, 'own.edit');
    const current = context.get('visit').session?.id;
    const sessions = await accounts.sessionsOf(ownAccount(actor));
    const items = sessions.map(({ id, createdAt, expiresAt, userAgent }) => ({
      id,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      userAgent,
      isCurrent: id === current,
    }));
    return context.json({ items }, 200);
  });
  api.openapi(signOutRoute, async context => {
    const member = memberOfRequest(context, 'own.edit');
    await perform(signOut, member, context.req.valid('param'));
    return context.json({ done: true } as const, 200);
  });
  api.openapi(everywhereRoute, async context => {
    const member = memberOfRequest(context, 'own.edit');
    await perform(signOutEverywhere, member, { keep: null });
    setCookies(context, await doors.accounts.farewellCookies());
    return context.json({ done: true } as const, 200);
  });
  api.openapi(passwordRoute, async context => {
    const member = memberOfRequest(context, 'own.edit');
    await setPassword(arrivalOf(doors, context), member, context.req.valid('json'));
    return context.json({ done: true } as const, 200);
  });
  return api;
}
