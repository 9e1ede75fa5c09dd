import { formatKronor } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { agendaMessages } from './messages/agenda.ts';
import type { Weighed } from './model/agenda.ts';

/** Why an item stands where it does, in a sentence: what it was ordered by, in the order it was. */
export function reasonText(
  { stake, waitedDays }: Pick<Weighed, 'stake' | 'waitedDays'>,
  place: number,
  language: Language,
): string {
  const text = agendaMessages(language);
  const { isLaw, benefitKronorPerYear, hands } = stake;
  const parts = [
    ...(isLaw ? [text.law] : []),
    ...(benefitKronorPerYear > 0 ? [text.benefit(formatKronor(benefitKronorPerYear, language))] : []),
    ...(hands > 0 ? [text.hands(formatNumber(hands, language, 1))] : []),
    ...(benefitKronorPerYear > 0 || hands > 0 ? [] : [text.noStake]),
    waitedDays > 0 ? text.waited(formatCount(waitedDays, text.day, text.days, language)) : text.isNew,
  ];
  const last = parts.at(-1) ?? '';
  const reasons = parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} ${text.and} ${last}`;
  return place === 1 ? text.first(reasons) : text.later(formatNumber(place, language, 0), reasons);
}
