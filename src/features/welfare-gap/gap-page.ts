import type { Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatSigned, formatYear } from '#ui/format/numbers.ts';
import { messages } from './messages/page.ts';
import type { Reading } from './reading.ts';
import { lastGap } from './shown.ts';
import {
  areaRows,
  assumptionRows,
  hitRows,
  leftOut,
  patternView,
  populationView,
  totalSentence,
} from './view.ts';
import { sentenceOf, sourceOf } from './wording.ts';

/** A projection is old when so many years have passed since its base. */
const oldAfter = 3;

/** All that a page shows of a gap, as plain data. */
export function gapView(
  reading: Reading,
  asked: { readonly scenario: string | null; readonly thisYear: number; readonly language: Language },
) {
  const { language, thisYear } = asked;
  const { baseYear, lastYear } = reading.basis;
  const age = thisYear - baseYear;
  const text = messages(language);
  const base = formatYear(baseYear);
  return {
    sentence: sentenceOf(reading, asked.scenario, language),
    total: totalSentence(reading, asked.scenario !== null, language),
    leftOut: leftOut(reading, language),
    projection: {
      isOld: age >= oldAfter,
      text: age >= oldAfter ? text.old(base, formatNumber(age, language, 0)) : text.recent(base),
    },
    isKnown: lastGap(reading.gap.hands.line) !== null || lastGap(reading.gap.kronor.line) !== null,
    base: baseYear,
    horizon: reading.horizon,
    horizons: Array.from({ length: lastYear - baseYear }, (_, at) => baseYear + 1 + at),
    chart: chartOf(reading, language),
    source: sourceOf(reading, language),
    areas: areaRows(reading, language),
    population: populationView(reading, language),
    hits: hitRows(reading, language),
    patterns: patternView(reading, language),
    assumptions: assumptionRows(reading, language),
  };
}

export type GapView = ReturnType<typeof gapView>;

/** What is drawn: hands where any can be told, else money. */
export function chartOf(reading: Reading, language: Language) {
  const text = messages(language).chart;
  const { years, hands, kronor } = reading.gap;
  const first = formatYear(years[0] ?? 0);
  const last = formatYear(reading.horizon);
  const inHands = hands.line.gap;
  const inKronor = kronor.line.gap;
  if (inHands !== null) {
    return {
      years,
      values: inHands,
      title: text.handsTitle(last, formatSigned(inHands.at(-1) ?? 0, language, 0)),
      subtitle: text.handsSubtitle(first, last),
    };
  }
  if (inKronor === null) return null;
  const end = inKronor.at(-1) ?? 0;
  return {
    years,
    values: inKronor.map(each => each / 1e6),
    title: text.moneyTitle(last, `${end > 0 ? '+' : ''}${formatKronor(end, language)}`),
    subtitle: text.moneySubtitle(first, last, first),
  };
}

export const isRegion = ({ scoredClass }: Place): boolean => scoredClass === 2;
