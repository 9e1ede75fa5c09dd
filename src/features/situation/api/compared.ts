import { z } from '@hono/zod-openapi';
import { peerChoiceOf } from '#features/situation/peer-choice.ts';
import { type Place, placeOf } from '#features/situation/place.ts';
import type { OpenContext } from '#platform/context.ts';
import { anyMemberOfRequest, memberProblemAnswers, problemAnswers } from '#platform/rest/rest.ts';
import type { Visit } from '#platform/session/visit.ts';
import { snapshotQuery } from './parameters.ts';

/** The snapshot asked for, and whom to compare with. */
export const comparedQuery = snapshotQuery.extend({
  compare: z.string().max(40).optional().meta({
    description:
      'Jämför med de närmaste enligt egna vikter (weights) eller en egen grupp (dess id); kräver inloggning. Compare with the nearest by own weights (weights) or a group of the own (its id); needs a session or a token.',
  }),
});

type Asked = {
  readonly get: { (name: 'context'): OpenContext; (name: 'visit'): Visit };
};

/** The place asked for, among its ordinary peers or, for a member, those of a choice. */
export async function placeAsked(
  context: Asked,
  unit: string,
  { snapshot, compare }: z.infer<typeof comparedQuery>,
): Promise<Place> {
  const choice = compare === undefined ? null : await peerChoiceOf(anyMemberOfRequest(context), compare);
  return placeOf(context.get('context').warehouse, unit, snapshot ?? null, choice);
}

/** Whom an answer compares with. */
export const comparisonSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('ordinary') }),
    z.object({ kind: z.literal('weights'), areas: z.array(z.string()).readonly() }),
    z.object({ kind: z.literal('set'), id: z.uuid(), name: z.string(), units: z.int() }),
  ])
  .meta({ id: 'Comparison' });

/** Answers of what anyone may read, where a choice of whom to compare with takes a member. */
export const comparedProblemAnswers = { ...problemAnswers, 401: memberProblemAnswers[401] } as const;
