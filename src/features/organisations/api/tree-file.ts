import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { importParts } from '../actions/import-parts.ts';
import { importPartsSchema } from '../model/import-plan.ts';
import { allParts } from '../store/parts.ts';
import { writeTreeFile } from '../tree-file.ts';

const exportRoute = createRoute({
  method: 'get',
  path: '/organisation/tree-file',
  operationId: 'organisations.exportParts',
  tags: ['organisation'],
  summary:
    'Hela trädet som CSV, i den form som kan läsas in. The whole tree as CSV, in the form that can be imported.',
  responses: {
    200: {
      description:
        'Kolumnerna namn, typ, överordnad, från och till. Columns name, type, parent, from and to.',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...memberProblemAnswers,
  },
});

const importRoute = createRoute({
  method: 'post',
  path: '/organisation/tree-file',
  operationId: importParts.name,
  tags: ['organisation'],
  summary:
    'Lägger till, ändrar och avslutar delar som en CSV-fil säger, allt eller inget. Adds, changes and ends parts as a CSV file says, all or nothing.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: importPartsSchema,
          example: {
            text: 'namn;typ;överordnad;från;till\nKommunfullmäktige;fullmäktige;;2023-01-01;\n',
            basis: null,
          },
        },
      },
    },
  },
  responses: {
    ...answer(
      z.object({
        added: z.int(),
        changed: z.int(),
        ended: z.int(),
        unchanged: z.int(),
      }),
      'Hur många delar. How many parts.',
      { added: 1, changed: 0, ended: 0, unchanged: 0 },
    ),
    ...changeProblemAnswers,
  },
});

/** Operations on the tree as a file. */
export function treeFileOperations(): RestApp {
  const api = createRest();
  api.openapi(exportRoute, async context => {
    const { db, organisation, language } = memberOfRequest(context, 'organisation.read');
    const text = writeTreeFile(await allParts(db, organisation.id), language);
    return context.body(text, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="organisation.csv"`,
      'Cache-Control': 'no-store',
    });
  });
  api.openapi(importRoute, async context => {
    const member = memberOfRequest(context, 'organisation.edit');
    return context.json(await perform(importParts, member, context.req.valid('json')), 200);
  });
  return api;
}
