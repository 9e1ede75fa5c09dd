import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { makeHandover } from './actions.ts';
import { shownHash } from './content-hash.ts';
import { contentSchema, makeHandoverSchema } from './model.ts';
import { readHandover, readHandovers } from './reading.ts';

const exampleIds = {
  handover: '5d7a9c10-8f2b-4c3d-9e4f-0a1b2c3d4e5f',
  from: '3c0a6c1e-5e5b-4a58-9d37-6f4a5e0f1a02',
  person: '1e2d3c4b-5a69-4788-9796-a5b4c3d2e1f0',
} as const;

const exampleHash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const rowSchema = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    kind: z.string(),
    onDate: z.iso.date().nullable(),
    at: z.iso.datetime(),
    byName: z.string(),
    fromName: z.string(),
    toName: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'HandoverRow' });

const rowExample = {
  id: exampleIds.handover,
  subject: 'Underlag om e-tjänster',
  kind: 'document',
  onDate: null,
  at: '2026-03-02T08:00:00.000Z',
  byName: 'Eva Lind',
  fromName: 'Barn- och utbildningsnämnden',
  toName: 'Rolf Råd',
  hash: exampleHash,
};

const handoverSchema = z
  .object({
    id: z.uuid(),
    subject: z.string(),
    at: z.iso.datetime(),
    byName: z.string(),
    hash: z.string().meta({
      description:
        'SHA-256 av content som JSON med namnen i ordning och utan mellanrum. SHA-256 of content as JSON with names in order and without spaces.',
    }),
    content: contentSchema,
    isWhole: z.boolean().meta({ description: 'Stämmer med kontrollsumman. Matches the checksum.' }),
    hasChanged: z.boolean().nullable().meta({
      description:
        'Originalet har ändrats sedan dess; null om det saknas eller inte visas för den som frågar. The original has changed since; null where there is none or it is not shown to whoever asks.',
    }),
  })
  .meta({ id: 'Handover' });

const list = createRoute({
  method: 'get',
  path: '/handovers',
  operationId: 'handovers.listHandovers',
  tags: ['handovers'],
  summary:
    'Överlämningarna, den senaste först; en rådgivare får sina egna. Hand-overs, latest first; an adviser gets their own.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(
      z.object({
        total: z.number().int(),
        page: z.number().int(),
        limit: z.number().int(),
        items: z.array(rowSchema),
      }),
      'En sida av listan. One page of the list.',
      { total: 1, page: 1, limit: 20, items: [rowExample] },
    ),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/handovers/{handover}',
  operationId: 'handovers.readHandover',
  tags: ['handovers'],
  summary:
    'En överlämning som den var; att den lästs står i revisionen. A hand-over as it was; that it was read stands in the audit.',
  request: { params: z.object({ handover: z.uuid().meta({ examples: [exampleIds.handover] }) }) },
  responses: {
    ...answer(handoverSchema, 'Överlämningen. The hand-over.', {
      id: exampleIds.handover,
      subject: rowExample.subject,
      at: rowExample.at,
      byName: rowExample.byName,
      hash: exampleHash,
      content: {
        from: { id: exampleIds.from, name: rowExample.fromName },
        to: { kind: 'person' as const, id: exampleIds.person, name: rowExample.toName },
        copy: { kind: 'document' as const, title: rowExample.subject, text: 'Vi har elva e-tjänster.' },
      },
      isWhole: true,
      hasChanged: null,
    }),
    ...memberProblemAnswers,
  },
});

const make = createRoute({
  method: 'post',
  path: '/handovers',
  operationId: makeHandover.name,
  tags: ['handovers'],
  summary: 'Lämnar över en kopia, som därmed är expedierad. Hands a copy over, which is dispatched by that.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: makeHandoverSchema,
          example: {
            what: { kind: 'organisation', onDate: '2026-03-02' },
            from: exampleIds.from,
            to: { kind: 'person', person: exampleIds.person },
          },
        },
      },
    },
  },
  responses: {
    ...answer(z.object({ id: z.uuid(), hash: z.string() }), 'Överlämningen. The hand-over.', {
      id: exampleIds.handover,
      hash: exampleHash,
    }),
    ...changeProblemAnswers,
  },
});

/** Operations on hand-overs. */
export function handoverOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'handovers.read');
    const paging = context.req.valid('query');
    const { total, items } = await readHandovers(member, paging);
    const shown = items.map(item => ({ ...item, hash: shownHash(item.hash) }));
    return context.json({ total, ...paging, items: shown }, 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'handovers.read');
    return context.json(await readHandover(member, context.req.valid('param').handover), 200);
  });
  api.openapi(make, async context => {
    const member = memberOfRequest(context, 'handovers.make');
    return context.json(await perform(makeHandover, member, context.req.valid('json')), 200);
  });
  return api;
}
