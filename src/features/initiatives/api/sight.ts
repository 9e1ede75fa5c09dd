import { createRoute, z } from '@hono/zod-openapi';
import { undetectables } from '#core/effects/minimum-detectable-effect.ts';
import { patternsEverFor } from '#features/catalogue/index.ts';
import {
  answer,
  createRest,
  memberOfRequest,
  memberProblemAnswers,
  type RestApp,
} from '#platform/rest/rest.ts';
import { originsOf } from '../actions/origins.ts';
import { initiativeOf } from '../reading.ts';
import { sightOf } from '../sight.ts';
import { idParameter } from './schemas.ts';

const looked = {
  keyFigure: z.string(),
  title: z.string(),
  unit: z.string(),
  snapshot: z.string(),
  lastYear: z.int().nullable(),
};

const sightSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('no-key-figure') }),
    z.object({ kind: z.literal('no-unit') }),
    z.object({
      kind: z.literal('unknown-key-figure'),
      keyFigure: z.string(),
      gone: z
        .object({
          keyFigure: z.string(),
          title: z.string().nullable(),
          kind: z.enum(['withdrawn', 'not-fetched', 'held-out']),
          before: z.string(),
          after: z.string(),
          told: z.object({ sv: z.string(), en: z.string() }),
        })
        .nullable(),
    }),
    z.object({ kind: z.literal('cannot-tell'), reason: z.enum(undetectables), ...looked }),
    z.object({
      kind: z.literal('detectable'),
      effects: z
        .array(
          z.object({
            yearsAfter: z.int(),
            effect: z.number(),
            seen: z.enum(['all', 'part', 'none']).nullable(),
          }),
        )
        .readonly(),
      likely: z.object({ low: z.number(), high: z.number(), basis: z.enum(['pattern', 'gap']) }).nullable(),
      power: z.number(),
      placebos: z.int(),
      yearsBefore: z.int(),
      ...looked,
    }),
  ])
  .meta({
    id: 'InitiativeSight',
    description:
      'Minsta effekt som värdena kan avslöja, i nyckeltalets enhet, bredvid den troliga ändringen. The smallest effect that the values could reveal, in the key figure’s unit, beside the likely change.',
  });

const sightRoute = createRoute({
  method: 'get',
  path: '/initiatives/{initiative}/smallest-effect',
  operationId: 'initiatives.readSmallestEffect',
  tags: ['initiatives'],
  summary:
    'Kan vi se om det lyckas? Minsta synliga effekt på nyckeltalet. Can we see whether it succeeds? The smallest effect on the key figure that would be seen.',
  request: { params: z.object({ initiative: idParameter }) },
  responses: {
    ...answer(sightSchema, 'Vad värdena kan avslöja. What the values could reveal.', {
      kind: 'no-key-figure',
    }),
    ...memberProblemAnswers,
  },
});

/** The operation that tells whether one could see that an initiative succeeds. */
export function initiativeSightOperations(): RestApp {
  const api = createRest();
  api.openapi(sightRoute, async context => {
    const member = memberOfRequest(context, 'initiatives.read');
    const { initiative: id } = context.req.valid('param');
    const initiative = await initiativeOf(member.db, member.organisation.id, id);
    const asked = { ...initiative, origins: await originsOf(member, id) };
    return context.json(await sightOf(member, asked, await patternsEverFor(member)), 200);
  });
  return api;
}
