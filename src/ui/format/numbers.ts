import { type Language, locales } from '#ui/language/language.ts';

/** Between a number and its unit, and inside dates: the line never breaks there. */
export const nbsp = '\u00a0';

const minus = '\u2212';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, fewest: number, most: number): Intl.NumberFormat {
  const key = `${language}${fewest}-${most}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: fewest,
    maximumFractionDigits: most,
  });
  formats.set(key, made);
  return made;
}

/** Decimals that say something for a number of this size: none from 100, one from 1, two below. */
export function telling(value: number): number {
  const size = Math.abs(value);
  if (size >= 99.95) return 0;
  return size >= 0.95 || size === 0 ? 1 : 2;
}

/** Decimals for a column, so that all its numbers line up: those its greatest number needs, none if all are whole. */
export function decimalsOfColumn(values: readonly number[]): number {
  const known = values.filter(value => Number.isFinite(value));
  if (known.every(value => Number.isInteger(value))) return 0;
  return telling(Math.max(...known.map(value => Math.abs(value))));
}

/**
 * A finite number in the language's way: `1 234,5` or `1,234.5`, minus U+2212, never `-0`.
 * Without `decimals` as many as tell something, none after a whole number.
 */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const most = decimals ?? telling(value);
  const text = numberFormat(language, decimals ?? 0, most)
    .format(value)
    .replace('-', minus);
  return /[1-9]/.test(text) ? text : text.replace(minus, '');
}

/** A number with its sign written out, `+3,1` or `−3,1`; a zero (as shown) has none. */
export function formatSigned(value: number, language: Language, decimals?: number): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A year, never separated: `2024`. */
export function formatYear(year: number): string {
  return year.toFixed(0);
}

/** Years or other whole numbers from–to, `2019–2024`; one number where both are the same. */
export function formatYears(first: number, last: number): string {
  return first === last ? formatYear(first) : `${formatYear(first)}–${formatYear(last)}`;
}

/** A share (0–1) as percent: `12,5 %` in Swedish, `12.5%` in English. */
export function formatShare(share: number, language: Language, decimals?: number): string {
  return formatPercent(share * 100, language, decimals);
}

/** A value already in percent: `12,5 %`, `12.5%`. */
export function formatPercent(percent: number, language: Language, decimals?: number): string {
  const number = formatNumber(percent, language, decimals);
  return language === 'sv' ? `${number}${nbsp}%` : `${number}%`;
}

/** A change as a share, with its sign: `+12 %`, `+12%`. */
export function formatChange(share: number, language: Language, decimals?: number): string {
  const number = formatSigned(share * 100, language, decimals);
  return language === 'sv' ? `${number}${nbsp}%` : `${number}%`;
}

/** Place in an order: `12 av 290`, `12 of 290`. */
export function formatRank(rank: number, of: number, language: Language): string {
  const word = language === 'sv' ? 'av' : 'of';
  return `${formatNumber(rank, language, 0)}${nbsp}${word}${nbsp}${formatNumber(of, language, 0)}`;
}
