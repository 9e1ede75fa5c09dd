import { performWithReceipt } from '#platform/action/perform.ts';
import type { Context } from '#platform/context.ts';
import { textOf } from '#platform/page-form.ts';
import { closeConversation, openConversation, replyToConversation } from './actions/leading.ts';
import { addStatements } from './actions/moderating.ts';
import { removeDraft } from './actions/removing.ts';
import { conversationMessages } from './messages/conversation.ts';
import type { ReadConversation } from './reading/conversation.ts';
import { seedsFor } from './reading/seeds.ts';

/** What was written, one to a line, and what was picked. */
async function statementsTyped(own: Context, conversation: ReadConversation, form: FormData) {
  const written = textOf(form, 'seeds')
    .split('\n')
    .map(text => text.trim())
    .filter(text => text !== '')
    .map(text => ({ text, origin: 'leadership' as const, originId: null }));
  const picks = new Set(form.getAll('pick').map(String));
  const seeds = picks.size === 0 ? [] : await seedsFor(own, conversation);
  const picked = seeds
    .filter(({ origin, id }) => picks.has(`${origin} ${id}`))
    .map(({ origin, id, text }) => ({ text, origin, originId: id }));
  return [...written, ...picked];
}

/** Does what a leader presses on the page of a conversation; a text where it is to be confirmed first. */
export async function leadConversation(
  own: Context,
  conversation: ReadConversation,
  form: FormData,
): Promise<{ readonly entry: number | null } | { readonly unconfirmed: string }> {
  const does = textOf(form, 'does');
  const at = { conversation: conversation.id, version: Number(textOf(form, 'version')) };
  if (does === 'seeds') {
    const statements = await statementsTyped(own, conversation, form);
    return performWithReceipt(addStatements, own, { conversation: conversation.id, statements });
  }
  if (does === 'open') return performWithReceipt(openConversation, own, at);
  if (does === 'close') {
    if (textOf(form, 'sure') !== 'yes') {
      return { unconfirmed: conversationMessages(own.language).closeUnconfirmed };
    }
    return performWithReceipt(closeConversation, own, at);
  }
  if (does === 'remove') {
    if (textOf(form, 'sure') !== 'yes') {
      return { unconfirmed: conversationMessages(own.language).removeUnconfirmed };
    }
    return performWithReceipt(removeDraft, own, at);
  }
  return performWithReceipt(replyToConversation, own, { ...at, reply: textOf(form, 'reply') });
}
