import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { addWords, beginReading, handOnIdea, replyToIdea } from './actions/answer.ts';
import { attachFile, removeFile } from './actions/files.ts';
import { leaveIdea } from './actions/leave.ts';
import { makeOpportunity, supportOpportunityByIdea } from './actions/opportunity.ts';
import { setIdeaRule } from './actions/rule.ts';
import { supportIdea, takeBackSupport } from './actions/support.ts';
import { tellEffects } from './actions/tell-effects.ts';
import { withdrawIdea } from './actions/withdraw.ts';

export const ideaActions: readonly ListedAction[] = [
  listed(leaveIdea),
  listed(attachFile),
  listed(removeFile),
  listed(supportIdea),
  listed(takeBackSupport),
  listed(addWords),
  listed(beginReading),
  listed(replyToIdea),
  listed(handOnIdea),
  listed(makeOpportunity),
  listed(supportOpportunityByIdea),
  listed(withdrawIdea),
  listed(setIdeaRule),
  listed(tellEffects),
];
