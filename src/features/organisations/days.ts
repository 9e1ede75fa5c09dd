import { formatDate } from '#ui/format/dates.ts';
import type { Language } from '#ui/language/language.ts';
import { daysMessages } from './messages/kinds.ts';
import type { Period } from './model/fields.ts';

/** A period in words: `sedan 1 januari 2023`, `1 januari 2023 till 31 december 2024`. */
export function daysText({ validFrom, validTo }: Period, language: Language, today?: string): string {
  const text = daysMessages(language);
  const from = formatDate(validFrom, language);
  if (validTo !== null) return text.between(from, formatDate(validTo, language));
  return today !== undefined && validFrom > today ? text.from(from) : text.since(from);
}
