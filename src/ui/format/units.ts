import { formatNumber, formatPercent, formatSigned, nbsp } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/**
 * What a value is shown in. `word` and `per` are as the source writes them (`dagar`, `inv 80+`): names of
 * measures are facts of the source and stay in its language.
 */
export type DisplayUnit =
  | { readonly kind: 'percent' }
  | { readonly kind: 'kronor'; readonly per: string | null }
  | { readonly kind: 'thousand kronor' }
  | { readonly kind: 'million kronor' }
  | { readonly kind: 'number'; readonly word: string | null };

/** The unit in words, for axes and column headings: `procent`, `kr/inv 80+`; null for a bare number. */
export function unitName(unit: DisplayUnit, language: Language): string | null {
  switch (unit.kind) {
    case 'percent':
      return language === 'sv' ? 'procent' : 'per cent';
    case 'kronor': {
      const currency = language === 'sv' ? 'kr' : 'SEK';
      return unit.per === null ? currency : `${currency}/${unit.per.replaceAll(' ', nbsp)}`;
    }
    case 'thousand kronor':
      return language === 'sv' ? 'tkr' : 'SEK thousand';
    case 'million kronor':
      return language === 'sv' ? 'mnkr' : 'SEK million';
    case 'number':
      return unit.word;
  }
}

/** A value with its unit: `12,5 %`, `54 321 kr/inv 80+`, `31 dagar`. */
export function formatValue(value: number, unit: DisplayUnit, language: Language, decimals?: number): string {
  if (unit.kind === 'percent') return formatPercent(value, language, decimals ?? (value % 1 === 0 ? 0 : 1));
  return withUnit(formatNumber(value, language, decimals), unit, language);
}

/** A difference with sign and unit; between percentages it is counted in *procentenheter*. */
export function formatDifference(
  difference: number,
  unit: DisplayUnit,
  language: Language,
  decimals?: number,
): string {
  const number = formatSigned(difference, language, decimals);
  if (unit.kind !== 'percent') return withUnit(number, unit, language);
  return `${number}${nbsp}${language === 'sv' ? 'procentenheter' : 'percentage points'}`;
}

function withUnit(number: string, unit: DisplayUnit, language: Language): string {
  const name = unitName(unit, language);
  // An index has no unit to write out: the word belongs on the axis.
  if (unit.kind === 'number' && unit.word === 'index') return number;
  return name === null ? number : `${number}${nbsp}${name}`;
}
