import { createRoute, z } from '@hono/zod-openapi';
import { perform } from '#platform/action/perform.ts';
import { idAnswers, jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { makeFeed, revokeFeed } from '../actions/feeds.ts';
import { ruleNow, setRule } from '../actions/rule.ts';
import { makeFeedSchema, revokeFeedSchema, setRuleSchema } from '../model/inputs.ts';
import { feedOf } from '../store/feeds.ts';
import { exampleIds, tags } from './schemas.ts';

const ruleSchema = z.object(setRuleSchema.shape).meta({ id: 'EscalationRule' });
const ruleExample = {
  version: 1,
  remindDaysBefore: 7,
  graceWorkingDays: 5,
  agendaWorkingDays: 5,
  daysOff: [{ day: '2026-05-15', name: 'Klämdag' }],
};

const readRule = createRoute({
  method: 'get',
  path: '/escalation-rule',
  operationId: 'duties.readRule',
  tags,
  summary: 'Regeln för allt som är försenat. The rule for everything overdue.',
  responses: { ...answer(ruleSchema, 'Regeln. The rule.', ruleExample), ...memberProblemAnswers },
});

const changeRule = createRoute({
  method: 'put',
  path: '/escalation-rule',
  operationId: setRule.name,
  tags,
  summary:
    'Ändrar när det påminns, när det går till linjen och när det står på dagordningen. Changes when reminders come, when the line has it and when the agenda does.',
  request: { body: jsonBody(setRuleSchema, ruleExample) },
  responses: {
    ...answer(ruleSchema, 'Regeln som den nu gäller. The rule as it is now.', { ...ruleExample, version: 2 }),
    ...changeProblemAnswers,
  },
});

const feedSchema = z.object({
  feed: z
    .object({ id: z.uuid(), createdAt: z.iso.datetime(), lastUsedOn: z.iso.date().nullable() })
    .nullable()
    .meta({ description: 'null där ingen adress gäller. null where no address holds.' }),
});

const readFeed = createRoute({
  method: 'get',
  path: '/calendar-feed',
  operationId: 'duties.readFeed',
  tags,
  summary:
    'Om den egna kalendern har en adress att hämta från. Whether one’s own calendar has an address to fetch from.',
  responses: {
    ...answer(feedSchema, 'Adressen, utan sin hemlighet. The address, without its secret.', {
      feed: { id: exampleIds.feed, createdAt: '2026-03-02T08:00:00.000Z', lastUsedOn: '2026-03-05' },
    }),
    ...memberProblemAnswers,
  },
});

const makeFeedRoute = createRoute({
  method: 'post',
  path: '/calendar-feed',
  operationId: makeFeed.name,
  tags,
  summary:
    'Gör en adress för den egna kalendern; den visas i svaret och aldrig mer. Makes an address for one’s own calendar; it is told in the answer and never again.',
  request: { body: jsonBody(makeFeedSchema, {}) },
  responses: {
    ...answer(
      z.object({
        id: z.uuid(),
        address: z.string().nullable().meta({
          description:
            'En enda gång: null när begäran upprepas med samma Idempotency-Key. Told once: null where the request is repeated with its Idempotency-Key.',
        }),
      }),
      'Adressen. The address.',
      { id: exampleIds.feed, address: 'https://rodret.example.se/kalender/this-is-only-an-example.ics' },
    ),
    ...changeProblemAnswers,
  },
});

const revokeFeedRoute = createRoute({
  method: 'post',
  path: '/calendar-feed/revocation',
  operationId: revokeFeed.name,
  tags,
  summary:
    'Stänger adressen för den egna kalendern, genast och för gott. Closes the address for one’s own calendar, at once and for good.',
  request: { body: jsonBody(revokeFeedSchema, { feed: exampleIds.feed }) },
  responses: idAnswers(exampleIds.feed, 'Stängd. Closed.'),
});

/** Operations on the rule, and on the address of one's own calendar. */
export function dutyRuleOperations(): RestApp {
  const api = createRest();
  api.openapi(readRule, async context => {
    const { db, organisation } = memberOfRequest(context, 'duties.read');
    return context.json(await ruleNow(db, organisation.id), 200);
  });
  api.openapi(changeRule, async context => {
    const member = memberOfRequest(context, 'duties.rule');
    return context.json(await perform(setRule, member, context.req.valid('json')), 200);
  });
  api.openapi(readFeed, async context => {
    const { db, organisation, actor } = memberOfRequest(context, 'duties.read');
    return context.json({ feed: await feedOf(db, organisation.id, actor.id) }, 200);
  });
  api.openapi(makeFeedRoute, async context => {
    const member = memberOfRequest(context, 'duties.read');
    return context.json(await perform(makeFeed, member, context.req.valid('json')), 200);
  });
  api.openapi(revokeFeedRoute, async context => {
    const member = memberOfRequest(context, 'duties.read');
    return context.json(await perform(revokeFeed, member, context.req.valid('json')), 200);
  });
  return api;
}
