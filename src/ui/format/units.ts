import { formatNumber, formatPercent, formatSigned, nbsp } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/**
 * What a value is measured in. `word` and `per` are as the source writes them (`dagar`, `inv 80+`): names of
 * measures are facts of the source and stay in its language.
 */
export type UnitOfMeasure =
  | { readonly kind: 'percent' }
  | { readonly kind: 'kronor'; readonly per: string | null }
  | { readonly kind: 'thousand kronor' }
  | { readonly kind: 'million kronor' }
  | { readonly kind: 'number'; readonly word: string | null };

const perKronor = /\b(?:kr|kronor)\s*\/\s*([^,()]+)/i;
const perNumber = /\bantal\s*(\/|per\s)\s*([^,()]+)/i;
const words =
  /(?:\(|,\s*)(dagar|dygn|timmar|minuter|min|år|månader|veckor|poäng|hektar|kg|ton|kvm|km|kWh|MWh|GWh|kr)\b/i;
const rates = /,\s*([\p{L}]+\/[\p{L}\d][\p{L}\d\s]*)$/u;

/** Unit of measure read from a title of Kolada's kind ("…, kr/inv 80+", "…, andel (%)"); a bare number where none stands. */
export function unitFromTitle(title: string): UnitOfMeasure {
  if (/avvikelse från modellberäknat värde/i.test(title) && /%/.test(title))
    return { kind: 'number', word: 'procentenheter' };
  if (/%|\bandel\b/i.test(title)) return { kind: 'percent' };
  if (/\bmnkr\b|\bmkr\b/i.test(title)) return { kind: 'million kronor' };
  if (/\btkr\b/i.test(title)) return { kind: 'thousand kronor' };
  if (/\b1\s?000\s+kr\b/i.test(title)) return { kind: 'thousand kronor' };
  const per = perKronor.exec(title)?.[1]?.trim();
  if (per !== undefined) return { kind: 'kronor', per };
  const word = words.exec(title)?.[1];
  if (word === 'kr' || /,\s*kr\b/i.test(title)) return { kind: 'kronor', per: null };
  if (word !== undefined) return { kind: 'number', word };
  const rate = perNumber.exec(title);
  if (rate?.[2] !== undefined) return { kind: 'number', word: `per${nbsp}${rate[2].trim()}` };
  if (/index\b/i.test(title)) return { kind: 'number', word: 'index' };
  if (/betygspoäng|meritvärde/i.test(title)) return { kind: 'number', word: 'poäng' };
  return { kind: 'number', word: rates.exec(title)?.[1]?.trim() ?? null };
}

/** The unit in words, for axes and column headings: `procent`, `kr/inv 80+`; null for a bare number. */
export function unitName(unit: UnitOfMeasure, language: Language): string | null {
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
export function formatValue(
  value: number,
  unit: UnitOfMeasure,
  language: Language,
  decimals?: number,
): string {
  if (unit.kind === 'percent') return formatPercent(value, language, decimals ?? (value % 1 === 0 ? 0 : 1));
  return withUnit(formatNumber(value, language, decimals), unit, language);
}

/** A difference with sign and unit; between percentages it is counted in *procentenheter*. */
export function formatDifference(
  difference: number,
  unit: UnitOfMeasure,
  language: Language,
  decimals?: number,
): string {
  const number = formatSigned(difference, language, decimals);
  if (unit.kind !== 'percent') return withUnit(number, unit, language);
  return `${number}${nbsp}${language === 'sv' ? 'procentenheter' : 'percentage points'}`;
}

function withUnit(number: string, unit: UnitOfMeasure, language: Language): string {
  const name = unitName(unit, language);
  // An index has no unit to write out: the word belongs on the axis.
  if (unit.kind === 'number' && unit.word === 'index') return number;
  return name === null ? number : `${number}${nbsp}${name}`;
}
