import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Refusal } from '../action/refusal.ts';
import type { Context, OpenContext } from '../context.ts';
import { may, type Permission } from '../permissions.ts';
import type { Visit } from '../session/visit.ts';
import { problemOf } from './problem.ts';

/** What every operation of the API finds in its request: `context` is what anyone may use, `visit` who asks. */
export type RestEnv = {
  readonly Variables: { readonly context: OpenContext; readonly visit: Visit };
};

type Asked = { readonly get: (name: 'visit') => Visit };

/** The member who asks; refused with 401 for the public, and with 403 where role or scope is missing. */
export function memberOfRequest(context: Asked, permission: Permission): Context {
  const member = anyMemberOfRequest(context);
  if (!may(member.actor, permission)) {
    throw new Refusal({
      status: 403,
      code: 'role-missing',
      message: `This operation needs the permission ${permission}.`,
      values: { permission },
    });
  }
  return member;
}

/** The member who asks, whatever their role: for operations that find out first which permission is asked for. */
export function anyMemberOfRequest(context: Asked): Context {
  const { member } = context.get('visit');
  if (member === null) {
    throw new Refusal({
      status: 401,
      code: 'sign-in-needed',
      message: 'This operation needs a token (Authorization: Bearer …) or a session.',
    });
  }
  return member;
}
export type RestApp = OpenAPIHono<RestEnv>;

/** An API of one feature; input that does not fit its schema is answered as a problem, like every other refusal. */
export function createRest(): RestApp {
  return new OpenAPIHono<RestEnv>({
    defaultHook: (result, context) => {
      if (result.success) return;
      const errors = result.error.issues.map(({ path, message }) => ({
        field: path.join('.'),
        detail: message,
      }));
      return context.body(
        JSON.stringify(
          problemOf(context.req.path, {
            status: 400,
            code: 'request-invalid',
            message: 'The request does not fit the description of the operation.',
            errors,
          }),
        ),
        400,
        { 'Content-Type': 'application/problem+json' },
      );
    },
  });
}

/** RFC 9457, with the fields that are wrong. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
    current: z
      .unknown()
      .optional()
      .meta({ description: 'Vad som nu gäller, om någon annan har ändrat. What stands there now.' }),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        type: 'urn:rodret:problem:unit-unknown',
        title: 'unit-unknown',
        status: 404,
        detail: 'No snapshot holds a municipality or region "9999".',
        instance: '/api/v1/units/9999/gaps',
      },
    ],
  });

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** Answers every operation can give beside its own. */
export const problemAnswers = {
  400: problemAnswer('Begäran följer inte beskrivningen. The request does not fit the description.'),
  404: problemAnswer('Det som söktes finns inte. What was asked for does not exist.'),
} as const;

/** Answers an operation that reads what is not open to all can give beside its own. */
export const memberProblemAnswers = {
  400: problemAnswers[400],
  401: problemAnswer('Inloggning eller nyckel saknas. A session or a token is missing.'),
  403: problemAnswer('Rollen saknas. The role is missing.'),
  404: problemAnswers[404],
} as const;

/** Answers an operation that changes something can give beside its own. */
export const changeProblemAnswers = {
  ...memberProblemAnswers,
  409: problemAnswer('Någon annan har ändrat. Somebody else changed it meanwhile.'),
  415: problemAnswer('Innehållet är av fel slag. The content is of the wrong kind.'),
  422: problemAnswer('Innehållet kan inte användas. The content cannot be used.'),
} as const;

/** The answer of an operation that takes files, where one is too large for it. */
export const tooLargeAnswer = {
  413: problemAnswer('Filen är för stor. The file is too large.'),
} as const;

/** The answer where too much was asked in too short a time; `Retry-After` says when to come back. */
export const tooManyAnswer = {
  429: problemAnswer('För många försök; vänta. Too many attempts; wait.'),
} as const;

/** A successful JSON answer with an example. */
export function answer<Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  example: z.input<Schema>,
): { 200: { description: string; content: { 'application/json': { schema: Schema; example: unknown } } } } {
  return { 200: { description, content: { 'application/json': { schema, example } } } };
}

/** Paging by Digg's REST profile: from page 1, 20 a page unless said otherwise. */
export const pagingQuery = {
  page: z.coerce.number().int().min(1).default(1).meta({ description: 'Sida, från 1. Page, from 1.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(20)
    .meta({ description: 'Antal per sida. Items a page.' }),
};

/** One page of a list with what a client needs to ask for the next. */
export function pageOf<Item>(
  items: readonly Item[],
  paging: { readonly page: number; readonly limit: number },
) {
  const from = (paging.page - 1) * paging.limit;
  return {
    total: items.length,
    page: paging.page,
    limit: paging.limit,
    items: items.slice(from, from + paging.limit),
  };
}
