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
import { finishAction, proposeDecision, takeNote } from '../actions/notes.ts';
import { finishActionSchema, proposeDecisionSchema, takeNoteSchema } from '../model/agenda-note.ts';
import { readAgenda } from '../reading/agenda.ts';
import { readAttention } from '../reading/attention.ts';
import { notesTold } from '../reading/commitment.ts';
import { namesOf } from '../store/people.ts';
import { tags } from './parts.ts';
import {
  agendaItemExample,
  agendaItemSchema,
  attentionExample,
  attentionSchema,
  exampleIds,
  noteExample,
  noteSchema,
} from './schemas.ts';

const agenda = createRoute({
  method: 'get',
  path: '/leadership-agenda',
  operationId: 'follow-up.readAgenda',
  tags,
  summary:
    'Ledningens dagordning, i ordning efter vad väntan kostar. The leadership’s agenda, in order of what waiting costs.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(agendaItemSchema), 'En sida av dagordningen. One page of the agenda.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [agendaItemExample],
    }),
    ...memberProblemAnswers,
  },
});

const notes = createRoute({
  method: 'get',
  path: '/leadership-agenda/notes',
  operationId: 'follow-up.listNotes',
  tags,
  summary:
    'Vad ledningsgruppen har sagt, det senaste först. What the leadership group has said, the latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(noteSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [noteExample],
    }),
    ...memberProblemAnswers,
  },
});

const note = createRoute({
  method: 'post',
  path: '/leadership-agenda/notes',
  operationId: takeNote.name,
  tags,
  summary:
    'Antecknar vad gruppen sade och vad någon ska göra. Notes what the group said and what somebody is to do.',
  request: {
    body: jsonBody(takeNoteSchema, {
      item: { kind: 'initiative', initiative: exampleIds.initiative },
      words: 'Vi väntar till hösten.',
      choice: 'continue',
      isHeld: true,
      againOn: null,
      action: null,
    }),
  },
  responses: idAnswers(exampleIds.note, 'Anteckningen. The note.'),
});

const propose = createRoute({
  method: 'post',
  path: '/leadership-agenda/proposals',
  operationId: proposeDecision.name,
  tags,
  summary:
    'Gör ett upprättat förslag av det som ska beslutas. Makes a drawn-up proposal of what is to be decided.',
  request: {
    body: jsonBody(proposeDecisionSchema, {
      initiative: exampleIds.initiative,
      choice: 'change',
      title: 'Digital tillsyn även dagtid',
      ask: 'Digital tillsyn nattetid utökas till dagtid.',
      consequences: '',
      meeting: null,
    }),
  },
  responses: {
    ...answer(
      z.object({ id: z.uuid(), meeting: z.uuid().nullable() }),
      'Förslaget, och mötet som det lades på. The proposal, and the meeting it was put on.',
      { id: exampleIds.proposal, meeting: null },
    ),
    ...changeProblemAnswers,
  },
});

const finish = createRoute({
  method: 'post',
  path: '/leadership-agenda/notes/{note}/done',
  operationId: finishAction.name,
  tags,
  summary: 'Säger att en åtgärd är gjord. Says that an action is done.',
  request: {
    params: z.object({ note: idParameter(exampleIds.note) }),
    body: jsonBody(finishActionSchema.omit({ note: true }), { words: 'Kalkylen är klar.' }),
  },
  responses: idAnswers(exampleIds.note, 'Anteckningen. The note.'),
});

const attention = createRoute({
  method: 'get',
  path: '/leadership-attention',
  operationId: 'follow-up.readAttention',
  tags,
  summary:
    'Vad ledningsgruppen gjort i tid, per person och månad. What the leadership group did on time, by person and month.',
  responses: {
    ...answer(attentionSchema, 'De senaste tolv månaderna. The last twelve months.', attentionExample),
    ...memberProblemAnswers,
  },
});

/** Operations on the leadership's agenda, and on how much it attends to. */
export function agendaOperations(): RestApp {
  const api = createRest();
  api.openapi(agenda, async context => {
    const member = memberOfRequest(context, 'follow-up.read');
    return context.json(pageOf(await readAgenda(member), context.req.valid('query')), 200);
  });
  api.openapi(notes, async context => {
    const member = memberOfRequest(context, 'follow-up.read');
    const names = await namesOf(member.db, member.organisation.id);
    return context.json(pageOf(await notesTold(member, names), context.req.valid('query')), 200);
  });
  api.openapi(note, async context => {
    const member = memberOfRequest(context, 'follow-up.lead');
    return context.json(await perform(takeNote, member, context.req.valid('json')), 200);
  });
  api.openapi(propose, async context => {
    const member = memberOfRequest(context, 'decisions.prepare');
    return context.json(await perform(proposeDecision, member, context.req.valid('json')), 200);
  });
  api.openapi(finish, async context => {
    const member = memberOfRequest(context, 'follow-up.answer');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(finishAction, member, input), 200);
  });
  api.openapi(attention, async context =>
    context.json(await readAttention(memberOfRequest(context, 'follow-up.read')), 200),
  );
  return api;
}
