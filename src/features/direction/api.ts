import { createRoute, z } from '@hono/zod-openapi';
import { partsOn } from '#features/organisations/index.ts';
import { perform } from '#platform/action/perform.ts';
import { jsonBody } from '#platform/rest/parts.ts';
import {
  answer,
  changeProblemAnswers,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { todayOf } from '#platform/today.ts';
import { setAimWeights } from './actions/weights.ts';
import { dateQuery, exampleIds, tags } from './api/schemas.ts';
import { setAimWeightsSchema } from './model/aim.ts';
import { type GoalNode, lineOfSight } from './model/line-of-sight.ts';
import { goalsOn } from './store/goals.ts';
import { setWeights } from './store/weights.ts';

const weightsSchema = z
  .object({
    weights: z.object({ operations: z.number(), service: z.number(), 'legal-certainty': z.number() }),
    version: z.number().int().meta({
      description: '0 innan någon har vägt dem. 0 before anybody has weighed them.',
    }),
  })
  .meta({ id: 'AimWeights' });

const weightsExample = { weights: { operations: 40, service: 35, 'legal-certainty': 25 }, version: 1 };

const readWeightsRoute = createRoute({
  method: 'get',
  path: '/aim-weights',
  operationId: 'direction.readAimWeights',
  tags,
  summary: 'Hur de tre syftena vägs mot varandra. How the three aims weigh against each other.',
  responses: {
    ...answer(weightsSchema, 'Vikterna. The weights.', weightsExample),
    ...memberProblemAnswers,
  },
});

const setWeightsRoute = createRoute({
  method: 'put',
  path: '/aim-weights',
  operationId: setAimWeights.name,
  tags,
  summary:
    'Sätter hur syftena vägs, varvid bara förhållandet räknas. Sets how the aims weigh, of which only the proportion counts.',
  request: { body: jsonBody(setAimWeightsSchema, { ...weightsExample, version: 1 }) },
  responses: {
    ...answer(weightsSchema, 'Vikterna. The weights.', weightsExample),
    ...changeProblemAnswers,
  },
});

const sightSchema = z
  .object({
    date: z.iso.date(),
    goals: z.array(z.object({ goal: z.uuid(), level: z.number().int(), serves: z.uuid().nullable() })).meta({
      description:
        'Målen uppifrån, med sin nivå under fullmäktigemålet. Goals from the top, with their level below the council goal.',
    }),
    servingNone: z.array(z.uuid()),
    partsWithout: z.array(z.uuid()),
  })
  .meta({ id: 'LineOfSight' });

const sightRoute = createRoute({
  method: 'get',
  path: '/line-of-sight',
  operationId: 'direction.readLineOfSight',
  tags,
  summary:
    'Vägen från fullmäktige till enhet, mål som inte tjänar något och delar utan mål. From council to unit, goals that serve none, and parts without a goal.',
  request: { query: dateQuery },
  responses: {
    ...answer(sightSchema, 'Vägen. The line of sight.', {
      date: '2026-03-02',
      goals: [{ goal: exampleIds.goal, level: 0, serves: null }],
      servingNone: [],
      partsWithout: [exampleIds.board],
    }),
    ...memberProblemAnswers,
  },
});

const flat = (nodes: readonly GoalNode[], level: number): z.infer<typeof sightSchema>['goals'] =>
  nodes.flatMap(({ goal, below }) => [
    { goal: goal.id, level, serves: level === 0 ? null : goal.serves },
    ...flat(below, level + 1),
  ]);

/** Operations on the direction as a whole: weights, and the line of sight. */
export function directionOperations(): RestApp {
  const api = createRest();
  api.openapi(readWeightsRoute, async context => {
    const { db, organisation } = memberOfRequest(context, 'direction.read');
    return context.json(await setWeights(db, organisation.id), 200);
  });
  api.openapi(setWeightsRoute, async context => {
    const member = memberOfRequest(context, 'direction.edit');
    return context.json(await perform(setAimWeights, member, context.req.valid('json')), 200);
  });
  api.openapi(sightRoute, async context => {
    const member = memberOfRequest(context, 'direction.read');
    const { db, organisation } = member;
    const date = context.req.valid('query').date ?? todayOf(member);
    const parts = await partsOn(db, organisation.id, date);
    const sight = lineOfSight(await goalsOn(db, organisation.id, date), parts);
    return context.json(
      {
        date,
        goals: [...flat(sight.served, 0), ...flat(sight.servingNone, 0)],
        servingNone: sight.servingNone.map(({ goal }) => goal.id),
        partsWithout: sight.partsWithout.map(({ id }) => id),
      },
      200,
    );
  });
  return api;
}
