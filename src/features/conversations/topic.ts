import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { conversationMessages } from './messages/conversation.ts';
import { conversationWords } from './messages/words.ts';
import type { Conversation, Standing } from './model/conversation.ts';

/** Where a conversation stands, in words: `Öppet till 3 december 2026.` */
export function topicOf(
  {
    standing,
    opensOn,
    closesOn,
    closedOn,
  }: Pick<Conversation, 'opensOn' | 'closesOn' | 'closedOn'> & { readonly standing: Standing },
  language: Language,
): string {
  const text = conversationMessages(language);
  if (standing === 'coming') return text.opensOn(formatDate(opensOn, language));
  if (standing === 'open') return text.openTo(formatDate(closesOn, language));
  if (standing === 'draft') return conversationWords(language).standing.draft;
  return text.closedOn(formatDate(closedOn ?? closesOn, language));
}
