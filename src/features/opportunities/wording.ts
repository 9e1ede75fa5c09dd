import type { AdoptionAnswer } from '#core/adoption/adoption.ts';
import type { AdoptionKeyFigure } from '#core/panel/classify/adoption-key-figure.ts';
import { messages } from '#features/opportunities/messages.ts';
import type { PlacedOpportunity } from '#features/opportunities/view.ts';
import type { Language } from '#platform/context.ts';
import type { AdoptionState as MarkState } from '#ui/components/marks.tsx';
import { formatKronorRange } from '#ui/format/money.ts';
import { formatNumber } from '#ui/format/numbers.ts';

/** How an answer is drawn and read out. */
export function markOf(
  answer: Pick<AdoptionAnswer, 'state' | 'isUncertain'>,
  scale: AdoptionKeyFigure['scale'],
  language: Language,
): { readonly state: MarkState; readonly word: string } {
  const text = messages(language).adoption;
  if (answer.isUncertain) return { state: 'uncertain', word: `${wordOf(answer.state, scale, language)}, ${text.uncertain}` };
  const states = { introduced: 'full', testing: 'trying', no: 'none', missing: 'missing' } as const;
  return { state: states[answer.state], word: wordOf(answer.state, scale, language) };
}

export function wordOf(state: AdoptionAnswer['state'], scale: AdoptionKeyFigure['scale'], language: Language): string {
  const text = messages(language).adoption;
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

/** What an opportunity could reach, with its unit; null without a prize. */
export function reachWords(reachable: PlacedOpportunity['reachable'], language: Language): string | null {
  if (reachable === null) return null;
  const { unit, low, high } = reachable;
  if (unit === 'kronor') return formatKronorRange(low, high, language);
  const decimals = high < 10 ? 1 : 0;
  const range = `${formatNumber(low, language, decimals)}–${formatNumber(high, language, decimals)}`;
  return messages(language).units[unit](range);
}
