import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '#platform/context.ts';
import { pdfOf } from '#platform/documents/pdf.ts';
import { wordOf } from '#platform/documents/word.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { todayOf } from '#platform/today.ts';
import { reportOf } from './content.ts';
import { type Asked, reportQuery, usualAsked } from './model.ts';

const tags = ['reports'];

const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    head: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    widths: z.array(z.number()).readonly().optional(),
  }),
  z.object({
    kind: z.literal('facts'),
    facts: z.array(z.object({ term: z.string(), text: z.string() })).readonly(),
  }),
  z.object({ kind: z.literal('signatures'), roles: z.array(z.string()).readonly() }),
]);

const reportSchema = z
  .object({
    title: z.string(),
    organisation: z.string(),
    language: z.enum(['sv', 'en']),
    fileName: z.string(),
    blocks: z.array(blockSchema).readonly(),
  })
  .meta({ id: 'Report' });

const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: wordOf,
  },
  pdf: { type: 'application/pdf', make: pdfOf },
} as const;

const fileSchema = z.string().meta({ format: 'binary' });

const askedOf = (
  { part, form, year }: z.infer<z.ZodObject<typeof reportQuery>>,
  member: Pick<Context, 'now'>,
): Asked => {
  const usual = usualAsked(todayOf(member));
  return { part: part ?? null, form: form ?? usual.form, year: year ?? usual.year };
};

const read = createRoute({
  method: 'get',
  path: '/report',
  operationId: 'reports.readReport',
  tags,
  summary:
    'Rapporten till en nämnd, delårsrapport eller årsredovisning. The report to a board, or for the interim or annual report.',
  request: { query: z.object(reportQuery) },
  responses: {
    ...answer(reportSchema, 'Rapporten. The report.', {
      title: 'Delårsuppföljning 2026: Socialnämnden',
      organisation: 'Exempelkommunen',
      language: 'sv',
      fileName: 'rapport-2026-interim',
      blocks: [{ kind: 'heading', level: 1, text: 'Delårsuppföljning 2026: Socialnämnden' }],
    }),
    ...memberProblemAnswers,
  },
});

const file = createRoute({
  method: 'get',
  path: '/report-file',
  operationId: 'reports.exportReport',
  tags,
  summary: 'Samma rapport som Word eller PDF. The same report as Word or PDF.',
  request: {
    query: z.object({
      ...reportQuery,
      format: z.enum(['docx', 'pdf']).default('docx').meta({ description: 'Filformat. File format.' }),
    }),
  },
  responses: {
    200: {
      description: 'Rapporten. The report.',
      content: {
        [formats.docx.type]: { schema: fileSchema },
        [formats.pdf.type]: { schema: fileSchema },
      },
    },
    ...memberProblemAnswers,
  },
});

/** Reports, as data and as files. */
export function reportOperations(): RestApp {
  const api = createRest();
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'reports.read');
    return context.json(await reportOf(member, askedOf(context.req.valid('query'), member)), 200);
  });
  api.openapi(file, async context => {
    const member = memberOfRequest(context, 'reports.read');
    const query = context.req.valid('query');
    const report = await reportOf(member, askedOf(query, member));
    const { type, make } = formats[query.format];
    return context.body(await make(report), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${report.fileName}.${query.format}"`,
    });
  });
  return api;
}
