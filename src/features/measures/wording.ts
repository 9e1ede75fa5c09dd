import type { Language } from '#platform/context.ts';
import { formatNumber, formatSigned, nbsp } from '#ui/format/numbers.ts';
import { messages } from './messages/measures.ts';
import type { Measure } from './model/measure.ts';
import type { Point } from './model/series.ts';

type Counted = Pick<Measure, 'unit' | 'decimals'>;

const withUnit = (number: string, unit: string, language: Language): string =>
  unit === '' ? number : `${number}${unit === '%' && language === 'en' ? '' : nbsp}${unit}`;

/** A value in the measure's decimals and unit: `88,2 %`. */
export const shownValue = (value: number, { unit, decimals }: Counted, language: Language): string =>
  withUnit(formatNumber(value, language, decimals), unit, language);

/** A difference with its sign; between percentages in percentage points. */
function shownDifference(value: number, { unit, decimals }: Counted, language: Language): string {
  const points = language === 'sv' ? 'procentenheter' : 'percentage points';
  return withUnit(formatSigned(value, language, decimals), unit === '%' ? points : unit, language);
}

/** A value, or the words for why there is none. */
export function shownPoint(
  { value, missing }: Pick<Point, 'value' | 'missing'>,
  measure: Counted,
  language: Language,
): string {
  if (value !== null) return shownValue(value, measure, language);
  return messages(language).missing[missing ?? 'not recorded'];
}

const months = {
  sv: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** `2025`, `2025 kv 3`, `sep 2025`. */
export function shownPeriod(period: string, language: Language): string {
  const [year = '', rest = ''] = period.split('-');
  if (rest === '') return year;
  if (rest.startsWith('Q')) return `${year}${nbsp}${language === 'sv' ? `kv${nbsp}${rest.slice(1)}` : rest}`;
  return `${months[language][Number(rest) - 1] ?? rest}${nbsp}${year}`;
}

/** How far apart, without a sign: `3 procentenheter`. */
export const shownDistance = (value: number, counted: Counted, language: Language): string =>
  shownDifference(Math.abs(value), counted, language).replace('+', '');
