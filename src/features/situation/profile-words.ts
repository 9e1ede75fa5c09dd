import type { ProfileVariable } from '#core/peers/profile.ts';
import { peerMessages } from '#features/situation/messages/peers.ts';
import type { Condition } from '#features/situation/peers-of-area.ts';
import type { Language } from '#platform/context.ts';
import { formatNumber } from '#ui/format/numbers.ts';
import { formatValue } from '#ui/format/units.ts';

/** A condition by name: `folkmängd`. */
export const conditionName = (variable: ProfileVariable, language: Language): string =>
  peerMessages(language).profile[variable];

/** A value of the profile with its unit. */
export function conditionValue(variable: ProfileVariable, value: number, language: Language): string {
  switch (variable) {
    case 'logPopulation':
      return formatNumber(Math.round(value), language);
    case 'logDensity':
      return `${formatNumber(value, language, value < 10 ? 1 : 0)} ${peerMessages(language).perSquareKilometre}`;
    case 'taxableIncome':
      return formatValue(Math.round(value), { kind: 'kronor', per: null }, language);
    default:
      return formatValue(value, { kind: 'percent' }, language);
  }
}

/** `folkmängd 32 446 mot 34 101`. */
export function conditionText({ variable, own, peer }: Condition, language: Language): string {
  return peerMessages(language).condition(
    conditionName(variable, language),
    conditionValue(variable, own, language),
    conditionValue(variable, peer, language),
  );
}
