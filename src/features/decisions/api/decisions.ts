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
import { reportDecision } from '../actions/after-decision.ts';
import { recordDecision } from '../actions/record-decision.ts';
import { outcomes, recordDecisionSchema, reportDecisionSchema } from '../model/decision.ts';
import { type DecisionFilter, readDecision, readDecisions } from '../reading/decisions.ts';
import { registerFile } from '../register-file.ts';
import { tags } from './parts.ts';
import {
  decisionExample,
  decisionRowExample,
  decisionRowSchema,
  decisionSchema,
  exampleIds,
  hashExample,
} from './schemas.ts';

const ofDecision = z.object({ decision: idParameter(exampleIds.decision) });

const filterQuery = {
  outcome: z.enum(outcomes).optional().meta({ description: 'Utfall. Outcome.' }),
  owner: z.uuid().optional().meta({ description: 'Ägare. Owner.' }),
  initiative: z.uuid().optional().meta({ description: 'Initiativ. Initiative.' }),
};

const filterOf = (query: z.infer<z.ZodObject<typeof filterQuery>>): DecisionFilter => ({
  outcome: query.outcome ?? null,
  owner: query.owner ?? null,
  initiative: query.initiative ?? null,
});

const list = createRoute({
  method: 'get',
  path: '/decisions',
  operationId: 'decisions.listDecisions',
  tags,
  summary:
    'Beslutsregistret: det som saknar något först, sedan det senaste. The register of decisions: what lacks something first, then the latest.',
  request: { query: z.object({ ...filterQuery, ...pagingQuery }) },
  responses: {
    ...answer(pageSchema(decisionRowSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [decisionRowExample],
    }),
    ...memberProblemAnswers,
  },
});

const file = createRoute({
  method: 'get',
  path: '/decisions-file',
  operationId: 'decisions.exportDecisions',
  tags,
  summary: 'Beslutsregistret som CSV. The register of decisions as CSV.',
  request: { query: z.object(filterQuery) },
  responses: {
    200: {
      description: 'Registret. The register.',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/decisions/{decision}',
  operationId: 'decisions.readDecision',
  tags,
  summary: 'Ett beslut med allt det vilade på. A decision with all that it relied on.',
  request: { params: ofDecision },
  responses: {
    ...answer(decisionSchema, 'Beslutet. The decision.', decisionExample),
    ...memberProblemAnswers,
  },
});

const record = createRoute({
  method: 'post',
  path: '/decisions',
  operationId: recordDecision.name,
  tags,
  summary:
    'För in ett beslut, som aldrig ändras utan ersätts av ett nytt. Records a decision, which is never changed but replaced by a new one.',
  request: {
    body: jsonBody(recordDecisionSchema, {
      proposal: exampleIds.proposal,
      meeting: null,
      revises: null,
      outcome: 'yes',
      decidedOn: '2026-03-02',
      paragraph: '§ 14',
      registrationNumber: 'SN 2026/12',
      reasons: 'Tryggare nätter och färre resor.',
      dissent: '',
      conditions: '',
      points: [{ dueOn: '2026-12-01', question: 'Ska det fortsätta?' }],
      ground: 'board',
      deciderPart: exampleIds.board,
      deciderPerson: null,
      delegationPoint: '',
      owner: exampleIds.owner,
      benefitOwner: exampleIds.benefitOwner,
      reviewer: exampleIds.reviewer,
    }),
  },
  responses: {
    ...answer(
      z.object({ id: z.uuid(), number: z.int(), hash: z.string() }),
      'Beslutet med kontrollsumman av underlaget. The decision with the checksum of its basis.',
      { id: exampleIds.decision, number: 7, hash: hashExample },
    ),
    ...changeProblemAnswers,
  },
});

const report = createRoute({
  method: 'post',
  path: '/decisions/{decision}/report',
  operationId: reportDecision.name,
  tags,
  summary:
    'Säger när ett delegerat beslut anmäldes till sin nämnd. Says when a delegated decision was reported to its board.',
  request: {
    params: ofDecision,
    body: jsonBody(reportDecisionSchema.omit({ decision: true }), { reportedOn: '2026-03-02', note: '§ 40' }),
  },
  responses: idAnswers(exampleIds.decision, 'Beslutet. The decision.'),
});

/** Operations on decisions. */
export function decisionOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    const query = context.req.valid('query');
    return context.json(pageOf(await readDecisions(member, filterOf(query)), query), 200);
  });
  api.openapi(file, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    const rows = await readDecisions(member, filterOf(context.req.valid('query')));
    return context.body(registerFile(rows, member.language), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="beslut.csv"',
    });
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'decisions.read');
    return context.json(await readDecision(member, context.req.valid('param').decision), 200);
  });
  api.openapi(record, async context => {
    const member = memberOfRequest(context, 'decisions.record');
    return context.json(await perform(recordDecision, member, context.req.valid('json')), 200);
  });
  api.openapi(report, async context => {
    const member = memberOfRequest(context, 'decisions.record');
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    return context.json(await perform(reportDecision, member, input), 200);
  });
  return api;
}
