import type { ActionContext } from '#platform/action/action.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import type { Conversation } from '../model/conversation.ts';
import { holdConversation } from '../store/conversations.ts';
import { holdStatement, statementById } from '../store/statements.ts';

const asJson = ({ id, question, status, opensOn, closesOn, promise, promisedOn, version }: Conversation) => ({
  id,
  question,
  status,
  opensOn,
  closesOn,
  promise,
  promisedOn,
  version,
});

/** The conversation, held, in the version that whoever changes it has read. */
export async function heldAt(
  { db, organisation }: ActionContext,
  { conversation, version }: { readonly conversation: string; readonly version: number },
): Promise<Conversation> {
  const found = await holdConversation(db, organisation.id, conversation);
  if (found === null) throw unknown('conversation');
  if (found.version !== version) throw stale('conversation', asJson(found));
  return found;
}

/** The conversation, held, where statements and links may still be made. */
export async function heldOpen(
  { db, organisation }: ActionContext,
  conversation: string,
): Promise<Conversation> {
  const found = await holdConversation(db, organisation.id, conversation);
  if (found === null) throw unknown('conversation');
  if (found.status === 'closed') {
    throw refused('conversation', 'conversation-closed', 'The conversation is closed.');
  }
  return found;
}

/** The statement and its conversation, held – the conversation first, as everybody holds them. */
export async function heldStatement(
  context: ActionContext,
  { statement, version }: { readonly statement: string; readonly version: number },
) {
  const { db, organisation } = context;
  const of = await statementById(db, organisation.id, statement);
  if (of === null) throw unknown('statement');
  await holdConversation(db, organisation.id, of.conversation);
  const found = await holdStatement(db, organisation.id, statement);
  if (found === null) throw unknown('statement');
  const { id, text, state, reason } = found;
  if (found.version !== version) {
    throw stale('statement', { id, text, state, reason, version: found.version });
  }
  return found;
}
