import { formatNumber, nbsp } from '#ui/format/numbers.ts';
import type { Language } from '#ui/language/language.ts';

type Step = { readonly size: number; readonly decimals: number; readonly sv: string; readonly en: string };

const steps: readonly [Step, ...Step[]] = [
  { size: 1, decimals: 0, sv: 'kr', en: '' },
  { size: 1e3, decimals: 0, sv: 'tkr', en: 'thousand' },
  { size: 1e6, decimals: 1, sv: 'mnkr', en: 'million' },
  { size: 1e9, decimals: 1, sv: 'mdkr', en: 'billion' },
];

/** The largest unit in which the amount, as it will be shown, is at least one; thousands only from 10,000. */
function stepFor(kronor: number): Step {
  const size = Math.abs(kronor);
  if (size >= 999.95e6) return steps[3] ?? steps[0];
  if (size >= 999_500) return steps[2] ?? steps[0];
  return size >= 9_999.5 ? (steps[1] ?? steps[0]) : steps[0];
}

function write(number: string, step: Step, language: Language): string {
  if (language === 'sv') return `${number}${nbsp}${step.sv}`;
  return step.en === '' ? `SEK${nbsp}${number}` : `SEK${nbsp}${number}${nbsp}${step.en}`;
}

function decimalsOf(inSteps: number, step: Step): number {
  return Math.abs(inSteps) >= 99.95 ? 0 : step.decimals;
}

/** Whole kronor as a leader says them: `6,2 mnkr`, `640 tkr`, `4 512 kr`; `SEK 6.2 million`. */
export function formatKronor(kronor: number, language: Language): string {
  const step = stepFor(kronor);
  const amount = kronor / step.size;
  return write(formatNumber(amount, language, decimalsOf(amount, step)), step, language);
}

/** `6,2 mnkr per år`. */
export function formatKronorPerYear(kronor: number, language: Language): string {
  return `${formatKronor(kronor, language)} ${language === 'sv' ? 'per år' : 'a year'}`;
}

/**
 * An interval of kronor in one unit, `4–8 mnkr`; decimals only where the ends would otherwise look the same.
 * An end below zero is parted by words, because a dash before a minus cannot be read: `−2 till 5 mnkr`.
 */
export function formatKronorRange(low: number, high: number, language: Language): string {
  const step = stepFor(Math.max(Math.abs(low), Math.abs(high)));
  const [from, to] = [low / step.size, high / step.size];
  const isRough = Math.round(from) !== Math.round(to) && Math.abs(to - from) >= 1 && Math.abs(from) >= 0.95;
  const decimals = isRough ? 0 : 1;
  const first = formatNumber(from, language, decimals);
  const last = formatNumber(to, language, decimals);
  return write(joinRange(first, last, language), step, language);
}

/** Two ends written out, joined: `4–8`, or with a word where one end is below zero; one where they look the same. */
function joinRange(first: string, last: string, language: Language): string {
  if (first === last) return first;
  const isNegative = first.startsWith('\u2212') || last.startsWith('\u2212');
  return isNegative ? `${first} ${language === 'sv' ? 'till' : 'to'} ${last}` : `${first}–${last}`;
}
