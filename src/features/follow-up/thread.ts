import { findInThread, showInThread, tieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Status } from './model/check-in.ts';

const toldOfStatus: Readonly<Record<Status, string>> = {
  'on-target': 'Över mål',
  watch: 'Bevaka',
  'action-needed': 'Åtgärd krävs',
  'no-basis': 'Saknar underlag',
};

/** Shows how a commitment was last told to stand, after the decision it comes of. */
export async function showFollowUp(
  { db, organisation, now }: ActionContext,
  {
    commitment,
    decision,
    title,
    status,
    on,
  }: {
    readonly commitment: string;
    readonly decision: string;
    readonly title: string;
    readonly status: Status;
    readonly on: string;
  },
): Promise<void> {
  const shown = {
    kind: 'follow-up',
    id: commitment,
    title: `Uppföljning: ${title}`,
    told: `${toldOfStatus[status]} ${on}`,
    href: `/uppfoljning/${commitment}`,
  } as const;
  await showInThread(db, organisation.id, shown, now());
  const from = { kind: 'decision', id: decision } as const;
  if ((await findInThread(db, organisation.id, from)) === undefined) return;
  await tieInThread(db, organisation.id, from, shown, now());
}
