import { leadershipOn } from '#features/organisations/index.ts';
import type { Context } from '#platform/context.ts';
import type { DecisionRow } from './decisions.ts';

export type WaitingFor = {
  /** Decisions whose commitment waits for whoever asks. */
  readonly own: readonly Pick<DecisionRow, 'id' | 'number' | 'title'>[];
  /** Decisions whose owner has left the group. */
  readonly left: readonly Pick<DecisionRow, 'id' | 'number' | 'title'>[];
  /** Who leads the group today; null where nobody does. */
  readonly chair: string | null;
};

/** What waits for somebody to act, of all decisions. */
export async function waitingFor(
  { db, organisation, actor, now }: Context,
  decisions: readonly DecisionRow[],
): Promise<WaitingFor> {
  const group = await leadershipOn(db, organisation.id, now().toISOString().slice(0, 10));
  const short = ({ id, number, title }: DecisionRow) => ({ id, number, title });
  return {
    own: decisions
      .filter(({ commitment }) => commitment?.owner.id === actor.id && commitment.acceptedAt === null)
      .map(short),
    left: decisions.filter(({ missing }) => missing.includes('owner')).map(short),
    chair: group.find(({ isChair }) => isChair)?.name ?? null,
  };
}
