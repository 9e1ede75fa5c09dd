import { z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { Doors } from '#platform/doors.ts';
import { answer, changeProblemAnswers, type RestEnv, tooManyAnswer } from '#platform/rest/rest.ts';
import type { Arrival, LetIn } from '../arrival.ts';

export const exampleIds = {
  organisation: '6f1c2a9e-3b3a-4d7e-9a51-0c6f3f0e7d11',
  session: '2c9a7d54-1e0b-4a0e-8f36-6d0f5a3b9c21',
  passkey: '9a1e4c70-52b8-4f1d-b3c7-0e8d2f6a5b32',
} as const;

const placeSchema = z.object({ id: z.uuid(), name: z.string() });

/** Where somebody came in. The session is in the cookies of the answer. */
export const letInSchema = z.object({ organisation: placeSchema.nullable() }).meta({ id: 'LetIn' });

export const letInExample = { organisation: { id: exampleIds.organisation, name: 'Ale' } };

export const letInAnswers = {
  ...answer(
    letInSchema,
    'Inloggad; sessionen följer som kaka. Signed in; the session comes as a cookie.',
    letInExample,
  ),
  ...changeProblemAnswers,
  ...tooManyAnswer,
};

/** What a browser is asked to sign; the cookie of the answer must come back with it. */
export const optionsSchema = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });

export const doneSchema = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
export const doneAnswers = {
  ...answer(doneSchema, 'Gjort. Done.', { done: true }),
  ...changeProblemAnswers,
};

type Asked = HonoContext<RestEnv>;

export const arrivalOf = (doors: Doors, context: Asked): Arrival => ({
  doors,
  visit: context.get('visit'),
  headers: context.req.raw.headers,
});

export function setCookies(context: Asked, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('Set-Cookie', cookie, { append: true });
  context.header('Cache-Control', 'no-store');
}

/** Hands the cookies out, and tells where they lead. */
export function answerLetIn(context: Asked, { cookies, organisation }: LetIn) {
  setCookies(context, cookies);
  return { organisation };
}

const examplePart = 'ZXhhbXBsZQ';
export const passkeyAnswerExample = {
  id: examplePart,
  rawId: examplePart,
  type: 'public-key' as const,
  clientExtensionResults: {},
  response: { clientDataJSON: examplePart, authenticatorData: examplePart, signature: examplePart },
};
export const newPasskeyAnswerExample = {
  id: examplePart,
  rawId: examplePart,
  type: 'public-key' as const,
  clientExtensionResults: {},
  response: { clientDataJSON: examplePart, attestationObject: examplePart },
};
