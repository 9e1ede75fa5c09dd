import type { DecisionValues } from './decision-values.ts';
import type { MeetingRead } from './reading/meetings.ts';
import type { ProposalRead } from './reading/proposals.ts';

/** A decision as its form begins: as proposed, at the next § of the meeting. */
export function startingValues(
  proposal: Pick<ProposalRead, 'id' | 'owner' | 'benefitOwner' | 'reviewer'>,
  meeting: Pick<MeetingRead, 'agenda' | 'part'> | null,
  day: string,
): DecisionValues {
  const position = meeting?.agenda.findIndex(item => item.proposal === proposal.id) ?? -1;
  return {
    outcome: '',
    decidedOn: day,
    paragraph: position < 0 ? '' : `§ ${position + 1}`,
    registrationNumber: '',
    reasons: '',
    dissent: '',
    conditions: '',
    ground: '',
    deciderPart: meeting?.part?.id ?? '',
    deciderPerson: '',
    delegationPoint: '',
    owner: proposal.owner?.id ?? '',
    benefitOwner: proposal.benefitOwner?.id ?? '',
    reviewer: proposal.reviewer?.id ?? '',
    points: [],
  };
}
