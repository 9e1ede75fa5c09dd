import { nbsp } from '#ui/format/numbers.ts';
import { type Language, locales } from '#ui/language/language.ts';

const day = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Stockholm' } as const;
const dayAndClock = { ...day, hour: '2-digit', minute: '2-digit' } as const;

// Making a format costs as much as a hundred uses of it.
const formatsOf = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  sv: new Intl.DateTimeFormat(locales.sv, options),
  en: new Intl.DateTimeFormat(locales.en, options),
});
const days = formatsOf(day);
const daysAndClocks = formatsOf(dayAndClock);

/** An ISO date or time as a day in words, `15 augusti 2024`; the day is that of Sweden. Not a date: returned as it came. */
export function formatDate(iso: string, language: Language): string {
  return format(iso, days[language]);
}

/** An ISO time as day and clock in Sweden, `15 augusti 2024 kl. 14:30`. */
export function formatDateTime(iso: string, language: Language): string {
  return format(iso, daysAndClocks[language]);
}

function format(iso: string, used: Intl.DateTimeFormat): string {
  const instant = new Date(iso);
  // A bare date is midnight UTC by ECMAScript, the same day in Sweden.
  return Number.isNaN(instant.getTime()) ? iso : used.format(instant).replaceAll(' ', nbsp);
}
