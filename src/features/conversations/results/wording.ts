import { formatNumber, formatPercent, formatShare } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { resultMessages } from '../messages/results.ts';
import type { Divides, Findings, Found, Share } from '../model/findings.ts';

/** Down, so that “at least” holds. */
const whole = (share: number): number => Math.floor(share * 100 + 1e-9);

export const leastText = ({ least }: Share, language: Language): string =>
  formatPercent(whole(least), language, 0);

/** `67–71 %`, or one number where both ends are the same as shown. */
export function shareText({ least, most }: Share, language: Language): string {
  const high = Math.round(most * 100);
  const low = most - least < 1e-9 ? high : whole(least);
  if (low >= high) return formatPercent(high, language, 0);
  return `${formatNumber(low, language, 0)}–${formatPercent(high, language, 0)}`;
}

export const pointsText = (share: number, language: Language): string =>
  formatNumber(share * 100, language, 0);

export const peopleText = (people: number, language: Language): string => {
  const text = resultMessages(language);
  return formatCount(people, text.personOne, text.personMany, language);
};

export const statementsText = (count: number, language: Language): string => {
  const text = resultMessages(language);
  return formatCount(count, text.statementOne, text.statementMany, language);
};

/** `minst 84 % i varje grupp instämmer`. */
export function sharedText({ share, side }: Found, isGrouped: boolean, language: Language): string {
  const text = resultMessages(language);
  return (isGrouped ? text.everyGroup : text.ofAll)(leastText(share, language), text.side[side]);
}

export function intervalText({ low, high }: Divides, language: Language): string {
  return resultMessages(language).divisive.interval(pointsText(low, language), pointsText(high, language));
}

export const numeralOf = (count: number, language: Language): string =>
  new Map(Object.entries(resultMessages(language).numerals)).get(String(count)) ??
  formatNumber(count, language, 0);

/** The heading of the results: what was found. */
export function headingOf(findings: Findings | null, language: Language): string {
  const text = resultMessages(language);
  if (findings === null) return text.findings.none;
  const { groups, consensus, statements } = findings;
  const of = formatNumber(statements.length, language, 0);
  const shared = formatNumber(consensus.length, language, 0);
  const named = text.groupsNamed(numeralOf(groups.length, language));
  if (groups.length > 1)
    return consensus.length > 0 ? text.findings.shared(named, shared, of) : text.findings.groupsOnly(named);
  return consensus.length > 0 ? text.findings.sharedOne(shared, of) : text.findings.nothing;
}

export const partText = (share: number, language: Language): string => formatShare(share, language, 0);
