import type { Language } from '#platform/context.ts';

type PlanYears = { readonly firstYear: number; readonly periodsPerYear: number };

const words = {
  sv: { 2: 'halvår', 3: 'tertial', 4: 'kvartal' },
  en: { 2: 'half', 3: 'third', 4: 'quarter' },
} as const;
const letters = { sv: { 2: 'H', 3: 'T', 4: 'K' }, en: { 2: 'H', 3: 'T', 4: 'Q' } } as const;

const isDivided = (count: number): count is 2 | 3 | 4 => count === 2 || count === 3 || count === 4;

const monthName = (month: number, language: Language, form: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: form, timeZone: 'UTC' }).format(
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
  if (!isDivided(periodsPerYear)) return `${monthName(within, language, 'long')} ${year}`;
  return `${words[language][periodsPerYear]} ${within + 1} ${year}`;
}

/** The same as short as a chart has room for: `2027`, `K2 2027`, `jan 2027`. */
export function shortPeriod(
  { firstYear, periodsPerYear }: PlanYears,
  period: number,
  language: Language,
): string {
  const year = firstYear + Math.floor(period / periodsPerYear);
  const within = period % periodsPerYear;
  if (periodsPerYear === 1) return `${year}`;
  if (!isDivided(periodsPerYear)) return `${monthName(within, language, 'short')} ${year}`;
  return `${letters[language][periodsPerYear]}${within + 1} ${year}`;
}
