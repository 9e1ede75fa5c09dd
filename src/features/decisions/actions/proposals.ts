import { type ActionContext, defineAction, type Outcome } from '#platform/action/action.ts';
import { refused, unknown } from '#platform/action/refusal.ts';
import { todayOf } from '#platform/today.ts';
import { initiativeSeen } from '../initiatives-seen.ts';
import {
  type AddProposal,
  addProposalSchema,
  type ChangeProposal,
  changeProposalSchema,
  contentOf,
  type Proposal,
  type ProposalContent,
  type ProposalState,
  type ProposalStep,
  proposalStepSchema,
} from '../model/proposal.ts';
import { agendas } from '../store/meetings.ts';
import { holdDecisions } from '../store/people.ts';
import {
  deleteProposal,
  findProposal,
  insertProposal,
  moveProposal,
  updateProposal,
} from '../store/proposals.ts';
import { showProposal } from '../thread.ts';
import { refuseAnswering, refuseStale, refuseUnknown } from './checks.ts';

export type ProposalOutcome = { readonly id: string; readonly version: number };

async function refuseContent(context: ActionContext, content: ProposalContent): Promise<void> {
  const { scenario, owner, benefitOwner, reviewer } = content;
  await refuseUnknown(context, { people: [owner, benefitOwner, reviewer], scenario });
}

/** The proposal, held while it is changed. */
async function held(context: ActionContext, proposal: string): Promise<Proposal> {
  await holdDecisions(context.db, context.organisation.id);
  const found = await findProposal(context.db, context.organisation.id, proposal);
  if (found === undefined) throw unknown('proposal');
  return found;
}

function refuseDrawnUp({ state }: Proposal): void {
  if (state !== 'working-material') {
    throw refused('proposal', 'proposal-drawn-up', 'A proposal that has been drawn up is not changed.');
  }
}

const recorded = ({ scenario, owner, benefitOwner, reviewer }: ProposalContent) => ({
  scenario,
  owner,
  benefitOwner,
  reviewer,
});

export const addProposal = defineAction<AddProposal, ProposalOutcome>({
  name: 'decisions.addProposal',
  permission: 'decisions.prepare',
  input: addProposalSchema,
  record: input => ({ initiative: input.initiative, ...recorded(input) }),
  run: async (context, input) => {
    const { db, organisation, now } = context;
    if ((await initiativeSeen(context, input.initiative)) === undefined) {
      throw unknown('initiative');
    }
    await refuseContent(context, input);
    await refuseAnswering(context, input, todayOf(context));
    const content = contentOf(input);
    const id = await insertProposal(db, organisation.id, input.initiative, content, now().toISOString());
    return {
      output: { id, version: 1 },
      affected: [{ kind: 'proposal', id, change: 'created' }],
      undo: { action: 'decisions.removeProposal', input: { proposal: id, version: 1 } },
    };
  },
});

export const changeProposal = defineAction<ChangeProposal, ProposalOutcome>({
  name: 'decisions.changeProposal',
  permission: 'decisions.prepare',
  input: changeProposalSchema,
  record: input => ({ proposal: input.proposal, ...recorded(input) }),
  run: async (context, input) => {
    const before = await held(context, input.proposal);
    await refuseContent(context, input);
    refuseStale('proposal', before, input.version);
    refuseDrawnUp(before);
    await refuseAnswering(context, input, todayOf(context));
    const version = await updateProposal(context.db, context.organisation.id, before.id, contentOf(input));
    return {
      output: { id: before.id, version },
      affected: [{ kind: 'proposal', id: before.id, change: 'changed' }],
      undo: {
        action: 'decisions.changeProposal',
        input: { proposal: before.id, version, ...contentOf(before) },
      },
    };
  },
});

/** Takes away working material that became nothing. */
export const removeProposal = defineAction<ProposalStep, { readonly id: string }>({
  name: 'decisions.removeProposal',
  permission: 'decisions.prepare',
  input: proposalStepSchema,
  record: ({ proposal }) => ({ proposal }),
  run: async (context, { proposal, version }) => {
    const before = await held(context, proposal);
    refuseStale('proposal', before, version);
    refuseDrawnUp(before);
    if (await isOnAgenda(context, proposal)) {
      throw refused('proposal', 'proposal-on-agenda', 'Take it off the agenda of its meeting first.');
    }
    await deleteProposal(context.db, context.organisation.id, proposal);
    return { output: { id: proposal }, affected: [{ kind: 'proposal', id: proposal, change: 'removed' }] };
  },
});

async function isOnAgenda({ db, organisation }: ActionContext, proposal: string): Promise<boolean> {
  return (await agendas(db, organisation.id)).some(item => item.proposal === proposal);
}

async function moved(
  context: ActionContext,
  before: Proposal,
  state: ProposalState,
  drawnUp?: { readonly at: string; readonly initiativeVersion: number },
): Promise<Outcome<ProposalOutcome>> {
  const version = await moveProposal(context.db, context.organisation.id, before.id, state, drawnUp);
  if (drawnUp !== undefined || before.drawnUpAt !== null) await showProposal(context, { ...before, state });
  return {
    output: { id: before.id, version },
    affected: [{ kind: 'proposal', id: before.id, change: 'changed' }],
  };
}

/** Makes working material a document of the authority (upprättad): from now on it is read, decided or withdrawn, not changed. */
export const drawUpProposal = defineAction<ProposalStep, ProposalOutcome>({
  name: 'decisions.drawUpProposal',
  permission: 'decisions.prepare',
  input: proposalStepSchema,
  record: ({ proposal }) => ({ proposal }),
  run: async (context, { proposal, version }) => {
    const before = await held(context, proposal);
    refuseStale('proposal', before, version);
    refuseDrawnUp(before);
    await refuseAnswering(context, before, todayOf(context));
    const initiative = await initiativeSeen(context, before.initiative);
    if (initiative === undefined) throw unknown('initiative');
    return moved(context, before, 'drawn-up', {
      at: context.now().toISOString(),
      initiativeVersion: initiative.version,
    });
  },
});

/** Withdraws a proposal that has been drawn up and not decided; it stays to be read. */
export const withdrawProposal = defineAction<ProposalStep, ProposalOutcome>({
  name: 'decisions.withdrawProposal',
  permission: 'decisions.prepare',
  input: proposalStepSchema,
  record: ({ proposal }) => ({ proposal }),
  run: async (context, { proposal, version }) => {
    const before = await held(context, proposal);
    refuseStale('proposal', before, version);
    if (before.state !== 'drawn-up') {
      throw refused(
        'proposal',
        'not-to-withdraw',
        'Only a proposal that is drawn up and not decided is withdrawn.',
      );
    }
    return moved(context, before, 'withdrawn');
  },
});
