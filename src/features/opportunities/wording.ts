import type { AdoptionAnswer } from '#core/adoption/adoption.ts';
import type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';
import { adoptionMessages } from '#features/opportunities/messages/adoption.ts';
import { messages } from '#features/opportunities/messages/opportunities.ts';
import type { PlacedOpportunity } from '#features/opportunities/view.ts';
import type { Language } from '#platform/context.ts';
import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatNumber, formatShare } from '#ui/format/numbers.ts';

type MarkState = 'full' | 'trying' | 'none' | 'missing' | 'uncertain';

/** How an answer is drawn and read out. */
export function markOf(
  answer: Pick<AdoptionAnswer, 'state' | 'isUncertain'>,
  scale: AdoptionKeyFigure['scale'],
  language: Language,
): { readonly state: MarkState; readonly word: string } {
  const text = adoptionMessages(language);
  if (answer.isUncertain)
    return { state: 'uncertain', word: `${wordOf(answer.state, scale, language)}, ${text.uncertain}` };
  const states = { introduced: 'full', testing: 'trying', no: 'none', missing: 'missing' } as const;
  return { state: states[answer.state], word: wordOf(answer.state, scale, language) };
}

export function wordOf(
  state: AdoptionAnswer['state'],
  scale: AdoptionKeyFigure['scale'],
  language: Language,
): string {
  const text = adoptionMessages(language);
  switch (state) {
    case 'introduced':
      return scale === '0-1' ? text.introducedYes : text.introduced;
    case 'testing':
      return text.testing;
    case 'no':
      return text.no;
    case 'missing':
      return text.missing;
  }
}

/** A range that begins at less than this part of its end begins, for a reader, at nothing. */
const negligible = 50;

/** What an opportunity could reach, with its unit; null without a prize. */
export function reachWords(reachable: PlacedOpportunity['reachable'], language: Language): string | null {
  if (reachable === null) return null;
  const { unit, low, high } = reachable;
  const text = messages(language).units;
  if (unit === 'kronor') {
    const isFromNothing = low < high / negligible;
    return isFromNothing ? text.upTo(formatKronor(high, language)) : formatKronorRange(low, high, language);
  }
  return text[unit](wholeRange(low, high, text, language));
}

/** An amount that is no money, counted whole, with its unit: `1 234 timmar`. */
export function amountWords(
  unit: Exclude<NonNullable<PlacedOpportunity['reachable']>['unit'], 'kronor'>,
  amount: number,
  language: Language,
): string {
  const text = messages(language).units;
  return text[unit](wholeRange(amount, amount, text, language));
}

/** `10–40 %`: the unit once. */
export const shareRange = (low: number, high: number, language: Language): string =>
  low === high
    ? formatShare(high, language, 0)
    : `${formatNumber(low * 100, language, 0)}–${formatShare(high, language, 0)}`;

/** Persons, hours and cases are counted whole: `3–12`, `up to 4`, `less than 1`. */
function wholeRange(
  low: number,
  high: number,
  text: ReturnType<typeof messages>['units'],
  language: Language,
): string {
  const [least, most] = [Math.round(low), Math.round(high)];
  if (most < 1) return text.lessThanOne;
  const last = formatNumber(most, language, 0);
  if (least < 1) return text.upTo(last);
  return least === most ? last : `${formatNumber(least, language, 0)}–${last}`;
}

/** A way of working with those it is for, where the same way exists for several. */
export function wayFor(
  keyFigure: AdoptionKeyFigure,
  all: readonly AdoptionKeyFigure[],
  language: Language,
): string {
  const text = adoptionMessages(language);
  const name = keyFigure.way[language];
  const twins = all.filter(({ way, area }) => way.id === keyFigure.way.id && area === keyFigure.area);
  if (twins.length < 2) return name;
  const isSameGroup = twins.every(({ targetGroup }) => targetGroup === keyFigure.targetGroup);
  if (!isSameGroup) return `${name}, ${text.groups[keyFigure.targetGroup]}`;
  if (/\(LSS\)/.test(keyFigure.title)) return `${name}, ${text.law.lss}`;
  return /\(SoL\)/.test(keyFigure.title) ? `${name}, ${text.law.sol}` : name;
}
