import { readFile } from 'node:fs/promises';
import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { Refusal } from '#platform/action/refusal.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
  tooLargeAnswer,
} from '#platform/rest/rest.ts';
import { receiveUpload } from '#platform/upload.ts';
import { workbookOf } from '../actions/exporting.ts';
import { importWorkbook, mostBytes } from '../actions/importing.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const exportRoute = createRoute({
  method: 'get',
  path: '/initiatives/workbook',
  operationId: 'initiatives.exportWorkbook',
  tags: ['initiatives'],
  summary:
    'Alla initiativ som arbetsbok i Excel, i den form som kan läsas in. All initiatives as an Excel workbook, in the form that can be imported.',
  responses: {
    200: {
      description:
        'Ett blad med initiativ, ett med rader, ett med bemanning, ett med förklaringar. One sheet of initiatives, one of lines, one of staffing, one of explanations.',
      content: { [type]: { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...memberProblemAnswers,
  },
});

const importRoute = createRoute({
  method: 'post',
  path: '/initiatives/workbook',
  operationId: importWorkbook.name,
  tags: ['initiatives'],
  summary:
    'Lägger till och ändrar initiativ som en arbetsbok säger, allt eller inget. Adds and changes initiatives as a workbook says, all or nothing.',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            workbook: z.string().meta({
              format: 'binary',
              description: 'Arbetsboken (.xlsx). The workbook (.xlsx).',
            }),
          }),
        },
      },
    },
  },
  responses: {
    ...answer(
      z.object({ added: z.int(), changed: z.int(), unchanged: z.int() }),
      'Hur många initiativ. How many initiatives.',
      { added: 60, changed: 0, unchanged: 0 },
    ),
    ...changeProblemAnswers,
    ...tooLargeAnswer,
  },
});

/** Operations on initiatives as a workbook. */
export function initiativeWorkbookOperations(): RestApp {
  const api = createRest();
  api.openapi(exportRoute, async context => {
    const bytes = await workbookOf(memberOfRequest(context, 'initiatives.read'));
    return context.body(Uint8Array.from(bytes).buffer, 200, {
      'Content-Type': type,
      'Content-Disposition': 'attachment; filename="initiativ.xlsx"',
      'Cache-Control': 'no-store',
    });
  });
  // The form is received by the handler: a validator would read it into memory first.
  api.openAPIRegistry.registerPath(importRoute);
  api.on('post', importRoute.getRoutingPath(), async context => {
    const member = memberOfRequest(context, 'initiatives.edit');
    const upload = await receiveUpload(context.req.raw, member.dataFolder, {
      fileBytes: mostBytes,
      fieldBytes: 1000,
    });
    try {
      const file = upload.files.get('workbook');
      if (file === undefined) throw noFile();
      const workbook = (await readFile(file.path)).toString('base64');
      return context.json(await perform(importWorkbook, member, { workbook, basis: null }), 200);
    } finally {
      await upload.remove();
    }
  });
  return api;
}

const noFile = (): Refusal =>
  new Refusal({ status: 422, code: 'no-file', message: 'Send the workbook in the field "workbook".' });
