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
import { evaluateAgain, evaluatePlan, evaluateQuestion, stopRun } from '../actions/runs.ts';
import { evaluatePlanSchema, questionSchema } from '../model/question.ts';
import { evaluationOf, panelFileOf } from '../reading.ts';
import { allEvaluations } from '../store/evaluations.ts';
import { findRun, type Run, readRuns } from '../store/runs.ts';
import {
  askedExample,
  evaluationAnswer,
  evaluationExample,
  exampleIds,
  onePage,
  runAnswer,
  runExample,
  tags,
} from './schemas.ts';

const evaluationParameter = z.object({ evaluation: idParameter(exampleIds.evaluation) });
const runParameter = z.object({ evaluationRun: idParameter(exampleIds.run) });
const runAnswers = {
  ...answer(runAnswer, 'Utvärderingen, som väntar. The evaluation, which waits.', runExample),
  ...changeProblemAnswers,
};

const list = createRoute({
  method: 'get',
  path: '/effects/evaluations',
  operationId: 'effects.listEvaluations',
  tags,
  summary: 'Mätningar av effekt, den senaste först. Measurements of effect, latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(
      pageSchema(evaluationAnswer),
      'En sida av listan. One page of the list.',
      onePage(evaluationExample),
    ),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/effects/evaluations/{evaluation}',
  operationId: 'effects.readEvaluation',
  tags,
  summary:
    'En mätning: omdöme, inställningar och allt som räknades. A measurement: verdict, settings and all that was calculated.',
  request: { params: evaluationParameter },
  responses: {
    ...answer(evaluationAnswer, 'Mätningen. The measurement.', evaluationExample),
    ...memberProblemAnswers,
  },
});

const readPanel = createRoute({
  method: 'get',
  path: '/effects/evaluations/{evaluation}/panel',
  operationId: 'effects.readPanel',
  tags,
  summary:
    'Värdena som en mätning gjordes av, som kommandoraden läser dem. The values that a measurement was made of, as the command line reads them.',
  request: { params: evaluationParameter },
  responses: {
    200: {
      description: 'En rad per enhet och år. A row per unit and year.',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...memberProblemAnswers,
  },
});

const listRuns = createRoute({
  method: 'get',
  path: '/effects/runs',
  operationId: 'effects.listRuns',
  tags,
  summary: 'Begärda utvärderingar, den senaste först. Evaluations asked for, latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(runAnswer), 'En sida av listan. One page of the list.', onePage(runExample)),
    ...memberProblemAnswers,
  },
});

const readRun = createRoute({
  method: 'get',
  path: '/effects/runs/{evaluationRun}',
  operationId: 'effects.readRun',
  tags,
  summary: 'Hur långt en utvärdering har kommit. How far an evaluation has come.',
  request: { params: runParameter },
  responses: {
    ...answer(runAnswer, 'Utvärderingen. The evaluation.', runExample),
    ...memberProblemAnswers,
  },
});

const ofPlan = createRoute({
  method: 'post',
  path: '/effects/plans/{plan}/runs',
  operationId: evaluatePlan.name,
  tags,
  summary: 'Ber om utvärdering av en plan, i bakgrunden. Asks to evaluate a plan, in the background.',
  request: {
    params: z.object({ plan: idParameter(exampleIds.plan) }),
    body: {
      required: true,
      content: {
        'application/json': { schema: evaluatePlanSchema.omit({ plan: true }), example: { scope: 'plan' } },
      },
    },
  },
  responses: runAnswers,
});

const ofQuestion = createRoute({
  method: 'post',
  path: '/effects/runs',
  operationId: evaluateQuestion.name,
  tags,
  summary:
    'Prövar en fråga om effekt för vilken enhet som helst, i bakgrunden. Tries a question of effect for any unit, in the background.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: questionSchema,
          example: { unit: '1440', keyFigure: 'N15419', pattern: null, ...askedExample },
        },
      },
    },
  },
  responses: runAnswers,
});

const again = createRoute({
  method: 'post',
  path: '/effects/evaluations/{evaluation}/runs',
  operationId: evaluateAgain.name,
  tags,
  summary:
    'Räknar om en mätning med de senaste värdena, i bakgrunden. Makes a measurement anew of the latest values, in the background.',
  request: { params: evaluationParameter },
  responses: runAnswers,
});

const stop = createRoute({
  method: 'post',
  path: '/effects/runs/{evaluationRun}/stop',
  operationId: stopRun.name,
  tags,
  summary: 'Avbryter en utvärdering; det som är räknat sparas. Stops an evaluation; what is done is kept.',
  request: { params: runParameter },
  responses: {
    ...answer(runAnswer, 'Utvärderingen efteråt. The evaluation afterwards.', {
      ...runExample,
      state: 'stopped',
      isStopAsked: true,
    }),
    ...changeProblemAnswers,
  },
});

const plain = ({ skipped, ...run }: Run) => ({ ...run, skipped: [...skipped] });

/** Operations on evaluations and on what is asked for. */
export function evaluationOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const { db, organisation } = memberOfRequest(context, 'effects.read');
    const all = await allEvaluations(db, organisation.id);
    return context.json(pageOf(all, context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'effects.read');
    return context.json(await evaluationOf(member, context.req.valid('param').evaluation), 200);
  });
  api.openapi(readPanel, async context => {
    const member = memberOfRequest(context, 'effects.read');
    const { name, text } = await panelFileOf(member, context.req.valid('param').evaluation);
    return context.body(text, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });
  api.openapi(listRuns, async context => {
    const { db, organisation } = memberOfRequest(context, 'effects.read');
    const all = await readRuns(db, organisation.id, null);
    return context.json(pageOf(all.map(plain), context.req.valid('query')), 200);
  });
  api.openapi(readRun, async context => {
    const { db, organisation } = memberOfRequest(context, 'effects.read');
    const found = await findRun(db, organisation.id, context.req.valid('param').evaluationRun);
    if (found === undefined) throw unknown('effect-run');
    return context.json(plain(found), 200);
  });
  api.openapi(ofPlan, async context => {
    const member = memberOfRequest(context, 'effects.evaluate');
    const input = { ...context.req.valid('json'), ...context.req.valid('param') };
    return context.json(plain(await perform(evaluatePlan, member, input)), 200);
  });
  api.openapi(ofQuestion, async context => {
    const member = memberOfRequest(context, 'effects.evaluate');
    return context.json(plain(await perform(evaluateQuestion, member, context.req.valid('json'))), 200);
  });
  api.openapi(again, async context => {
    const member = memberOfRequest(context, 'effects.evaluate');
    return context.json(plain(await perform(evaluateAgain, member, context.req.valid('param'))), 200);
  });
  api.openapi(stop, async context => {
    const member = memberOfRequest(context, 'effects.evaluate');
    return context.json(plain(await perform(stopRun, member, context.req.valid('param'))), 200);
  });
  return api;
}
