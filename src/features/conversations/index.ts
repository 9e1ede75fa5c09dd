export { closeEnded, endedWait } from './actions/closing.ts';
export { importConversation } from './actions/importing.ts';
export { openConversation, replyToConversation, startConversation } from './actions/leading.ts';
export { addStatements } from './actions/moderating.ts';
export { castVote, writeStatement } from './actions/taking-part.ts';
export { conversationActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export {
  type Conversation,
  type Invited,
  type Presence,
  type Standing,
  standingOn,
} from './model/conversation.ts';
export { type Choice, choiceOf, type Reason, type State, type Statement } from './model/statement.ts';
export { startRefreshing } from './results/keeping-fresh.ts';
export { allConversations, conversationById, invitedOf, presenceOf } from './store/conversations.ts';
export { statementsOf } from './store/statements.ts';
export { type VoteRow, type Votes, votesOf } from './store/votes.ts';
