import { findInThread, showInThread, tieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Status } from './model/check-in.ts';

const toldOfStatus: Readonly<Record<Status, { readonly sv: string; readonly en: string }>> = {
  'on-target': { sv: 'Över mål', en: 'On target' },
  watch: { sv: 'Bevaka', en: 'Watch' },
  'action-needed': { sv: 'Åtgärd krävs', en: 'Action needed' },
  'no-basis': { sv: 'Saknar underlag', en: 'No basis' },
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
    titleEnglish: `Follow-up: ${title}`,
    told: `${toldOfStatus[status].sv} ${on}`,
    toldEnglish: `${toldOfStatus[status].en} ${on}`,
    href: `/uppfoljning/${commitment}`,
  } as const;
  await showInThread(db, organisation.id, shown, now());
  const from = { kind: 'decision', id: decision } as const;
  if ((await findInThread(db, organisation.id, from)) === undefined) return;
  await tieInThread(db, organisation.id, from, shown, now());
}
