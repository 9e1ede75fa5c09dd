import type { Language } from '#platform/context.ts';
import { formatKronor } from '#ui/format/money.ts';
import { formatNumber, formatYear } from '#ui/format/numbers.ts';
import { assumptionMessages } from './messages/assumptions.ts';
import { wordMessages } from './messages/words.ts';
import type { Assumption } from './model/assumption.ts';
import type { ServiceDefinition, ServiceId } from './model/service.ts';
import type { Reading } from './reading.ts';

export const serviceName = (service: ServiceId, language: Language): string =>
  wordMessages(language).services[service];

const named = (texts: Readonly<Record<string, string>>, area: string): string => texts[area] ?? area;

export const areaName = (area: string, language: Language): string =>
  named(wordMessages(language).areas, area);

/** The hands at the horizon in whole numbers; one where it is less. */
const count = (hands: number, language: Language): string =>
  formatNumber(Math.abs(hands), language, Math.abs(hands) < 10 ? 1 : 0);

/** The area whose hands change most, what the headline is about; null where no area’s hands can be told. */
export function leadingArea({ gap }: Reading): { readonly area: string; readonly hands: number } | null {
  const known = gap.areas.flatMap(({ id, hands }) => {
    const last = hands.line.gap?.at(-1);
    return last === undefined ? [] : [{ area: id, hands: last }];
  });
  return known.sort((one, other) => Math.abs(other.hands) - Math.abs(one.hands))[0] ?? null;
}

const areTeachers = (services: readonly ServiceDefinition[], area: string): boolean =>
  services.some(service => service.area === area && service.hands === 'teachers');

/** The finding in a sentence; `scenario` is the name of the one whose assumptions it rests on, null for the open data’s. */
export function sentenceOf(reading: Reading, scenario: string | null, language: Language): string {
  const text = wordMessages(language);
  const horizon = formatYear(reading.horizon);
  const base = formatYear(reading.basis.baseYear);
  const leading = leadingArea(reading);
  const kronor = reading.gap.kronor.line.gap?.at(-1);
  if (leading !== null && Math.abs(leading.hands) >= 0.5) {
    const where = named(text.inArea, leading.area);
    const hands = count(leading.hands, language);
    if (scenario !== null)
      return (leading.hands > 0 ? text.lacking : text.left)(horizon, hands, where, scenario);
    const words = areTeachers(reading.services, leading.area) ? text.teachers : text;
    return (leading.hands > 0 ? words.more : words.fewer)(horizon, hands, where, base);
  }
  if (leading !== null && scenario === null) return text.same(horizon, base);
  if (kronor === undefined) return text.unknown;
  const money = formatKronor(Math.abs(kronor), language);
  if (scenario !== null) return (kronor > 0 ? text.moneyLacking : text.moneyLeft)(horizon, money, scenario);
  return (kronor > 0 ? text.costsMore : text.costsLess)(horizon, money, base);
}

/** What it rests on, in words. */
export function sourceOf({ basis, place }: Reading, language: Language): string {
  const text = wordMessages(language);
  const projection =
    basis.name === null ? text.official(formatYear(basis.baseYear)) : text.imported(basis.name);
  return text.source(`${text.keyFigures(place.analysis.snapshot.manifest.id)}; ${projection}`);
}

/** Whose prices, of kronor that were not those of the base year. */
export function pricesTold(
  { year, pricesOf }: Pick<Assumption, 'year' | 'pricesOf'>,
  baseYear: number,
  language: Language,
): readonly string[] {
  if (year === null || pricesOf === null || year === baseYear) return [];
  const text = assumptionMessages(language);
  return [(pricesOf === baseYear ? text.converted : text.inPricesOf)(formatYear(year))];
}
