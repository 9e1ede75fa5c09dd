import { patternNamed } from '#features/catalogue/index.ts';
import { findInThread, showInThread, type ThreadRef } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import type { OwnOpportunity, OwnState } from '../model/own.ts';
import {
  type OpportunityRef,
  opportunityAddress,
  opportunityNamed,
  opportunityText,
} from '../model/voice.ts';
import { ownOpportunities } from '../store/own.ts';

export const threadRefOf = (ref: OpportunityRef): ThreadRef => ({
  kind: 'opportunity',
  id: opportunityText(ref),
});

const ownWords = {
  open: { told: 'Egen möjlighet', toldEnglish: 'Opportunity of the own' },
  dismissed: { told: 'Egen möjlighet, avfärdad', toldEnglish: 'Opportunity of the own, dismissed' },
} as const;

const standingWords = {
  open: { told: '', toldEnglish: null },
  dismissed: { told: 'Avfärdad möjlighet', toldEnglish: 'Dismissed opportunity' },
} as const;

/** Shows an opportunity of the organisation's own in the thread as it is now. */
export async function showOwn(
  { db, organisation, now }: ActionContext,
  { id, title, state }: Pick<OwnOpportunity, 'id' | 'title' | 'state'>,
): Promise<void> {
  const ref = { kind: 'own', id } as const;
  const shown = { ...threadRefOf(ref), title, ...ownWords[state], href: opportunityAddress(ref) };
  await showInThread(db, organisation.id, shown, now());
}

/**
 * The opportunity that a text names: one of the organisation's own, or one of its own unit's in the catalogue; unknown for all else,
 * those of other organisations and other units too.
 */
export async function knownOpportunity(
  { db, organisation }: Pick<Context, 'organisation' | 'db'>,
  text: string,
): Promise<OpportunityRef> {
  const ref = opportunityNamed(text);
  if (ref === null) throw unknown('opportunity');
  if (ref.kind === 'own') {
    const [found] = await ownOpportunities(db, organisation.id, [ref.id]);
    if (found === undefined) throw unknown('opportunity');
    return ref;
  }
  const found = await patternNamed({ db, organisation }, ref.pattern);
  if (found === undefined || ref.unit !== organisation.unitCode) throw unknown('opportunity');
  return ref;
}

/** Shows an opportunity of the catalogue in the thread as it stands for the organisation. */
export async function showStanding(
  { db, organisation, now }: ActionContext,
  ref: OpportunityRef,
  state: OwnState,
): Promise<void> {
  if (ref.kind === 'own') return;
  const name = (await patternNamed({ db, organisation }, ref.pattern))?.name;
  const named = { title: name?.sv ?? ref.pattern, titleEnglish: name?.en ?? null };
  const shown = { ...threadRefOf(ref), ...named, ...standingWords[state], href: opportunityAddress(ref) };
  await showInThread(db, organisation.id, shown, now());
}

/** Shows an opportunity of the catalogue in the thread, where it does not stand there yet. */
export async function showNamed(context: ActionContext, ref: OpportunityRef): Promise<void> {
  const { db, organisation } = context;
  if ((await findInThread(db, organisation.id, threadRefOf(ref))) === undefined)
    await showStanding(context, ref, 'open');
}
