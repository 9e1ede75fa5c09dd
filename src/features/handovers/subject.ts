import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from './messages.ts';

type Subject = { readonly subject: string; readonly kind: string; readonly onDate: string | null };

/** What was handed over, in the reader's language; a document has the title it was given. */
export function shownSubject({ subject, kind, onDate }: Subject, language: Language): string {
  const text = messages(language).subject;
  if (onDate === null || (kind !== 'organisation' && kind !== 'leadership')) return subject;
  return text[kind](formatDate(onDate, language));
}
