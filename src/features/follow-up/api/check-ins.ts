import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idAnswers, idParameter, jsonBody, pageSchema } from '#platform/rest/parts.ts';
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
import { answerCheckIn, reviewCheckIn } from '../actions/check-ins.ts';
import { changeRhythm } from '../actions/rhythm.ts';
import { answerCheckInSchema, reviewCheckInSchema, statuses } from '../model/check-in.ts';
import { changeRhythmSchema } from '../model/rhythm.ts';
import { readCommitment } from '../reading/commitment.ts';
import { readFollowed } from '../reading/followed.ts';
import { tags } from './parts.ts';
import { exampleIds, followedExample, followedSchema } from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/follow-up',
  operationId: 'follow-up.listCommitments',
  tags,
  summary:
    'Beslutade initiativ med svar på avstämningar, det som behöver någon mest först. Decided initiatives with answers to check-ins, what needs somebody most first.',
  request: {
    query: z.object({
      ...pagingQuery,
      status: z
        .enum([...statuses, 'unanswered'])
        .optional()
        .meta({ description: 'Senaste svar. Latest answer.' }),
      owner: z.uuid().optional().meta({ description: 'Ägare. Owner.' }),
      late: z.enum(['yes']).optional().meta({ description: 'Bara försenade. Overdue only.' }),
    }),
  },
  responses: {
    ...answer(pageSchema(followedSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [followedExample],
    }),
    ...memberProblemAnswers,
  },
});

const one = createRoute({
  method: 'get',
  path: '/follow-up/{commitment}',
  operationId: 'follow-up.readCommitment',
  tags,
  summary: 'Ett åtagande med alla svar. A commitment with all answers.',
  request: { params: z.object({ commitment: idParameter(exampleIds.commitment) }) },
  responses: {
    ...answer(followedSchema, 'Åtagandet. The commitment.', followedExample),
    ...memberProblemAnswers,
  },
});

const give = createRoute({
  method: 'post',
  path: '/check-ins/{duty}/answer',
  operationId: answerCheckIn.name,
  tags,
  summary: 'Svarar på en avstämning, eller rättar ett svar. Answers a check-in, or corrects an answer.',
  request: {
    params: z.object({ duty: idParameter(exampleIds.duty) }),
    body: jsonBody(answerCheckInSchema.omit({ duty: true }), {
      correctsAnswer: null,
      status: 'watch',
      sinceLast: 'Införandet är två veckor sent.',
      next: 'Utbildningen klar i juni.',
      asks: '',
      asksBy: null,
    }),
  },
  responses: idAnswers(exampleIds.checkIn, 'Svaret. The answer.'),
});

const review = createRoute({
  method: 'post',
  path: '/check-in-answers/{checkIn}/review',
  operationId: reviewCheckIn.name,
  tags,
  summary: 'Granskar ett svar, aldrig sitt eget. Reviews an answer, never one’s own.',
  request: {
    params: z.object({ checkIn: idParameter(exampleIds.checkIn) }),
    body: jsonBody(reviewCheckInSchema.omit({ checkIn: true }), { verdict: 'agreed', words: '' }),
  },
  responses: idAnswers(exampleIds.checkIn, 'Svaret. The answer.'),
});

const rhythm = createRoute({
  method: 'put',
  path: '/follow-up/{commitment}/rhythm',
  operationId: changeRhythm.name,
  tags,
  summary: 'Ändrar hur ofta ett åtagande stäms av. Changes how often a commitment is checked.',
  request: {
    params: z.object({ commitment: idParameter(exampleIds.commitment) }),
    body: jsonBody(changeRhythmSchema.omit({ commitment: true }), { version: 1, every: 'month' }),
  },
  responses: {
    ...answer(z.object({ id: z.uuid(), version: z.int() }), 'Rytmens version. The version of the rhythm.', {
      id: exampleIds.commitment,
      version: 2,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on check-ins. */
export function checkInOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'follow-up.read');
    const { status, owner, late, ...paging } = context.req.valid('query');
    const filter = { status: status ?? null, owner: owner ?? null, isLate: late === 'yes' };
    return context.json(pageOf(await readFollowed(member, filter), paging), 200);
  });
  api.openapi(one, async context => {
    const member = memberOfRequest(context, 'follow-up.read');
    const {
      notes: _notes,
      mayAnswer: _may,
      mayChangeRhythm: _change,
      ...followed
    } = await readCommitment(member, context.req.valid('param').commitment);
    return context.json(followed, 200);
  });
  api.openapi(give, async context => {
    const member = memberOfRequest(context, 'follow-up.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(answerCheckIn, member, input), 200);
  });
  api.openapi(review, async context => {
    const member = memberOfRequest(context, 'follow-up.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(reviewCheckIn, member, input), 200);
  });
  api.openapi(rhythm, async context => {
    const member = memberOfRequest(context, 'follow-up.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeRhythm, member, input), 200);
  });
  return api;
}
