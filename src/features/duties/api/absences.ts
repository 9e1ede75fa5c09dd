import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idAnswers, jsonBody, pageSchema, versionedAnswers } from '#platform/rest/parts.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { shownAbsences } from '../absence-list.ts';
import { addAbsence, changeAbsence, removeAbsence } from '../actions/absences.ts';
import { addAbsenceSchema, changeAbsenceSchema } from '../model/inputs.ts';
import { absenceExample, absenceSchema, exampleIds, tags } from './schemas.ts';

const { from, to, deputy } = absenceExample;
const ofAbsence = z.object({ absence: z.uuid().meta({ examples: [exampleIds.absence] }) });

const list = createRoute({
  method: 'get',
  path: '/absences',
  operationId: 'duties.listAbsences',
  tags,
  summary:
    'Den egna frånvaron; för en administratör allas. One’s own absences; for an administrator everybody’s.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(absenceSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [absenceExample],
    }),
    ...memberProblemAnswers,
  },
});

const add = createRoute({
  method: 'post',
  path: '/absences',
  operationId: addAbsence.name,
  tags,
  summary: 'För in en frånvaro och vem som är ersättare. Enters an absence, and who stands in.',
  request: { body: jsonBody(addAbsenceSchema, { person: exampleIds.person, from, to, deputy }) },
  responses: versionedAnswers(exampleIds.absence, 'Frånvaron. The absence.'),
});

const change = createRoute({
  method: 'put',
  path: '/absences/{absence}',
  operationId: changeAbsence.name,
  tags,
  summary: 'Ändrar dagar eller ersättare. Changes the days or the deputy.',
  request: {
    params: ofAbsence,
    body: jsonBody(changeAbsenceSchema.omit({ absence: true }), { version: 1, from, to, deputy }),
  },
  responses: versionedAnswers(exampleIds.absence, 'Frånvaron. The absence.'),
});

const remove = createRoute({
  method: 'delete',
  path: '/absences/{absence}',
  operationId: removeAbsence.name,
  tags,
  summary: 'Tar bort en frånvaro. Removes an absence.',
  request: {
    params: ofAbsence,
    query: z.object({
      version: z.coerce.number().int().min(1).meta({ description: 'Versionen som setts. The version seen.' }),
    }),
  },
  responses: idAnswers(exampleIds.absence, 'Borttagen. Removed.'),
});

/** Operations on when people are away, and who stands in. */
export function absenceOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'duties.absence');
    return context.json(pageOf(await shownAbsences(member), context.req.valid('query')), 200);
  });
  api.openapi(add, async context => {
    const member = memberOfRequest(context, 'duties.absence');
    return context.json(await perform(addAbsence, member, context.req.valid('json')), 200);
  });
  api.openapi(change, async context => {
    const member = memberOfRequest(context, 'duties.absence');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(await perform(changeAbsence, member, input), 200);
  });
  api.openapi(remove, async context => {
    const member = memberOfRequest(context, 'duties.absence');
    const input = { ...context.req.valid('query'), ...context.req.valid('param') };
    return context.json(await perform(removeAbsence, member, input), 200);
  });
  return api;
}
