import { createRoute } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { setFrame } from '../actions/frame.ts';
import { setFrameSchema } from '../model/frame.ts';
import { findFrame } from '../store/frame.ts';
import { frameAnswer, frameExample } from './schemas.ts';

const read = createRoute({
  method: 'get',
  path: '/portfolio/frame',
  operationId: 'portfolio.readFrame',
  tags: ['portfolio'],
  summary:
    'Portföljens ramar: pengar per år och händer per roll och period. The limits of the portfolio: money per year and hands per role and period.',
  responses: {
    ...answer(frameAnswer, 'Ramarna. The limits.', frameExample),
    ...memberProblemAnswers,
  },
});

const set = createRoute({
  method: 'put',
  path: '/portfolio/frame',
  operationId: setFrame.name,
  tags: ['portfolio'],
  summary: 'Sätter alla ramar på en gång. Sets all limits at once.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: setFrameSchema,
          example: {
            version: 0,
            budgets: { investment: null, running: null },
            capacities: [],
            atATime: [],
          },
        },
      },
    },
  },
  responses: {
    ...answer(frameAnswer, 'Ramarna efteråt. The limits afterwards.', frameExample),
    ...changeProblemAnswers,
  },
});

/** Operations on the limits of the plan. */
export function frameOperations(): RestApp {
  const api = createRest();
  api.openapi(read, async context => {
    const { db, organisation } = memberOfRequest(context, 'portfolio.read');
    return context.json(await findFrame(db, organisation.id), 200);
  });
  api.openapi(set, async context => {
    const member = memberOfRequest(context, 'portfolio.edit');
    return context.json(await perform(setFrame, member, context.req.valid('json')), 200);
  });
  return api;
}
