import type { OpenAPIHono } from '@hono/zod-openapi';
import { allActions } from '#features/audit/index.ts';
import { permissions } from '#platform/permissions.ts';
import type { RestEnv } from '#platform/rest/rest.ts';
import { apiDescription } from './description.ts';

export type ApiDocument = ReturnType<OpenAPIHono<RestEnv>['getOpenAPI31Document']>;
type PathItem = NonNullable<ApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;
type Answers = NonNullable<Operation['responses']>;

/** Where all operations lie below the origin. */
export const basePath = '/api/v1';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

const header = (description: string) => ({ description, schema: { type: 'integer' as const } });

const components = {
  headers: {
    'RateLimit-Limit': header('Anrop per minut. Requests in a minute.'),
    'RateLimit-Remaining': header('Anrop kvar i minuten. Requests left in the minute.'),
    'RateLimit-Reset': header('Sekunder tills räkningen börjar om. Seconds until the count begins anew.'),
    'Retry-After': header('Sekunder att vänta. Seconds to wait.'),
  },
  securitySchemes: {
    bearer: {
      type: 'http' as const,
      scheme: 'bearer',
      description:
        'Authorization: Bearer följt av en nyckel som en administratör har skapat. Webbläsare som är inloggade använder sin sessionskaka i stället. ' +
        'Authorization: Bearer followed by a key that an administrator made. Browsers that are signed in use the cookie of their session instead.',
    },
  },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description:
    'Ditt eget namn på ändringen. Skickas samma begäran igen med samma nyckel görs den inte om, och svaret blir detsamma – utom hemligheter, som bara visas en gång. ' +
    'Your own name for the change. The same request with the same key is not done again and gets the same answer – but for secrets, which are told once.',
  schema: { type: 'string' as const, minLength: 1, maxLength: 200 },
  example: '5f6c1c1e-8d0a-4b0e-9f57-0c6f3f0e7d11',
};

const headersOf = (...names: readonly (keyof typeof components.headers)[]) =>
  Object.fromEntries(names.map(name => [name, { $ref: `#/components/headers/${name}` }]));

const limitHeaders = headersOf('RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset');

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function answersOf(answers: Answers): Answers {
  const all: Answers = {
    401: problem('Nyckeln gäller inte, eller inloggning saknas. The token does not hold, or none was sent.'),
    ...answers,
    429: problem('För många anrop; vänta. Too many requests; wait.'),
  };
  return Object.fromEntries(
    Object.entries(all).map(([status, given]) => [
      status,
      {
        ...given,
        headers: { ...given.headers, ...limitHeaders, ...(status === '429' ? headersOf('Retry-After') : {}) },
      },
    ]),
  );
}

const permissionOf = new Map(allActions.map(({ name, permission }) => [name, permission]));

/** What an operation asks of whoever calls it, in both languages. */
function needs(operationId: string, isOpen: boolean): string {
  if (isOpen) return 'Öppen för alla. Open to all.';
  const permission = permissionOf.get(operationId);
  if (permission === undefined) return 'Kräver inloggning eller nyckel. Needs a session or a token.';
  const roles = permissions[permission].roles.join(', ');
  return `Kräver behörigheten ${permission} (${roles}). Needs the permission ${permission} (${roles}).`;
}

function completed(method: (typeof methods)[number], path: string, operation: Operation): Operation {
  const answers = operation.responses ?? {};
  const isOpen = !('403' in answers) || path.startsWith('/sign-in');
  const body = operation.requestBody;
  const isForm = body !== undefined && 'content' in body && 'multipart/form-data' in body.content;
  const takesKey = method !== 'get' && !isOpen && !isForm;
  return {
    ...operation,
    description:
      operation.description ?? `${operation.summary} ${needs(operation.operationId ?? '', isOpen)}`,
    security: isOpen ? [{}, { bearer: [] }] : [{ bearer: [] }],
    ...(takesKey
      ? {
          parameters: [...(operation.parameters ?? []), idempotencyKey],
        }
      : {}),
    responses: answersOf(answers),
  };
}

/** The whole description of the API as served at an origin: what the features say, and what holds for every operation. */
export function documentOf(api: OpenAPIHono<RestEnv>, origin: string): ApiDocument {
  const made = api.getOpenAPI31Document({ ...apiDescription, servers: [{ url: `${origin}${basePath}` }] });
  const paths = Object.entries(made.paths ?? {}).map(([full, item]) => {
    const path = full.slice(basePath.length);
    const operations = methods.flatMap(method => {
      const operation = item[method];
      return operation === undefined ? [] : [[method, completed(method, path, operation)] as const];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }] as const;
  });
  return {
    ...made,
    paths: Object.fromEntries(paths),
    components: {
      ...made.components,
      headers: { ...made.components?.headers, ...components.headers },
      securitySchemes: { ...made.components?.securitySchemes, ...components.securitySchemes },
    },
  };
}
