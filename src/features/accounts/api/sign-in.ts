import { createRoute } from '@hono/zod-openapi';
import type { Doors } from '#platform/doors.ts';
import { answer, changeProblemAnswers, createRest, type RestApp } from '#platform/rest/rest.ts';
import { acceptInvitation } from '../actions/joining.ts';
import { signIn, signInWithPasskey } from '../actions/signing-in.ts';
import { acceptSchema, passkeyAnswerSchema, signInSchema } from '../model.ts';
import { signInByPasskey, signInWithPassword } from '../sign-in.ts';
import { accept } from '../welcome.ts';
import {
  answerLetIn,
  arrivalOf,
  letInAnswers,
  optionsSchema,
  passkeyAnswerExample,
  setCookies,
} from './schemas.ts';

const password = 'plåster räcker aldrig till månsken';

const signInRoute = createRoute({
  method: 'post',
  path: '/sign-in',
  operationId: signIn.name,
  tags: ['account'],
  summary: 'Loggar in med e-post och lösenord. Signs in with e-mail and password.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: signInSchema, example: { email: 'bo.ek@example.se', password } },
      },
    },
  },
  responses: letInAnswers,
});

const askRoute = createRoute({
  method: 'post',
  path: '/sign-in/passkey/options',
  operationId: 'accounts.askForPasskey',
  tags: ['account'],
  summary:
    'Frågan som en passnyckel ska svara på, inom fem minuter. The question for a passkey to answer, within five minutes.',
  responses: {
    ...answer(optionsSchema, 'För PublicKeyCredential.parseRequestOptionsFromJSON. For the browser.', {
      challenge: 'ZXhhbXBsZQ',
      rpId: 'rodret.example.se',
      userVerification: 'required',
    }),
    ...changeProblemAnswers,
  },
});

const signInWithPasskeyRoute = createRoute({
  method: 'post',
  path: '/sign-in/passkey',
  operationId: signInWithPasskey.name,
  tags: ['account'],
  summary: 'Loggar in med svaret från en passnyckel. Signs in with the answer of a passkey.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: passkeyAnswerSchema, example: passkeyAnswerExample } },
    },
  },
  responses: letInAnswers,
});

const acceptRoute = createRoute({
  method: 'post',
  path: '/sign-in/invitation',
  operationId: acceptInvitation.name,
  tags: ['account'],
  summary:
    'Tar emot en inbjudan och loggar in, med ett nytt lösenord eller det som kontot redan har. Accepts an invitation and signs in, with a new password or that of the account there is.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: acceptSchema,
          example: { secret: 'the-last-part-of-the-link', password },
        },
      },
    },
  },
  responses: letInAnswers,
});

/** Operations for whoever is not signed in yet. */
export function signInOperations(doors: Doors): RestApp {
  const api = createRest();
  api.openapi(signInRoute, async context =>
    context.json(
      answerLetIn(context, await signInWithPassword(arrivalOf(doors, context), context.req.valid('json'))),
      200,
    ),
  );
  api.openapi(askRoute, async context => {
    const { options, cookies } = await doors.accounts.passkeys.askSignIn();
    setCookies(context, cookies);
    return context.json(optionsSchema.parse(options), 200);
  });
  api.openapi(signInWithPasskeyRoute, async context =>
    context.json(
      answerLetIn(context, await signInByPasskey(arrivalOf(doors, context), context.req.valid('json'))),
      200,
    ),
  );
  api.openapi(acceptRoute, async context =>
    context.json(
      answerLetIn(context, await accept(arrivalOf(doors, context), context.req.valid('json'))),
      200,
    ),
  );
  return api;
}
