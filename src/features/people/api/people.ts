import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idParameter } from '#platform/rest/parts.ts';
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
import { changePerson, erase } from '../actions/changing.ts';
import { accountStates, changePersonSchema, eraseSchema, givenRoles } from '../model.ts';
import { readErasure, readPeople, readPerson } from '../reading.ts';
import {
  changedExample,
  changedSchema,
  exampleIds,
  invitationExample,
  invitationSchema,
  personExample,
  personSchema,
} from './schemas.ts';

const params = z.object({ person: idParameter(exampleIds.person) });

const listPeople = createRoute({
  method: 'get',
  path: '/people',
  operationId: 'people.listPeople',
  tags: ['people'],
  summary:
    'Personerna, efter namn; läsningen står i revisionen. The people, by name; the reading stands in the audit.',
  request: {
    query: z.object({
      words: z
        .string()
        .max(200)
        .default('')
        .meta({ description: 'Ord i namn, e-post eller titel. Words in name, e-mail or title.' }),
      role: z.enum([...givenRoles, 'leader']).optional(),
      state: z.enum(accountStates).optional(),
      ...pagingQuery,
    }),
  },
  responses: {
    ...answer(
      z.object({
        total: z.int(),
        page: z.int(),
        limit: z.int(),
        items: z.array(personSchema),
      }),
      'En sida av registret. One page of the register.',
      { total: 1, page: 1, limit: 20, items: [personExample] },
    ),
    ...memberProblemAnswers,
  },
});

const readPersonRoute = createRoute({
  method: 'get',
  path: '/people/{person}',
  operationId: 'people.readPerson',
  tags: ['people'],
  summary:
    'En person med sina inbjudningar; läsningen står i revisionen. A person with their invitations; the reading stands in the audit.',
  request: { params },
  responses: {
    ...answer(
      z.object({ person: personSchema, invitations: z.array(invitationSchema) }),
      'Personen. The person.',
      { person: personExample, invitations: [invitationExample] },
    ),
    ...memberProblemAnswers,
  },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/people/{person}',
  operationId: changePerson.name,
  tags: ['people'],
  summary:
    'Ändrar namn, e-post och roller, från nästa begäran. Changes name, e-mail and roles, from the next request on.',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: changePersonSchema.omit({ person: true }),
          example: {
            version: 3,
            name: 'Eva Lind',
            email: 'eva.lind@example.se',
            roles: ['strategist', 'contributor'],
          },
        },
      },
    },
  },
  responses: {
    ...answer(changedSchema, 'Personens nya version. The new version of the person.', changedExample),
    ...changeProblemAnswers,
  },
});

const planSchema = z
  .object({
    version: z.int(),
    goes: z
      .array(
        z.enum([
          'name',
          'email',
          'account',
          'roles',
          'invitations',
          'tokens',
          'absences',
          'calendar-feeds',
          'ideas',
        ]),
      )
      .readonly(),
    stays: z.array(z.enum(['name', 'duties', 'audit'])).readonly(),
    keptBy: z.array(z.enum(['leadership', 'handovers', 'decisions'])).readonly(),
    obstacle: z.enum(['last-administrator', 'sits-in-leadership']).nullable(),
  })
  .meta({ id: 'ErasurePlan' });

const readErasureRoute = createRoute({
  method: 'get',
  path: '/people/{person}/erasure',
  operationId: 'people.readErasure',
  tags: ['people'],
  summary:
    'Vad en radering skulle ta bort, vad som blir kvar och varför. What an erasure would remove, what stays and why.',
  request: { params },
  responses: {
    ...answer(planSchema, 'Planen. The plan.', {
      version: 3,
      goes: ['email', 'account', 'roles', 'invitations'],
      stays: ['name', 'audit'],
      keptBy: ['leadership'],
      obstacle: null,
    }),
    ...memberProblemAnswers,
  },
});

const eraseRoute = createRoute({
  method: 'post',
  path: '/people/{person}/erasure',
  operationId: erase.name,
  tags: ['people'],
  summary:
    'Raderar en person enligt dataskyddsförordningen; kan inte ångras. Erases a person by GDPR 17; cannot be undone.',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': { schema: eraseSchema.omit({ person: true }), example: { version: 3 } },
      },
    },
  },
  responses: {
    ...answer(changedSchema, 'Raderad. Erased.', changedExample),
    ...changeProblemAnswers,
  },
});

/** Operations on people and their roles. */
export function personOperations(): RestApp {
  const api = createRest();
  api.openapi(listPeople, async context => {
    const { words, role = null, state = null, ...paging } = context.req.valid('query');
    const { chosen } = await readPeople(memberOfRequest(context, 'people.read'), { words, role, state });
    return context.json(pageOf(chosen, paging), 200);
  });
  api.openapi(readPersonRoute, async context => {
    const { person: id } = context.req.valid('param');
    const { person, invitations } = await readPerson(memberOfRequest(context, 'people.read'), id);
    return context.json(
      { person, invitations: invitations.map(({ person: _, ...invitation }) => invitation) },
      200,
    );
  });
  api.openapi(changeRoute, async context => {
    const member = memberOfRequest(context, 'people.edit');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(changePerson, member, input), 200);
  });
  api.openapi(readErasureRoute, async context => {
    const member = memberOfRequest(context, 'people.erase');
    const { person, plan } = await readErasure(member, context.req.valid('param').person);
    return context.json({ version: person.version, ...plan }, 200);
  });
  api.openapi(eraseRoute, async context => {
    const member = memberOfRequest(context, 'people.erase');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(erase, member, input), 200);
  });
  return api;
}
