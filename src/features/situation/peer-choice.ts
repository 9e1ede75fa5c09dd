import { z } from 'zod';
import type { PeerChoice } from '#features/situation/comparison.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { peerSetsOf, peerWeightsOf } from './store/own-peers.ts';

/**
 * What an organisation asks to be compared with: `weights` are its own, any other text the id of one of its sets. Null where
 * it has no weights of its own: then the ordinary peers stand.
 */
export async function peerChoiceOf(
  { db, organisation }: Pick<Context, 'db' | 'organisation'>,
  asked: string,
): Promise<PeerChoice | null> {
  if (asked === 'weights') {
    const weights = await peerWeightsOf(db, organisation.id);
    if (weights.length === 0) return null;
    return { kind: 'weights', weights: new Map(weights.map(each => [each.area, each.weights])) };
  }
  const isId = z.uuid().safeParse(asked).success;
  const set = isId ? (await peerSetsOf(db, organisation.id)).find(({ id }) => id === asked) : undefined;
  if (set === undefined) throw unknown('peer-set');
  return { kind: 'set', set: { id: set.id, name: set.name, members: set.units } };
}

/** What a member can choose to compare with. */
export type OfferedChoices = {
  readonly hasWeights: boolean;
  readonly sets: readonly { readonly id: string; readonly name: string }[];
};

/** Null for the public, who have nothing of their own. */
export async function choicesOffered(member: Context | null): Promise<OfferedChoices | null> {
  if (member === null) return null;
  const { db, organisation } = member;
  const weights = await peerWeightsOf(db, organisation.id);
  const sets = await peerSetsOf(db, organisation.id);
  return { hasWeights: weights.length > 0, sets: sets.map(({ id, name }) => ({ id, name })) };
}
