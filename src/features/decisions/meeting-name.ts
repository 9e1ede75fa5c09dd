import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { meetingMessages } from './messages/meeting.ts';
import { decisionWords } from './messages/words.ts';

type NamedMeeting = { readonly heldOn: string; readonly part: { readonly name: string } | null };

/** Whose meeting it is, and when: `Ledningsgruppen 9 mars 2026`. */
export const meetingName = ({ heldOn, part }: NamedMeeting, language: Language): string =>
  meetingMessages(language).name(part?.name ?? decisionWords(language).group, formatDate(heldOn, language));
