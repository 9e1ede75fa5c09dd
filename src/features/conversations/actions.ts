import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { closeEnded } from './actions/closing.ts';
import { importConversation } from './actions/importing.ts';
import { mailLinks, makeLinks, withdrawLinks } from './actions/inviting.ts';
import {
  changeConversation,
  closeConversation,
  openConversation,
  replyToConversation,
  startConversation,
} from './actions/leading.ts';
import {
  addStatements,
  changeStatement,
  publishStatement,
  refuseStatement,
  withdrawStatement,
} from './actions/moderating.ts';
import { makeOpportunity, speakForOpportunity } from './actions/opportunities.ts';
import { removeDraft } from './actions/removing.ts';
import { castVote, tellPresence, writeStatement } from './actions/taking-part.ts';

export const conversationActions: readonly ListedAction[] = [
  listed(startConversation),
  listed(changeConversation),
  listed(removeDraft),
  listed(openConversation),
  listed(closeConversation),
  listed(replyToConversation),
  listed(closeEnded),
  listed(addStatements),
  listed(changeStatement),
  listed(publishStatement),
  listed(refuseStatement),
  listed(withdrawStatement),
  listed(makeLinks),
  listed(mailLinks),
  listed(withdrawLinks),
  listed(tellPresence),
  listed(castVote),
  listed(writeStatement),
  listed(importConversation),
  listed(makeOpportunity),
  listed(speakForOpportunity),
];
