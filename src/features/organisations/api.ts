import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { chooseUnit } from './actions/choose-unit.ts';
import { chooseUnitSchema } from './model/unit.ts';

const organisationSchema = z
  .object({ id: z.string(), name: z.string(), unitCode: z.string().nullable() })
  .meta({ id: 'Organisation' });

const example = { id: '6f1c2a9e-3b3a-4d7e-9a51-0c6f3f0e7d11', name: 'Ale', unitCode: '1440' };

const readOrganisation = createRoute({
  method: 'get',
  path: '/organisation',
  operationId: 'organisations.readOrganisation',
  tags: ['organisation'],
  summary: 'Den egna organisationen. The own organisation.',
  responses: {
    ...answer(organisationSchema, 'Organisationen. The organisation.', example),
    ...memberProblemAnswers,
  },
});

const chooseUnitRoute = createRoute({
  method: 'put',
  path: '/organisation/unit',
  operationId: chooseUnit.name,
  tags: ['organisation'],
  summary: 'Säger vilken kommun eller region organisationen är. Says which municipality or region it is.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: chooseUnitSchema, example: { unitCode: '1440' } } },
    },
  },
  responses: {
    ...answer(organisationSchema, 'Organisationen efteråt. The organisation afterwards.', example),
    ...changeProblemAnswers,
  },
});

/** Operations on the own organisation. */
export function organisationOperations(): RestApp {
  const api = createRest();
  api.openapi(readOrganisation, context =>
    context.json(memberOfRequest(context, 'organisation.read').organisation, 200),
  );
  api.openapi(chooseUnitRoute, async context => {
    const member = memberOfRequest(context, 'organisation.edit');
    const unit = await perform(chooseUnit, member, context.req.valid('json'));
    return context.json({ id: member.organisation.id, name: unit.name, unitCode: unit.code }, 200);
  });
  return api;
}
