import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { type InitiativeSeen, initiativesSeen } from '../initiatives-seen.ts';
import { isDrawnUp, type Proposal } from '../model/proposal.ts';
import { scenariosSeen } from '../scenarios-seen.ts';
import { allDecisions } from '../store/decisions.ts';
import { agendas, allMeetings } from '../store/meetings.ts';
import { allProposals, findProposal } from '../store/proposals.ts';
import { type Named, namesOf, seesWorkingMaterial } from './names.ts';

export type InitiativeTold = Pick<InitiativeSeen, 'id' | 'number' | 'title' | 'state' | 'version'>;

export const toldOf = (initiatives: readonly InitiativeSeen[], id: string): InitiativeTold => {
  const found = initiatives.find(each => each.id === id);
  return {
    id,
    number: found?.number ?? 0,
    title: found?.title ?? '',
    state: found?.state ?? 'idea',
    version: found?.version ?? 1,
  };
};

export type ProposalRow = Pick<Proposal, 'id' | 'title' | 'state' | 'drawnUpAt' | 'createdAt' | 'version'> & {
  readonly initiative: InitiativeTold;
  readonly owner: Named | null;
};

/** The proposals that whoever asks may see, newest first. */
export async function readProposals(member: Context): Promise<readonly ProposalRow[]> {
  const { db, organisation } = member;
  const names = await namesOf(member);
  const initiatives = await initiativesSeen(member);
  const all = await allProposals(db, organisation.id);
  return all
    .filter(proposal => seesWorkingMaterial(member) || isDrawnUp(proposal))
    .map(({ id, title, state, drawnUpAt, createdAt, version, initiative, owner }) => ({
      id,
      title,
      state,
      drawnUpAt,
      createdAt,
      version,
      initiative: toldOf(initiatives, initiative),
      owner: names.personOrNone(owner),
    }));
}

export type ProposalRead = Omit<
  Proposal,
  'initiative' | 'scenario' | 'owner' | 'benefitOwner' | 'reviewer'
> & {
  readonly initiative: InitiativeTold;
  readonly scenario: Named | null;
  readonly owner: Named | null;
  readonly benefitOwner: Named | null;
  readonly reviewer: Named | null;
  /** Whether the initiative has been changed since the proposal was drawn up. */
  readonly hasInitiativeChanged: boolean;
  readonly decisions: readonly { readonly id: string; readonly number: number }[];
  readonly meetings: readonly { readonly id: string; readonly heldOn: string; readonly part: Named | null }[];
};

/** A proposal; one that is working material is unknown to those who do not prepare. */
export async function readProposal(member: Context, id: string): Promise<ProposalRead> {
  const { db, organisation } = member;
  const proposal = await findProposal(db, organisation.id, id);
  if (proposal === undefined || !(seesWorkingMaterial(member) || isDrawnUp(proposal))) {
    throw unknown('proposal');
  }
  const names = await namesOf(member);
  const initiative = toldOf(await initiativesSeen(member), proposal.initiative);
  const scenario = (await scenariosSeen(member)).find(each => each.id === proposal.scenario);
  const items = (await agendas(db, organisation.id)).filter(item => item.proposal === id);
  const meetings = await allMeetings(db, organisation.id);
  const { drawnUpInitiativeVersion } = proposal;
  return {
    ...proposal,
    initiative,
    scenario: scenario === undefined ? null : { id: scenario.id, name: scenario.name },
    owner: names.personOrNone(proposal.owner),
    benefitOwner: names.personOrNone(proposal.benefitOwner),
    reviewer: names.personOrNone(proposal.reviewer),
    hasInitiativeChanged:
      drawnUpInitiativeVersion !== null && initiative.version !== drawnUpInitiativeVersion,
    decisions: (await allDecisions(db, organisation.id))
      .filter(decision => decision.proposal === id)
      .map(decision => ({ id: decision.id, number: decision.number })),
    meetings: meetings
      .filter(meeting => items.some(item => item.meeting === meeting.id))
      .map(meeting => ({ id: meeting.id, heldOn: meeting.heldOn, part: names.partOrNone(meeting.part) })),
  };
}
