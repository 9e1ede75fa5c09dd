import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idParameter, jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { mailLinks, makeLinks, withdrawLinks } from '../actions/inviting.ts';
import { mailLinksSchema, makeLinksSchema } from '../model/link.ts';
import { readConversation } from '../reading/conversation.ts';
import { invitedOf } from '../store/conversations.ts';
import { batchesOf } from '../store/links.ts';
import { exampleIds, tags } from './parts.ts';
import { batchSchema } from './schemas.ts';

const params = z.object({ conversation: idParameter(exampleIds.conversation) });
const anyGroup = { invitedPart: null, invitedProfession: null };

const list = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/links',
  operationId: 'conversations.listLinks',
  tags,
  summary:
    'Grupperna som tillfrågas och omgångarna av länkar, aldrig länkarna själva. The groups that are asked and the batches of links, never the links themselves.',
  request: { params },
  responses: {
    ...answer(
      z.object({
        groups: z.array(
          z.object({ id: z.uuid(), kind: z.enum(['everyone', 'part', 'profession']), name: z.string() }),
        ),
        batches: z.array(batchSchema),
      }),
      'Grupper och omgångar. Groups and batches.',
      {
        groups: [{ id: exampleIds.group, kind: 'profession', name: 'Undersköterska' }],
        batches: [
          {
            batch: exampleIds.batch,
            part: null,
            profession: exampleIds.group,
            madeOn: '2026-03-02',
            links: 25,
            isWithdrawn: false,
          },
        ],
      },
    ),
    ...memberProblemAnswers,
  },
});

const make = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/links',
  operationId: makeLinks.name,
  tags,
  summary:
    'Gör personliga länkar, som visas den här enda gången. Makes personal links, which are shown this once.',
  request: {
    params,
    body: jsonBody(makeLinksSchema.omit({ conversation: true }), { ...anyGroup, count: 25 }),
  },
  responses: {
    ...answer(z.object({ batch: z.uuid(), links: z.array(z.url()) }), 'Länkarna. The links.', {
      batch: exampleIds.batch,
      links: ['https://rodret.example.se/delta/pJ0r3mYxQ1w'],
    }),
    ...changeProblemAnswers,
  },
});

const mail = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/links/mail',
  operationId: mailLinks.name,
  tags,
  summary:
    'Mejlar en personlig länk till varje adress utan att spara vem som fick vilken. Mails a personal link to each address without keeping who got which.',
  request: {
    params,
    body: jsonBody(mailLinksSchema.omit({ conversation: true }), {
      ...anyGroup,
      addresses: ['eva.lind@example.se'],
    }),
  },
  responses: {
    ...answer(z.object({ batch: z.uuid(), sent: z.int() }), 'Omgången. The batch.', {
      batch: exampleIds.batch,
      sent: 1,
    }),
    ...changeProblemAnswers,
  },
});

const withdraw = createRoute({
  method: 'delete',
  path: '/conversations/{conversation}/links/{linkBatch}',
  operationId: withdrawLinks.name,
  tags,
  summary: 'Återkallar länkarna i en omgång. Withdraws the links of a batch.',
  request: { params: params.extend({ linkBatch: idParameter(exampleIds.batch) }) },
  responses: {
    ...answer(z.object({ links: z.int() }), 'Hur många. How many.', { links: 25 }),
    ...changeProblemAnswers,
  },
});

/** Operations by which people without account are invited. */
export function invitingOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const { db, organisation } = member;
    const { id } = await readConversation(member, context.req.valid('param').conversation);
    const groups = await invitedOf(db, organisation.id, id);
    const batches = await batchesOf(db, organisation.id, id);
    return context.json(
      {
        groups: groups.map(({ id: group, kind, name }) => ({ id: group, kind, name })),
        batches: [...batches],
      },
      200,
    );
  });
  api.openapi(make, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    const { batch, links } = await perform(makeLinks, member, input);
    return context.json({ batch, links: [...links] }, 200);
  });
  api.openapi(mail, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(mailLinks, member, input), 200);
  });
  api.openapi(withdraw, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    return context.json(await perform(withdrawLinks, member, context.req.valid('param')), 200);
  });
  return api;
}
