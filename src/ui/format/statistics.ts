import { formatNumber, nbsp } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** A p- or q-value as it is written in a report: `p = 0,03`, `q < 0,001`; near the limit of 0.10 with the decimal that tells on which side. */
export function formatProbability(name: 'p' | 'q', value: number, language: Language): string {
  if (value < 0.001) return `${name}${nbsp}<${nbsp}${formatNumber(0.001, language, 3)}`;
  const decimals = value < 0.01 || Math.abs(value - 0.1) < 0.005 ? 3 : 2;
  return `${name}${nbsp}=${nbsp}${formatNumber(value, language, decimals)}`;
}
