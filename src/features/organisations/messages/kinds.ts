import { formatDate } from '#ui/format/dates.ts';
import { defineMessages } from '#ui/language/define-messages.ts';
import type { Language } from '#ui/language/language.ts';

export const kindMessages = defineMessages({
  council: 'fullmäktige',
  'executive-board': 'styrelse',
  board: 'nämnd',
  department: 'förvaltning',
  unit: 'enhet',
  company: 'bolag',
})({
  council: 'council',
  'executive-board': 'executive board',
  board: 'board',
  department: 'department',
  unit: 'unit',
  company: 'company',
});

const daysMessages = defineMessages({
  since: (from: string) => `sedan ${from}`,
  from: (from: string) => `från ${from}`,
  between: (from: string, to: string) => `${from} till ${to}`,
})({
  since: from => `since ${from}`,
  from: from => `from ${from}`,
  between: (from, to) => `${from} to ${to}`,
});

type Period = { readonly validFrom: string; readonly validTo: string | null };

/** A period in words: `sedan 1 januari 2023`, `1 januari 2023 till 31 december 2024`. */
export function daysText({ validFrom, validTo }: Period, language: Language, today?: string): string {
  const text = daysMessages(language);
  const from = formatDate(validFrom, language);
  if (validTo !== null) return text.between(from, formatDate(validTo, language));
  return today !== undefined && validFrom > today ? text.from(from) : text.since(from);
}
