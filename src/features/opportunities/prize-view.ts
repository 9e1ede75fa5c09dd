import type { Counted } from '#core/situations/base.ts';
import { displayUnit, nameOf } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { formatDifference, formatValue } from '#ui/format/units.ts';
import { prizeMessages } from './messages/prize.ts';
import type { PlacedOpportunity } from './view.ts';
import { amountWords, reachWords, shareRange } from './wording.ts';

/** How the prize of an opportunity was reckoned, step by step; null where nothing stands out to be worth anything. */
export function prizeSteps({ evidence, reachable, score }: PlacedOpportunity, language: Language) {
  const situation = evidence[0]?.situation;
  if (situation === undefined) return null;
  const text = prizeMessages(language);
  const { lead, prize } = situation;
  const measure = displayUnit(lead.keyFigure.title);
  const gap = text.gap(
    formatValue(lead.value, measure, language),
    formatValue(lead.peerMedian, measure, language),
    formatYear(lead.year),
    formatDifference(lead.value - lead.peerMedian, measure, language),
  );
  const name = nameOf(lead.keyFigure.title);
  if (prize.kind === 'unknown') {
    return { name, reach: null, steps: [gap], reason: text.reasons[prize.reason] };
  }
  const { base } = prize;
  const amount = (value: number) =>
    prize.unit === 'kronor' ? formatKronor(value, language) : amountWords(prize.unit, value, language);
  const counted =
    base === null
      ? []
      : [
          text.base(
            formatNumber(base.persons, language, 0),
            text.counted[base.counted satisfies Counted],
            formatYear(base.year),
          ),
        ];
  const best = prize.toBestQuarter === null ? null : amount(prize.toBestQuarter);
  const range = reachWords(reachable, language);
  const { addressability } = score;
  return {
    name,
    reach: range,
    steps: [
      gap,
      ...counted,
      best === null
        ? text.toMedian(amount(prize.toPeerMedian))
        : text.toBoth(amount(prize.toPeerMedian), best),
      ...(addressability === null || range === null
        ? []
        : [text.reaches(shareRange(addressability.low, addressability.high, language), range)]),
    ],
    reason: null,
  };
}

export type PrizeSteps = NonNullable<ReturnType<typeof prizeSteps>>;
