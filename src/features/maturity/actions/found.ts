import type { ActionContext } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Affected } from '#platform/database/schema.ts';
import type { Phase, Round } from '../model.ts';
import { heldRound } from '../store/rounds.ts';

export const roundAffected = (id: string, change: Affected['change']): Affected => ({
  kind: 'maturity-round',
  id,
  change,
});

/** The round, held until the change is done; unknown where there is none. */
export async function roundHeld({ db, organisation }: ActionContext, id: string): Promise<Round> {
  const round = await heldRound(db, organisation.id, id);
  if (round === undefined) throw unknown('maturity-round');
  return round;
}

/** The round in the version that its changer has seen, not yet closed. */
export async function seenRound(
  context: ActionContext,
  { round: id, version }: { readonly round: string; readonly version: number },
): Promise<Round> {
  const round = await roundHeld(context, id);
  if (round.phase === 'closed') {
    throw refused('', 'round-closed', 'The self-assessment is closed, and kept as it is.');
  }
  if (round.version !== version) throw stale('maturity-round', { ...round });
  return round;
}

/** Refused where the round is not answered in this way now. */
export function refuseOtherPhase(round: Round, phase: Exclude<Phase, 'closed'>): void {
  if (round.phase === phase) return;
  if (round.phase === 'closed') {
    throw refused('', 'round-closed', 'The self-assessment is closed, and kept as it is.');
  }
  throw phase === 'alone'
    ? refused('', 'answers-compared', 'Answers given alone are compared now, and stand as they are.')
    : refused('', 'answered-alone', 'Each answers alone still: the group answers once that is compared.');
}
