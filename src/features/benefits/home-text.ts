import { formatKronor } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { benefitMessages } from './messages/benefit.ts';
import { benefitWords } from './messages/words.ts';
import type { Home, Realised } from './model/booking.ts';

/** What came home, each in its own measure: `1,2 mnkr i pengar, 300 timmar, 2 kvalitetsutfall`. */
export function homeText({ kronor, hours, qualities, bookings }: Home, language: Language): string {
  const text = benefitWords(language);
  const parts = [
    ...(bookings.money > 0 ? [text.inMoney(formatKronor(kronor, language))] : []),
    ...(bookings.hours > 0 ? [text.hours(formatNumber(hours, language))] : []),
    ...(bookings.quality > 0 ? [formatCount(qualities, text.qualityOne, text.qualityMany, language)] : []),
  ];
  return parts.length === 0 ? text.nothing : parts.join(', ');
}

/** The same without the money. */
export const otherHomeText = (home: Home, language: Language): string =>
  home.bookings.hours + home.bookings.quality === 0
    ? ''
    : homeText({ ...home, bookings: { ...home.bookings, money: 0 } }, language);

/** One booking in words. */
export function realisedText(realised: Realised, language: Language): string {
  const text = benefitMessages(language);
  const words = benefitWords(language);
  switch (realised.form) {
    case 'money':
      return `${formatKronor(realised.kronor, language)}, ${words.how[realised.how]}`;
    case 'hours':
      return text.usedFor(words.hours(formatNumber(realised.hours, language)), realised.usedFor);
    case 'quality':
      return text.quality(
        realised.told,
        realised.figure === null ? '' : `${formatNumber(realised.figure, language)} ${realised.unit}`.trim(),
      );
  }
}
