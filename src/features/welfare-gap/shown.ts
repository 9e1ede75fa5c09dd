import type { Line } from '#core/welfare/gap.ts';
import type { Language } from '#platform/context.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatSigned } from '#ui/format/numbers.ts';
import { messages } from './messages/page.ts';

/** Hands in whole numbers; one decimal below ten. */
export const handsShown = (hands: number, language: Language): string =>
  formatNumber(hands, language, hands !== 0 && Math.abs(hands) < 10 ? 1 : 0);

export const handsSigned = (hands: number, language: Language): string =>
  formatSigned(hands, language, Math.abs(hands) < 10 ? 1 : 0);

/** Kronor with their sign written out. */
export const kronorSigned = (kronor: number, language: Language): string =>
  kronor > 0 ? `+${formatKronor(kronor, language)}` : formatKronor(kronor, language);

/** `12 fler händer`, `3,4 färre händer`. */
export function moreHands(hands: number, language: Language): string {
  const text = messages(language);
  return (hands < 0 ? text.handsFewer : text.handsMore)(handsShown(Math.abs(hands), language));
}

/** `120 mnkr mer`. */
export function moreMoney(kronor: number, language: Language): string {
  const text = messages(language);
  return (kronor < 0 ? text.moneyLess : text.moneyMore)(formatKronor(Math.abs(kronor), language));
}

/** The gap at the horizon; null where it cannot be told. */
export const lastGap = (line: Line): number | null => line.gap?.at(-1) ?? null;

/** A number in its cell, or that there is none. */
export const orNone = (value: number | null, shown: (value: number) => string, language: Language): string =>
  value === null ? messages(language).none : shown(value);
