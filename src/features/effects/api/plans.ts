import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { unknown } from '#platform/action/refusal.ts';
import { idParameter, pageSchema } from '#platform/rest/parts.ts';
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
import { addIntroduction, removeIntroduction } from '../actions/introductions.ts';
import { fixPlan } from '../actions/plans.ts';
import { addIntroductionSchema, fixPlanSchema } from '../model/question.ts';
import { allIntroductions } from '../store/introductions.ts';
import { allPlans, findPlan } from '../store/plans.ts';
import {
  askedExample,
  exampleIds,
  introductionAnswer,
  introductionExample,
  onePage,
  planAnswer,
  planExample,
  tags,
} from './schemas.ts';

const listPlans = createRoute({
  method: 'get',
  path: '/effects/plans',
  operationId: 'effects.listPlans',
  tags,
  summary:
    'Vad som har fastställts om mätning, det senaste först. What has been fixed on measuring, latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(planAnswer), 'En sida av listan. One page of the list.', onePage(planExample)),
    ...memberProblemAnswers,
  },
});

const readPlan = createRoute({
  method: 'get',
  path: '/effects/plans/{plan}',
  operationId: 'effects.readPlan',
  tags,
  summary: 'Vad som ska mätas av ett initiativ. What is to be measured of an initiative.',
  request: { params: z.object({ plan: idParameter(exampleIds.plan) }) },
  responses: { ...answer(planAnswer, 'Planen. The plan.', planExample), ...memberProblemAnswers },
});

const fix = createRoute({
  method: 'post',
  path: '/effects/plans',
  operationId: fixPlan.name,
  tags,
  summary: 'Fastställer vad som ska mätas av ett initiativ. Fixes what is to be measured of an initiative.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: fixPlanSchema,
          example: {
            initiative: exampleIds.initiative,
            keyFigures: ['N15419'],
            method: 'synthetic-control',
            ...askedExample,
            startYear: 2028,
            years: 2,
            reason: 'Det gäller från 2028.',
          },
        },
      },
    },
  },
  responses: { ...answer(planAnswer, 'Planen. The plan.', planExample), ...changeProblemAnswers },
});

const listIntroductions = createRoute({
  method: 'get',
  path: '/effects/introductions',
  operationId: 'effects.listIntroductions',
  tags,
  summary: 'Vem som har infört vad och när. Who has introduced what and when.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(
      pageSchema(introductionAnswer),
      'En sida av listan. One page of the list.',
      onePage(introductionExample),
    ),
    ...memberProblemAnswers,
  },
});

const add = createRoute({
  method: 'post',
  path: '/effects/introductions',
  operationId: addIntroduction.name,
  tags,
  summary:
    'Skriver in att en enhet har infört ett arbetssätt. Writes down that a unit has introduced a pattern.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: addIntroductionSchema,
          example: {
            pattern: 'home-care-route-planning',
            unit: '1480',
            firstYear: 2019,
            source: 'Årsredovisning 2019, sidan 34',
          },
        },
      },
    },
  },
  responses: {
    ...answer(introductionAnswer, 'Det som skrevs in. What was written down.', introductionExample),
    ...changeProblemAnswers,
  },
});

const remove = createRoute({
  method: 'delete',
  path: '/effects/introductions/{introduction}',
  operationId: removeIntroduction.name,
  tags,
  summary: 'Tar bort en uppgift om införande. Removes what was written of an introduction.',
  request: { params: z.object({ introduction: idParameter(exampleIds.introduction) }) },
  responses: {
    ...answer(z.object({ id: z.uuid() }), 'Det som togs bort. What was removed.', {
      id: exampleIds.introduction,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on plans and on the register of who did what when. */
export function effectPlanOperations(): RestApp {
  const api = createRest();
  api.openapi(listPlans, async context => {
    const { db, organisation } = memberOfRequest(context, 'effects.read');
    const all = await allPlans(db, organisation.id);
    return context.json(pageOf(all.map(plain), context.req.valid('query')), 200);
  });
  api.openapi(readPlan, async context => {
    const { db, organisation } = memberOfRequest(context, 'effects.read');
    const found = await findPlan(db, organisation.id, context.req.valid('param').plan);
    if (found === undefined) throw unknown('effect-plan');
    return context.json(plain(found), 200);
  });
  api.openapi(fix, async context => {
    const member = memberOfRequest(context, 'effects.evaluate');
    return context.json(plain(await perform(fixPlan, member, context.req.valid('json'))), 200);
  });
  api.openapi(listIntroductions, async context => {
    const { db, organisation } = memberOfRequest(context, 'effects.read');
    const all = await allIntroductions(db, organisation.id);
    return context.json(pageOf(all, context.req.valid('query')), 200);
  });
  api.openapi(add, async context => {
    const member = memberOfRequest(context, 'effects.evaluate');
    return context.json(await perform(addIntroduction, member, context.req.valid('json')), 200);
  });
  api.openapi(remove, async context => {
    const member = memberOfRequest(context, 'effects.evaluate');
    return context.json(await perform(removeIntroduction, member, context.req.valid('param')), 200);
  });
  return api;
}

type Found = Awaited<ReturnType<typeof allPlans>>[number];

const plain = ({ keyFigures, without, breaks, ...plan }: Found) => ({
  ...plan,
  keyFigures: [...keyFigures],
  without: [...without],
  breaks: [...breaks],
});
