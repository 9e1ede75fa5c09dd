import { createRoute, z } from '@hono/zod-openapi';
import { placeOf } from '#features/situation/index.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
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
import { voicesHeard } from '../heard.ts';
import { areaOfItem } from '../ranked-row.ts';
import { type RankedOpportunity, rankingOf, referenceOf } from '../ranking.ts';
import { rankedExample, rankedSchema, tags, voiceExample, voiceSchema } from './schemas.ts';

const paged = { query: z.object(pagingQuery) };
const paging = { total: 1, page: 1, limit: 20 };

const listRoute = createRoute({
  method: 'get',
  path: '/opportunities',
  operationId: 'opportunities.listOpportunities',
  tags,
  summary:
    'Organisationens möjligheter i ordning, med egna och med medarbetarnas röst. The organisation’s opportunities in order, with its own and with the employees’ voice.',
  request: paged,
  responses: {
    ...answer(pageSchema(rankedSchema), 'En sida av listan. One page of the list.', {
      ...paging,
      items: [rankedExample],
    }),
    ...memberProblemAnswers,
  },
});

const listVoicesRoute = createRoute({
  method: 'get',
  path: '/opportunities/voices',
  operationId: 'opportunities.listVoices',
  tags,
  summary:
    'Vad medarbetarna har sagt som kan tala för en möjlighet. What employees have said that may speak for an opportunity.',
  request: paged,
  responses: {
    ...answer(pageSchema(voiceSchema), 'En sida av listan. One page of the list.', {
      ...paging,
      items: [voiceExample],
    }),
    ...memberProblemAnswers,
  },
});

/** The place of the organisation's unit in the newest snapshot that holds it; null where there is none. */
async function ownPlace({ warehouse, organisation }: Context) {
  if (organisation.unitCode === null) return null;
  try {
    return await placeOf(warehouse, organisation.unitCode, null);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

const told = ({ item, total, voice, supports }: RankedOpportunity, index: number, member: Context) => {
  const { language, organisation } = member;
  const pattern = item.kind === 'own' ? null : item.kind === 'open' ? item.opportunity.pattern : item.pattern;
  return {
    rank: index + 1,
    opportunity: referenceOf(item, organisation.unitCode ?? ''),
    kind: item.kind,
    name: item.kind === 'own' ? item.own.title : (pattern?.name[language] ?? ''),
    area: areaOfItem(item),
    measured: item.kind === 'open' ? item.opportunity.score.total : 0,
    total,
    voice,
    supports: [...supports],
  };
};

/** Operations that read the organisation's ranking, and what employees have said. */
export function opportunityRankingOperations(): RestApp {
  const api = createRest();
  api.openapi(listRoute, async context => {
    const member = memberOfRequest(context, 'opportunities.read');
    const { ranked } = await rankingOf(member, member.organisation.unitCode, await ownPlace(member));
    const items = ranked.map((each, index) => told(each, index, member));
    return context.json(pageOf(items, context.req.valid('query')), 200);
  });
  api.openapi(listVoicesRoute, async context => {
    const voices = await voicesHeard(memberOfRequest(context, 'opportunities.read'));
    return context.json(pageOf(voices, context.req.valid('query')), 200);
  });
  return api;
}
