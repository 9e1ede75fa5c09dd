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
  'working-material': 'Arbetsmaterial',
  'drawn-up': 'Upprättat förslag',
  decided: 'Avgjort förslag',
  withdrawn: 'Återtaget förslag',
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
    told: toldOfProposal[state],
    href: `/beslut/forslag/${id}`,
  } as const;
  await showInThread(db, organisation.id, shown, now());
  await tieFrom(context, { kind: 'initiative', id: initiative }, shown);
  if (scenario !== null) await tieFrom(context, { kind: 'scenario', id: scenario }, shown);
}

const toldOfOutcome: Readonly<Record<Outcome, string>> = {
  yes: 'Beslutat ja',
  no: 'Beslutat nej',
  later: 'Beslutat senare',
  'more-basis': 'Mer underlag begärt',
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
    told: `${toldOfOutcome[outcome]} ${decidedOn}`,
    href: `/beslut/${id}`,
  } as const;
  await showInThread(db, organisation.id, shown, now());
  await tieFrom(context, { kind: 'proposal', id: proposal }, shown);
  if (scenario !== null) await tieFrom(context, { kind: 'scenario', id: scenario }, shown);
  if (revises !== null) await tieFrom(context, { kind: 'decision', id: revises }, shown);
}
