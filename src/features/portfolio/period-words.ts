import type { Language } from '#platform/context.ts';
import { nbsp } from '#ui/format/numbers.ts';

type PlanYears = { readonly firstYear: number; readonly periodsPerYear: number };

const words = {
  sv: { 2: 'halvår', 3: 'tertial', 4: 'kvartal' },
  en: { 2: 'half', 3: 'third', 4: 'quarter' },
} as const;

const isDivided = (count: number): count is 2 | 3 | 4 => count === 2 || count === 3 || count === 4;

const monthName = (month: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month, 1)),
  );

/** A period in words: `2027`, `kvartal 2 2027`, `januari 2027`. */
export function periodWords(
  { firstYear, periodsPerYear }: PlanYears,
  period: number,
  language: Language,
): string {
  const year = firstYear + Math.floor(period / periodsPerYear);
  const within = period % periodsPerYear;
  if (periodsPerYear === 1) return `${year}`;
  if (!isDivided(periodsPerYear)) return `${monthName(within, language)}${nbsp}${year}`;
  return `${words[language][periodsPerYear]}${nbsp}${within + 1}${nbsp}${year}`;
}
