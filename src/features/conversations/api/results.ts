import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { refused } from '#platform/action/refusal.ts';
import { pdfOf } from '#platform/documents/pdf.ts';
import { wordOf } from '#platform/documents/word.ts';
import { idAnswers, idParameter, jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
  tooLargeAnswer,
} from '#platform/rest/rest.ts';
import { importConversation } from '../actions/importing.ts';
import { makeOpportunity, speakForOpportunity } from '../actions/opportunities.ts';
import { importConversationSchema } from '../model/importing.ts';
import { makeOpportunitySchema, speakForSchema } from '../model/opportunity.ts';
import { readResults } from '../reading/results.ts';
import { commentsFile, figuresFile } from '../results/files.ts';
import { reportOf } from '../results/report.ts';
import { summaryOf } from '../results/summary.ts';
import { headingOf } from '../results/wording.ts';
import { importExample, resultExampleIds, resultsExample, resultsSchema } from './result-schemas.ts';

const tags = ['conversations'];
const params = z.object({ conversation: idParameter(resultExampleIds.conversation) });
const statementParams = params.extend({ statement: idParameter(resultExampleIds.statement) });

const read = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/results',
  operationId: 'conversations.readResults',
  tags,
  summary:
    'Resultatet av ett samtal, utan personer och aldrig om färre än sex. The results of a conversation, without persons and never of fewer than six.',
  request: { params },
  responses: {
    ...answer(resultsSchema, 'Den senaste utgåvan. The latest edition.', resultsExample),
    ...memberProblemAnswers,
  },
});

const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: wordOf,
  },
  pdf: { type: 'application/pdf', make: pdfOf },
} as const;

const fileSchema = z.string().meta({ format: 'binary' });

const report = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/report-file',
  operationId: 'conversations.exportReport',
  tags,
  summary: 'Resultatet som rapport i Word eller PDF. The results as a report in Word or PDF.',
  request: {
    params,
    query: z.object({
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

const csvAnswer = (description: string) => ({
  200: { description, content: { 'text/csv': { schema: fileSchema } } },
  ...memberProblemAnswers,
});

const file = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/results-file',
  operationId: 'conversations.exportResults',
  tags,
  summary: 'Resultatets siffror som CSV. The figures of the results as CSV.',
  request: { params },
  responses: csvAnswer(
    'En rad per påstående; tomt är färre än sex. A row per statement; empty is fewer than six.',
  ),
});

const comments = createRoute({
  method: 'get',
  path: '/conversations/{conversation}/comments-file',
  operationId: 'conversations.exportComments',
  tags,
  summary:
    'Ett stängt samtals påståenden i Polis format, utan författare och svar. The statements of a closed conversation in Polis’s format, without authors and answers.',
  request: { params },
  responses: { ...csvAnswer('comments.csv'), 422: changeProblemAnswers[422] },
});

const importing = createRoute({
  method: 'post',
  path: '/conversation-imports',
  operationId: importConversation.name,
  tags,
  summary:
    'Hämtar in ett samtal ur Polis exportfiler som stängt, med resultat. Imports a conversation from Polis’s export files as closed, with results.',
  request: { body: jsonBody(importConversationSchema, importExample) },
  responses: {
    ...answer(
      z.object({
        id: z.uuid(),
        statements: z.int(),
        participants: z.int(),
        votes: z.int(),
        leftOut: z.int(),
      }),
      'Samtalet. The conversation.',
      { id: resultExampleIds.conversation, statements: 2, participants: 7, votes: 14, leftOut: 0 },
    ),
    ...changeProblemAnswers,
    ...tooLargeAnswer,
  },
});

const make = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/statements/{statement}/opportunity',
  operationId: makeOpportunity.name,
  tags,
  summary:
    'Gör en egen möjlighet av ett påstående, med hur många som står bakom det. Makes an opportunity of a statement, with how many stand behind it.',
  request: {
    params: statementParams,
    body: jsonBody(makeOpportunitySchema.omit({ conversation: true, statement: true }), {
      title: 'En inloggning på morgonen',
      what: 'Medarbetare loggar in en gång och arbetar.',
      forWhom: 'alla medarbetare',
      area: null,
      whyNow: '',
    }),
  },
  responses: idAnswers(resultExampleIds.opportunity, 'Möjligheten. The opportunity.'),
});

const speak = createRoute({
  method: 'post',
  path: '/conversations/{conversation}/statements/{statement}/support',
  operationId: speakForOpportunity.name,
  tags,
  summary:
    'Låter ett påstående tala för en möjlighet som finns. Lets a statement speak for an opportunity that there is.',
  request: {
    params: statementParams,
    body: jsonBody(speakForSchema.omit({ conversation: true, statement: true }), {
      opportunity: resultExampleIds.opportunity,
    }),
  },
  responses: idAnswers(resultExampleIds.opportunity, 'Kopplingen. The support.'),
});

/** Operations on the results of conversations. */
export function resultOperations(): RestApp {
  const api = createRest();
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'conversations.read');
    const results = await readResults(member, context.req.valid('param').conversation);
    const { language } = member;
    const told = {
      heading: headingOf(results.findings, language),
      summary: [...summaryOf(results, language)],
    };
    return context.json(resultsSchema.parse({ ...results, ...told }), 200);
  });
  api.openapi(report, async context => {
    const member = memberOfRequest(context, 'conversations.read');
    const results = await readResults(member, context.req.valid('param').conversation);
    const { format } = context.req.valid('query');
    const content = reportOf(results, member.organisation.name, member.language);
    const { type, make: made } = formats[format];
    return context.body(await made(content), 200, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${content.fileName}.${format}"`,
    });
  });
  const csv = (name: string) => ({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  });
  api.openapi(file, async context => {
    const member = memberOfRequest(context, 'conversations.read');
    const results = await readResults(member, context.req.valid('param').conversation);
    return context.body(figuresFile(results, member.language), 200, csv(`resultat-${results.opensOn}.csv`));
  });
  api.openapi(comments, async context => {
    const member = memberOfRequest(context, 'conversations.read');
    const results = await readResults(member, context.req.valid('param').conversation);
    if (!results.isFinal)
      throw refused('conversation', 'not-closed', 'Statements are exported once the conversation is closed.');
    return context.body(commentsFile(results), 200, csv('comments.csv'));
  });
  api.openapi(importing, async context => {
    const member = memberOfRequest(context, 'conversations.start');
    return context.json(await perform(importConversation, member, context.req.valid('json')), 200);
  });
  api.openapi(make, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(makeOpportunity, member, input), 200);
  });
  api.openapi(speak, async context => {
    const member = memberOfRequest(context, 'opportunities.edit');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(speakForOpportunity, member, input), 200);
  });
  return api;
}
