import { createRoute, z } from '@hono/zod-openapi';
import { lineKinds } from '#features/initiatives/index.ts';
import { pageSchema } from '#platform/rest/parts.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  pageOf,
  pagingQuery,
  type RestApp,
} from '#platform/rest/rest.ts';
import { readBenefit } from '../reading/benefit.ts';
import { readLessons } from '../reading/lessons.ts';
import { type RegisterFilter, readRegister } from '../reading/register.ts';
import { registerFile } from '../register-file.ts';
import { ofBenefit, tags } from './parts.ts';
import {
  benefitExample,
  benefitRowExample,
  benefitRowSchema,
  benefitSchema,
  lessonExample,
  lessonSchema,
  sumExample,
  sumSchema,
} from './schemas.ts';

const filterQuery = {
  initiative: z.uuid().optional().meta({ description: 'Initiativ. Initiative.' }),
  owner: z.uuid().optional().meta({ description: 'Nyttoansvarig. Benefit owner.' }),
  kind: z.enum(lineKinds).optional().meta({ description: 'Slag. Kind.' }),
  year: z.coerce.number().int().min(1990).max(2200).optional().meta({ description: 'År. Year.' }),
};

const filterOf = (query: z.infer<z.ZodObject<typeof filterQuery>>): RegisterFilter => ({
  initiative: query.initiative ?? null,
  owner: query.owner ?? null,
  kind: query.kind ?? null,
  year: query.year ?? null,
});

const list = createRoute({
  method: 'get',
  path: '/benefits',
  operationId: 'benefits.listBenefits',
  tags,
  summary:
    'Nyttoregistret, det som brister mest först. The benefit register, what falls short the most first.',
  request: { query: z.object({ ...filterQuery, ...pagingQuery }) },
  responses: {
    ...answer(pageSchema(benefitRowSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [benefitRowExample],
    }),
    ...memberProblemAnswers,
  },
});

const sum = createRoute({
  method: 'get',
  path: '/benefits-sum',
  operationId: 'benefits.readSum',
  tags,
  summary:
    'Utlovat mot hemtaget per år och slag, sämst bredvid snittet. Promised against taken home by year and kind, the worst beside the mean.',
  request: { query: z.object(filterQuery) },
  responses: {
    ...answer(sumSchema, 'Summorna. The sums.', sumExample),
    ...memberProblemAnswers,
  },
});

const file = createRoute({
  method: 'get',
  path: '/benefits-file',
  operationId: 'benefits.exportBenefits',
  tags,
  summary: 'Nyttoregistret som CSV. The benefit register as CSV.',
  request: { query: z.object(filterQuery) },
  responses: {
    200: { description: 'Registret. The register.', content: { 'text/csv': { schema: z.string() } } },
    ...memberProblemAnswers,
  },
});

const lessons = createRoute({
  method: 'get',
  path: '/benefit-lessons',
  operationId: 'benefits.listLessons',
  tags,
  summary: 'Lärdomar av det som inte kom, den senaste först. Lessons of what did not come, the latest first.',
  request: { query: z.object(pagingQuery) },
  responses: {
    ...answer(pageSchema(lessonSchema), 'En sida av listan. One page of the list.', {
      total: 1,
      page: 1,
      limit: 20,
      items: [lessonExample],
    }),
    ...memberProblemAnswers,
  },
});

const read = createRoute({
  method: 'get',
  path: '/benefits/{benefit}',
  operationId: 'benefits.readBenefit',
  tags,
  summary: 'En nytta med löften, bokningar och prognos. A benefit with its promises, bookings and forecast.',
  request: { params: ofBenefit },
  responses: {
    ...answer(benefitSchema, 'Nyttan. The benefit.', benefitExample),
    ...memberProblemAnswers,
  },
});

/** Operations that read the benefit register. */
export function benefitReadingOperations(): RestApp {
  const api = createRest();
  api.openapi(list, async context => {
    const member = memberOfRequest(context, 'benefits.read');
    const query = context.req.valid('query');
    return context.json(pageOf((await readRegister(member, filterOf(query))).rows, query), 200);
  });
  api.openapi(sum, async context => {
    const member = memberOfRequest(context, 'benefits.read');
    const told = await readRegister(member, filterOf(context.req.valid('query')));
    return context.json(told.sum, 200);
  });
  api.openapi(file, async context => {
    const member = memberOfRequest(context, 'benefits.read');
    const { rows } = await readRegister(member, filterOf(context.req.valid('query')));
    return context.body(registerFile(rows, member.language), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="nyttor.csv"',
    });
  });
  api.openapi(lessons, async context => {
    const member = memberOfRequest(context, 'benefits.read');
    return context.json(pageOf(await readLessons(member), context.req.valid('query')), 200);
  });
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'benefits.read');
    return context.json(await readBenefit(member, context.req.valid('param').benefit), 200);
  });
  return api;
}
