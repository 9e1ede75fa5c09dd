import { createRoute, z } from '@hono/zod-openapi';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { originsOf } from '../actions/origins.ts';
import { initiativeStates } from '../model/fields.ts';
import { legalQuestionSchema } from '../model/legal-question.ts';
import { changeSettingSchema } from '../model/setting.ts';
import { initiativeOf } from '../reading.ts';
import { shippedLegalQuestions, unansweredQuestions } from '../shipped-questions.ts';
import { initiativeHeads } from '../store/heads.ts';
import { planningSetting } from '../store/setting.ts';
import {
  headExample,
  headSchema,
  idParameter,
  initiativeExample,
  readSchema,
  settingExample,
} from './schemas.ts';

const tags = ['initiatives'];

const listRoute = createRoute({
  method: 'get',
  path: '/initiatives',
  operationId: 'initiatives.list',
  tags,
  summary:
    'Initiativen efter nummer, alla eller de i ett läge. The initiatives by number, all or those in a state.',
  request: { query: z.object({ state: z.enum(initiativeStates).optional(), ...pagingQuery }) },
  responses: {
    ...answer(
      z.object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(headSchema) }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: [headExample] },
    ),
    ...memberProblemAnswers,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/initiatives/{initiative}',
  operationId: 'initiatives.read',
  tags,
  summary:
    'Ett initiativ med allt som hör till, vad det kommer ur och vad som är obesvarat. An initiative with all its parts, what it grew out of and what is unanswered.',
  request: { params: z.object({ initiative: idParameter }) },
  responses: {
    ...answer(readSchema, 'Initiativet. The initiative.', {
      initiative: initiativeExample,
      origins: [{ kind: 'opportunity', unit: '1440', pattern: 'home-care-route-planning' }],
      unanswered: ['personal-data'],
    }),
    ...memberProblemAnswers,
  },
});

const settingRoute = createRoute({
  method: 'get',
  path: '/planning-setting',
  operationId: 'initiatives.readSetting',
  tags,
  summary:
    'Planens år, perioder, prisår och kalkylränta. Years, periods, price year and discount rate of the plan.',
  responses: {
    ...answer(changeSettingSchema, 'Inställningen. The setting.', { ...settingExample, version: 0 }),
    ...memberProblemAnswers,
  },
});

const [questionExample] = shippedLegalQuestions();

const questionsRoute = createRoute({
  method: 'get',
  path: '/legal-questions',
  operationId: 'initiatives.listLegalQuestions',
  tags,
  summary:
    'Frågorna om rättssäkerhet, daterade och med källa. The questions of legal certainty, dated and with their source.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(
      z.object({ total: z.int(), page: z.int(), limit: z.int(), items: z.array(legalQuestionSchema) }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: questionExample === undefined ? [] : [questionExample] },
    ),
    ...memberProblemAnswers,
  },
});

/** Operations that read initiatives. */
export function initiativeReadingOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'initiatives.read');
    const { state, ...paging } = context.req.valid('query');
    const heads = await initiativeHeads(db, organisation.id);
    const shown = state === undefined ? heads : heads.filter(head => head.state === state);
    return context.json(pageOf(shown, paging), 200);
  });
  api.openapi(readRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.read');
    const { initiative: id } = context.req.valid('param');
    const initiative = await initiativeOf(member.db, member.organisation.id, id);
    const unanswered = unansweredQuestions(initiative).map(question => question.id);
    return context.json({ initiative, origins: await originsOf(member, id), unanswered }, 200);
  });
  api.openapi(settingRoute, async context => {
    const { db, organisation, now } = memberOfRequest(context, 'initiatives.read');
    return context.json(await planningSetting(db, organisation.id, now()), 200);
  });
  api.openapi(questionsRoute, async context => {
    memberOfRequest(context, 'initiatives.read');
    return context.json(pageOf(shippedLegalQuestions(), context.req.valid('query')), 200);
  });
  return api;
}
