import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { endInitiative, reportDecision, startInitiative } from './actions/after-decision.ts';
import { acceptCommitment, handOnCommitment, passCommitments } from './actions/commitments.ts';
import {
  addMeeting,
  changeMeeting,
  closeMeeting,
  holdMeeting,
  removeMeeting,
  setAgenda,
  setPresence,
} from './actions/meetings.ts';
import {
  addProposal,
  changeProposal,
  drawUpProposal,
  removeProposal,
  withdrawProposal,
} from './actions/proposals.ts';
import { recordDecision } from './actions/record-decision.ts';

export const decisionActions: readonly ListedAction[] = [
  listed(addProposal),
  listed(changeProposal),
  listed(removeProposal),
  listed(drawUpProposal),
  listed(withdrawProposal),
  listed(addMeeting),
  listed(changeMeeting),
  listed(removeMeeting),
  listed(setAgenda),
  listed(setPresence),
  listed(holdMeeting),
  listed(closeMeeting),
  listed(recordDecision),
  listed(reportDecision),
  listed(acceptCommitment),
  listed(handOnCommitment),
  listed(passCommitments),
  listed(startInitiative),
  listed(endInitiative),
];
