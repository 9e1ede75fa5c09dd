import { createRoute, z } from '@hono/zod-openapi';
import { unknown } from '#platform/action/refusal.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { stationsOf, threadKinds } from './model.ts';
import { threadFor } from './reading.ts';

const exampleGoal = '7a1d0c52-4b8e-4f60-8c3e-2d9b1a6f5e04';

const refSchema = z.object({ kind: z.enum(threadKinds), id: z.string() });
const objectSchema = refSchema
  .extend({ title: z.string(), told: z.string(), href: z.string() })
  .meta({ id: 'ThreadObject' });

const threadSchema = z
  .object({
    object: objectSchema,
    before: z.array(objectSchema).meta({ description: 'Allt det kommer ur. All that it comes out of.' }),
    after: z.array(objectSchema).meta({ description: 'Allt det lett till. All that it has led to.' }),
    links: z.array(z.object({ from: refSchema, to: refSchema })),
    stations: z.array(z.object({ station: z.string(), objects: z.array(refSchema) })),
    isWhole: z.boolean(),
  })
  .meta({ id: 'Thread' });

const exampleObject = {
  kind: 'goal' as const,
  id: exampleGoal,
  title: 'Fler klarar sig själva hemma',
  told: 'Utfallsmål',
  href: `/inriktning/mal/${exampleGoal}`,
};

const read = createRoute({
  method: 'get',
  path: '/thread/{kind}/{threadObject}',
  operationId: 'thread.readThread',
  tags: ['thread'],
  summary:
    'Röda tråden: allt ett objekt kommer ur och allt det har lett till. The thread: all that an object comes out of and all that it has led to.',
  request: {
    params: z.object({
      kind: z.enum(threadKinds).meta({ examples: ['goal'] }),
      threadObject: z
        .string()
        .min(1)
        .max(200)
        .meta({
          description:
            'Ett uuid, eller kommunkod och nyckeltal eller möjlighet med / kodat: 1440%2FN00945. A uuid, or unit and key figure or opportunity with / encoded.',
          examples: [exampleGoal],
        }),
    }),
  },
  responses: {
    ...answer(threadSchema, 'Tråden. The thread.', {
      object: exampleObject,
      before: [],
      after: [],
      links: [],
      stations: [{ station: 'goal', objects: [{ kind: 'goal', id: exampleGoal }] }],
      isWhole: true,
    }),
    ...memberProblemAnswers,
  },
});

/** The operation that reads a thread. */
export function threadOperations(): RestApp {
  const api = createRest();
  api.openapi(read, async context => {
    const member = memberOfRequest(context, 'initiatives.read');
    const { kind, threadObject: id } = context.req.valid('param');
    const thread = await threadFor(member, { kind, id });
    if (thread === undefined) throw unknown('thread-object');
    const stations = stationsOf(thread).map(({ name, objects }) => ({
      station: name,
      objects: objects.map(object => ({ kind: object.kind, id: object.id })),
    }));
    const { object, before, after, links, isWhole } = thread;
    return context.json(
      { object, before: [...before], after: [...after], links: [...links], stations, isWhole },
      200,
    );
  });
  return api;
}
