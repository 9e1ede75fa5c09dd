import { nbsp } from '#ui/format/numbers.ts';
import { type Language, locales } from '#ui/language/language.ts';

/** An ISO date or time as a day in words, `15 augusti 2024`; the day is that of Sweden. Not a date: returned as it came. */
export function formatDate(iso: string, language: Language): string {
  return format(iso, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** An ISO time as day and clock in Sweden, `15 augusti 2024 kl. 14:30`. */
export function formatDateTime(iso: string, language: Language): string {
  return format(iso, language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

function format(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  // A bare date is midnight UTC by ECMAScript, the same day in Sweden.
  const text = new Intl.DateTimeFormat(locales[language], {
    ...options,
    timeZone: 'Europe/Stockholm',
  }).format(instant);
  return text.replaceAll(' ', nbsp);
}
