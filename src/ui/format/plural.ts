import { formatNumber, nbsp } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

/** A count with its noun: `1 nyckeltal`, `12 kommuner`. */
export function formatCount(count: number, one: string, many: string, language: Language): string {
  return `${formatNumber(count, language, 0)}${nbsp}${count === 1 ? one : many}`;
}
