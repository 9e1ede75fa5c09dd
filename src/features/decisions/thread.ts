import { showInThread, tieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Proposal } from './model/proposal.ts';
import type { Outcome } from './model/decision.ts';

/** Shows a proposal that has been drawn up: working material is nobody else's yet. */
export async function showProposal(
  { db, organisation, now }: ActionContext,
  proposal: Pick<Proposal, 'id' | 'title' | 'initiative' | 'scenario'>,
  told: string,
): Promise<void> {
  const at = now();
  const { id, title, initiative, scenario } = proposal;
  await showInThread(
    db,
    organisation.id,
    { kind: 'proposal', id, title, told, href: `/beslut/forslag/${id}` },
    at,
  );
  const to = { kind: 'proposal', id } as const;
  await tieIfShown(db, organisation.id, { kind: 'initiative', id: initiative }, to, at);
  if (scenario !== null) await tieIfShown(db, organisation.id, { kind: 'scenario', id: scenario }, to, at);
}
