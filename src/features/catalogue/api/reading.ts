import { createRoute, z } from '@hono/zod-openapi';
import { prettyJSON } from 'hono/pretty-json';
import { unknown } from '#platform/action/refusal.ts';
import { pageSchema } from '#platform/rest/parts.ts';
import {
  answer,
  createRest,
  pageOf,
  pagingQuery,
  problemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { isOwnId } from '../model/own.ts';
import { patternNamed } from '../own.ts';
import { patternsAsked, readerOf } from '../reading.ts';
import { documentSchema, exampleIds, headOf, headSchema, patternExample, tags } from './schemas.ts';

const slug = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .meta({ examples: [exampleIds.pattern] });

const filterQuery = {
  area: slug.optional().meta({ description: 'Verksamhetsområde. Service area.' }),
  scope: z.enum(['municipality', 'region']).optional().meta({ description: 'För vem. For whom.' }),
  whose: z
    .enum(['own'])
    .optional()
    .meta({ description: 'Bara organisationens egna. Only the organisation’s own.' }),
};

const filterOf = (query: z.infer<z.ZodObject<typeof filterQuery>>) =>
  ({ area: query.area ?? '', scope: query.scope ?? '', whose: query.whose ?? '' }) as const;

const list = createRoute({
  method: 'get',
  path: '/patterns',
  operationId: 'catalogue.listPatterns',
  tags,
  summary:
    'Katalogens arbetssätt, och för medlemmar organisationens egna. The ways of working of the catalogue, and for members those of the organisation’s own.',
  request: { query: z.object({ ...filterQuery, ...pagingQuery }) },
  responses: {
    ...answer(pageSchema(headSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [headOf(patternExample, false)],
    }),
    ...problemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/patterns/{pattern}',
  operationId: 'catalogue.readPattern',
  tags,
  summary: 'Ett arbetssätt med allt som sägs om det. A way of working with all that is said of it.',
  request: { params: z.object({ pattern: slug }) },
  responses: {
    ...answer(documentSchema, 'Arbetssättet. The way of working.', patternExample),
    ...problemAnswers,
  },
});

const file = createRoute({
  method: 'get',
  path: '/patterns-file',
  operationId: 'catalogue.exportPatterns',
  // Whoever edits the file, and is told of a fault on a line of it, needs lines.
  middleware: prettyJSON({ force: true }),
  tags,
  summary:
    'Arbetssätt som en fil med samma fält som katalogens egna, ett eller alla som passar urvalet. Ways of working as a file with the fields of the catalogue’s own, one or all that fit the selection.',
  request: { query: z.object({ ...filterQuery, pattern: slug.optional() }) },
  responses: {
    200: {
      description: 'Filen. The file.',
      content: {
        'application/json': {
          schema: z.union([documentSchema, z.array(documentSchema)]),
          example: [patternExample],
        },
      },
    },
    ...problemAnswers,
  },
});

/** Operations that read the catalogue; open to all, with the organisation's own for its members. */
export function catalogueReadingOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const { language } = context.get('context');
    const query = context.req.valid('query');
    const all = await patternsAsked(readerOf(context.get('visit').member), filterOf(query), language);
    const { items, ...page } = pageOf(all, query);
    return context.json({ ...page, items: items.map(pattern => headOf(pattern, isOwnId(pattern.id))) }, 200);
  });
  api.openapi(read, async context => {
    const reader = readerOf(context.get('visit').member);
    const found = await patternNamed(reader, context.req.valid('param').pattern);
    if (found === undefined) throw unknown('pattern');
    return context.json(found, 200);
  });
  api.openapi(file, async context => {
    const reader = readerOf(context.get('visit').member);
    const { pattern, ...query } = context.req.valid('query');
    const one = pattern === undefined ? null : await patternNamed(reader, pattern);
    if (one === undefined) throw unknown('pattern');
    const patterns = one === null ? await patternsAsked(reader, filterOf(query), 'sv') : [];
    return context.json(one ?? [...patterns], 200, {
      'Content-Disposition': `attachment; filename="${one === null ? 'arbetssatt' : one.id}.json"`,
    });
  });
  return api;
}
