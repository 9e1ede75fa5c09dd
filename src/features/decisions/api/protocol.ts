import { createRoute, z } from '@hono/zod-openapi';
import { pdfOf } from '#platform/documents/pdf.ts';
import { wordOf } from '#platform/documents/word.ts';
import { idParameter } from '#platform/rest/parts.ts';
import { createRest, memberOfRequest, memberProblemAnswers, type RestApp } from '#platform/rest/rest.ts';
import { protocolOf } from '../protocol/content.ts';
import { tags } from './parts.ts';
import { exampleIds } from './schemas.ts';

const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: wordOf,
  },
  pdf: { type: 'application/pdf', make: pdfOf },
} as const;

const fileSchema = z.string().meta({ format: 'binary' });

const read = createRoute({
  method: 'get',
  path: '/meetings/{meeting}/protocol',
  operationId: 'decisions.readProtocol',
  tags,
  summary: 'Protokollet som Word eller PDF. The minutes as Word or PDF.',
  request: {
    params: z.object({ meeting: idParameter(exampleIds.meeting) }),
    query: z.object({
      format: z.enum(['docx', 'pdf']).default('docx').meta({ description: 'Filformat. File format.' }),
    }),
  },
  responses: {
    200: {
      description: 'Protokollet. The minutes.',
      content: {
        [formats.docx.type]: { schema: fileSchema },
        [formats.pdf.type]: { schema: fileSchema },
      },
    },
    ...memberProblemAnswers,
  },
});

/** The protocol of a meeting as a file. */
export function protocolOperations(): RestApp {
  const api = createRest();
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    const { format } = context.req.valid('query');
    const protocol = await protocolOf(member, context.req.valid('param').meeting);
    const { type, make } = formats[format];
    return context.body(await make(protocol), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${protocol.fileName}.${format}"`,
    });
  });
  return api;
}
