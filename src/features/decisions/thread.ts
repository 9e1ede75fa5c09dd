import { findInThread, showInThread, type ThreadRef, tieInThread } from '#features/thread/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Decision, Outcome } from './model/decision.ts';
import type { Proposal } from './model/proposal.ts';

type Shown = Pick<ActionContext, 'db' | 'organisation' | 'now'>;

/** Ties to what has shown itself; what has not is not in the thread. */
async function tieFrom({ db, organisation, now }: Shown, from: ThreadRef, to: ThreadRef): Promise<void> {
  if ((await findInThread(db, organisation.id, from)) === undefined) return;
  await tieInThread(db, organisation.id, from, to, now());
}

const toldOfProposal = {
  'working-material': { told: 'Arbetsmaterial', toldEnglish: 'Working material' },
  'drawn-up': { told: 'Upprättat förslag', toldEnglish: 'Proposal drawn up' },
  decided: { told: 'Avgjort förslag', toldEnglish: 'Proposal decided on' },
  withdrawn: { told: 'Återtaget förslag', toldEnglish: 'Proposal withdrawn' },
} as const;

/** Shows a proposal that has been drawn up: working material is for those who prepare it alone. */
export async function showProposal(
  context: Shown,
  { id, title, initiative, scenario, state }: Proposal,
): Promise<void> {
  const { db, organisation, now } = context;
  const shown = {
    kind: 'proposal',
    id,
    title,
    ...toldOfProposal[state],
    href: `/beslut/forslag/${id}`,
  } as const;
  await showInThread(db, organisation.id, shown, now());
  await tieFrom(context, { kind: 'initiative', id: initiative }, shown);
  if (scenario !== null) await tieFrom(context, { kind: 'scenario', id: scenario }, shown);
}

const toldOfOutcome: Readonly<Record<Outcome, { readonly sv: string; readonly en: string }>> = {
  yes: { sv: 'Beslutat ja', en: 'Decided yes' },
  no: { sv: 'Beslutat nej', en: 'Decided no' },
  later: { sv: 'Beslutat senare', en: 'Decided later' },
  'more-basis': { sv: 'Mer underlag begärt', en: 'More basis asked for' },
};

type Made = Pick<Decision, 'id' | 'number' | 'outcome' | 'decidedOn' | 'revises'>;

export async function showDecision(
  context: Shown,
  { id, number, outcome, decidedOn, revises }: Made,
  { id: proposal, title, scenario }: Proposal,
): Promise<void> {
  const { db, organisation, now } = context;
  const shown = {
    kind: 'decision',
    id,
    title: `Beslut ${number}: ${title}`,
    titleEnglish: `Decision ${number}: ${title}`,
    told: `${toldOfOutcome[outcome].sv} ${decidedOn}`,
    toldEnglish: `${toldOfOutcome[outcome].en} ${decidedOn}`,
    href: `/beslut/${id}`,
  } as const;
  await showInThread(db, organisation.id, shown, now());
  await tieFrom(context, { kind: 'proposal', id: proposal }, shown);
  if (scenario !== null) await tieFrom(context, { kind: 'scenario', id: scenario }, shown);
  if (revises !== null) await tieFrom(context, { kind: 'decision', id: revises }, shown);
}
