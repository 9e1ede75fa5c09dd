import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import {
  idAnswers,
  idParameter,
  jsonBody,
  pageSchema,
  versionedAnswers,
  versionQuery,
} from '#platform/rest/parts.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import {
  addMeeting,
  changeMeeting,
  closeMeeting,
  holdMeeting,
  removeMeeting,
  setAgenda,
  setPresence,
} from '../actions/meetings.ts';
import {
  addMeetingSchema,
  changeMeetingSchema,
  setAgendaSchema,
  setPresenceSchema,
} from '../model/meeting.ts';
import { readMeeting, readMeetings } from '../reading/meetings.ts';
import { meetingExample, meetingRowExample, meetingRowSchema, meetingSchema } from './meeting-schemas.ts';
import { tags, versionOnly } from './parts.ts';
import { exampleIds } from './schemas.ts';

const ofMeeting = z.object({ meeting: idParameter(exampleIds.meeting) });
const changed = versionedAnswers(exampleIds.meeting, 'Mötet. The meeting.');

const list = createRoute({
  method: 'get',
  path: '/meetings',
  operationId: 'decisions.listMeetings',
  tags,
  summary: 'Mötena, det senaste först. Meetings, the latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(meetingRowSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [meetingRowExample],
    }),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/meetings/{meeting}',
  operationId: 'decisions.readMeeting',
  tags,
  summary: 'Ett möte med dagordning och närvaro. A meeting with its agenda and attendance.',
  request: { params: ofMeeting },
  responses: { ...answer(meetingSchema, 'Mötet. The meeting.', meetingExample), ...memberProblemAnswers },
});

const add = createRoute({
  method: 'post',
  path: '/meetings',
  operationId: addMeeting.name,
  tags,
  summary:
    'Planerar ett möte i ledningsgruppen eller hos ett beslutande organ. Plans a meeting of the leadership group or of a deciding body.',
  request: {
    body: jsonBody(addMeetingSchema, {
      part: exampleIds.board,
      heldOn: '2026-03-09',
      place: 'Sessionssalen',
    }),
  },
  responses: changed,
});

const change = createRoute({
  method: 'put',
  path: '/meetings/{meeting}',
  operationId: changeMeeting.name,
  tags,
  summary: 'Ändrar dag och plats för ett planerat möte. Changes day and place of a planned meeting.',
  request: {
    params: ofMeeting,
    body: jsonBody(changeMeetingSchema.omit({ meeting: true }), {
      version: 1,
      heldOn: '2026-03-09',
      place: 'Sessionssalen',
    }),
  },
  responses: changed,
});

const remove = createRoute({
  method: 'delete',
  path: '/meetings/{meeting}',
  operationId: removeMeeting.name,
  tags,
  summary: 'Ställer in ett möte som inte hållits. Calls off a meeting that was not held.',
  request: { params: ofMeeting, query: versionQuery },
  responses: idAnswers(exampleIds.meeting, 'Inställt. Called off.'),
});

const agenda = createRoute({
  method: 'put',
  path: '/meetings/{meeting}/agenda',
  operationId: setAgenda.name,
  tags,
  summary: 'Säger vad mötet tar upp, i ordning. Says what the meeting takes up, in order.',
  request: {
    params: ofMeeting,
    body: jsonBody(setAgendaSchema.omit({ meeting: true }), {
      version: 1,
      items: [{ proposal: exampleIds.proposal, note: '' }],
    }),
  },
  responses: changed,
});

const presence = createRoute({
  method: 'put',
  path: '/meetings/{meeting}/presence',
  operationId: setPresence.name,
  tags,
  summary: 'Säger vilka som var med. Says who was there.',
  request: {
    params: ofMeeting,
    body: jsonBody(setPresenceSchema.omit({ meeting: true }), {
      version: 1,
      people: [{ person: exampleIds.owner, presence: 'present' }],
    }),
  },
  responses: changed,
});

const hold = createRoute({
  method: 'post',
  path: '/meetings/{meeting}/holding',
  operationId: holdMeeting.name,
  tags,
  summary: 'Säger att mötet hålls. Says that the meeting is held.',
  request: { params: ofMeeting, body: jsonBody(versionOnly, { version: 1 }) },
  responses: changed,
});

const close = createRoute({
  method: 'post',
  path: '/meetings/{meeting}/closing',
  operationId: closeMeeting.name,
  tags,
  summary:
    'Stänger protokollet, som sedan inte ändras. Closes the minutes, after which they are not changed.',
  request: { params: ofMeeting, body: jsonBody(versionOnly, { version: 1 }) },
  responses: changed,
});

/** Operations on meetings. */
export function meetingOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    return context.json(pageOf(await readMeetings(member), context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    return context.json(await readMeeting(member, context.req.valid('param').meeting), 200);
  });
  api.openapi(add, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    return context.json(await perform(addMeeting, member, context.req.valid('json')), 200);
  });
  api.openapi(change, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(changeMeeting, member, input), 200);
  });
  api.openapi(remove, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('query') };
    return context.json(await perform(removeMeeting, member, input), 200);
  });
  api.openapi(agenda, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(setAgenda, member, input), 200);
  });
  api.openapi(presence, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(setPresence, member, input), 200);
  });
  api.openapi(hold, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(holdMeeting, member, input), 200);
  });
  api.openapi(close, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(closeMeeting, member, input), 200);
  });
  return api;
}
