import { agesName } from '#core/welfare/ages.ts';
import { personsAt, yearsOf } from '#core/welfare/population.ts';
import type { Language } from '#platform/context.ts';
import { formatKronor, formatKronorRange } from '#ui/format/money.ts';
import { formatChange, formatNumber, formatPercent, formatShare, formatYear } from '#ui/format/numbers.ts';
import { formatCount } from '#ui/format/plural.ts';
import { assumptionMessages } from './messages/assumptions.ts';
import { messages } from './messages/page.ts';
import { shownFactor } from './model/assumption.ts';
import type { ServiceDefinition } from './model/service.ts';
import { type Reading, type UsedAssumption, usedValue } from './reading.ts';
import { handsShown, handsSigned, kronorSigned, lastGap, moreHands, moreMoney, orNone } from './shown.ts';
import { areaName, pricesTold, serviceName } from './wording.ts';

/** One row of services and areas, ready to be read. */
export type AreaRow = {
  readonly id: string;
  readonly name: string;
  readonly isArea: boolean;
  readonly needs: string;
  readonly hands: string;
  readonly handsGap: string;
  readonly moneyGap: string;
};

const fromTo = (
  line: readonly number[] | null,
  shown: (value: number) => string,
  language: Language,
): string =>
  line === null
    ? messages(language).none
    : messages(language).areas.fromTo(shown(line[0]!), shown(line.at(-1)!));

/** Areas with their services below; an area of one service stands alone. */
export function areaRows(reading: Reading, language: Language): readonly AreaRow[] {
  const text = messages(language);
  const whole = (value: number) => formatNumber(value, language, 0);
  const serviceRow = (service: Reading['gap']['services'][number]): AreaRow => {
    const definition = reading.services.find(({ id }) => id === service.id)!;
    const needs = service.needs.every(line => line.needs !== null)
      ? reading.gap.years.map((_, at) => service.needs.reduce((sum, line) => sum + line.needs![at]!, 0))
      : null;
    const teachers = definition.hands === 'teachers' ? ` ${text.areas.teachers}` : '';
    return {
      id: service.id,
      name: serviceName(definition.id, language),
      isArea: false,
      needs:
        needs === null ? text.none : `${fromTo(needs, whole, language)} ${text.counted[definition.counted]}`,
      hands:
        service.hands.needed === null
          ? text.none
          : `${fromTo(service.hands.needed, whole, language)}${teachers}`,
      handsGap: orNone(lastGap(service.hands), value => handsSigned(value, language), language),
      moneyGap: orNone(lastGap(service.kronor), value => kronorSigned(value, language), language),
    };
  };
  const sumRow = (id: string, name: string, sums: Pick<Reading['gap'], 'hands' | 'kronor'>): AreaRow => ({
    id: `area-${id}`,
    name,
    isArea: true,
    needs: '',
    hands: sums.hands.line.needed === null ? text.none : fromTo(sums.hands.line.needed, whole, language),
    handsGap: orNone(lastGap(sums.hands.line), value => handsSigned(value, language), language),
    moneyGap: orNone(lastGap(sums.kronor.line), value => kronorSigned(value, language), language),
  });
  const rows = reading.gap.areas.flatMap(area => {
    const own = reading.gap.services.filter(service => service.area === area.id);
    return own.length === 1
      ? own.map(serviceRow)
      : [sumRow(area.id, areaName(area.id, language), area), ...own.map(serviceRow)];
  });
  return [...rows, sumRow('all', text.areas.total, reading.gap)];
}

/** What all that can be counted comes to, in a sentence. */
export function totalSentence(reading: Reading, isScenario: boolean, language: Language): string {
  const text = messages(language);
  const hands = lastGap(reading.gap.hands.line);
  const kronor = lastGap(reading.gap.kronor.line);
  const base = formatYear(reading.basis.baseYear);
  if (kronor === null) return text.ledeNothing;
  if (hands === null) return text.ledeMoney(moreMoney(kronor, language), base);
  return (isScenario ? text.ledeThen : text.lede)(
    moreHands(hands, language),
    moreMoney(kronor, language),
    base,
  );
}

/** What the sums leave out, and how much of the costs they hold. */
export function leftOut(reading: Reading, language: Language): readonly string[] {
  const text = messages(language);
  const names = (ids: readonly string[]) =>
    reading.services
      .filter(({ id }) => ids.includes(id))
      .map(({ id }) => serviceName(id, language))
      .join(', ');
  const { hands, kronor } = reading.gap;
  return [
    ...(hands.without.length > 0 ? [text.withoutHands(names(hands.without))] : []),
    ...(kronor.without.length > 0 ? [text.withoutMoney(names(kronor.without))] : []),
    ...(reading.covered === null ? [] : [text.covered(formatShare(reading.covered, language, 0))]),
  ];
}

/** How many there are and will be of the ages that needs follow: base, the years that sources give, and the horizon. */
export function populationView(reading: Reading, language: Language) {
  const text = messages(language).population;
  const { baseYear } = reading.basis;
  const told = yearsOf(reading.population).filter(year => year > baseYear && year < reading.horizon);
  const projected = told.filter(year => reading.basis.kind === 'imported' || year === baseYear + 5);
  const years = [baseYear, ...projected.slice(0, 3), reading.horizon];
  const ages = new Map(
    reading.services.flatMap(service => service.ages).map(own => [agesName(own), own] as const),
  );
  const rows = [...ages.values()]
    .sort((one, other) => one.from - other.from || (one.to ?? 999) - (other.to ?? 999))
    .map(own => {
      const all = years.map(year => personsAt(reading.population, own, year));
      const [first, last] = [all[0] ?? null, all.at(-1) ?? null];
      return {
        name: text.years(agesName(own).replace('-', '–')),
        persons: all.map(each =>
          orNone(each?.persons ?? null, value => formatNumber(value, language, 0), language),
        ),
        change:
          first === null || last === null
            ? messages(language).none
            : formatChange(last.persons / first.persons - 1, language, 0),
        how:
          last === null
            ? ''
            : last.how === 'counted'
              ? text.counted
              : last.how === 'interpolated'
                ? text.interpolated
                : text.follows(last.like === null ? '' : agesName(last.like).replace('-', '–')),
      };
    });
  return { years: years.map(formatYear), rows };
}

export function hitRows({ hits }: Reading, language: Language) {
  return hits.map(({ madeIn, year, said, came }) => ({
    madeIn: formatYear(madeIn),
    year: formatYear(year),
    said: formatNumber(said, language, 0),
    came: formatNumber(came, language, 0),
    miss: formatChange(said / came - 1, language, 1),
  }));
}

const patternName = ({ patterns }: Reading, id: string, language: Language): string =>
  patterns.find(pattern => pattern.id === id)?.name[language] ?? id;

/** What ways of working could close, and those of which nothing is known. */
export function patternView(reading: Reading, language: Language) {
  const text = messages(language).patterns;
  const { unit } = reading.place;
  const amount = (what: 'hands' | 'kronor', pattern: string, service: string) =>
    reading.closed[what].alone.find(each => each.pattern === pattern && each.service === service)?.amount ??
    null;
  const rows = reading.savings.map(({ pattern, service, basis }) => {
    const hands = amount('hands', pattern, service);
    const kronor = amount('kronor', pattern, service);
    return {
      key: `${pattern} ${service}`,
      name: patternName(reading, pattern, language),
      href: `/mojligheter/${unit.code}/${pattern}`,
      service: serviceName(service, language),
      hands:
        hands === null
          ? messages(language).none
          : text.likely(
              `${handsShown(hands.low, language)}–${handsShown(hands.high, language)}`,
              handsShown(hands.likely, language),
            ),
      money:
        kronor === null
          ? messages(language).none
          : text.likely(
              formatKronorRange(kronor.low, kronor.high, language),
              formatKronor(kronor.likely, language),
            ),
      basis:
        basis.kind === 'entered'
          ? basis.source === ''
            ? text.enteredBare
            : text.entered(basis.source)
          : text.catalogue(
              `${formatNumber(basis.reaches.low * 100, language, 0)}–${formatPercent(basis.reaches.high * 100, language, 0)}`,
              basis.keyFigure,
              formatYear(basis.year),
            ),
    };
  });
  const { hands, kronor } = reading.closed;
  const patterns = new Set(reading.savings.map(({ pattern }) => pattern)).size;
  const handsRange = (range: { readonly low: number; readonly high: number }) =>
    text.handsOf(`${handsShown(range.low, language)}–${handsShown(range.high, language)}`);
  return {
    heading:
      patterns === 0 ? text.headingNone : text.heading(formatCount(patterns, text.one, text.many, language)),
    lede:
      patterns === 0
        ? null
        : text.lede(
            handsRange(hands.all),
            formatKronorRange(kronor.all.low, kronor.all.high, language),
            formatYear(reading.horizon),
          ),
    rows,
    unknown: reading.unknown.map(({ pattern, reason }) => ({
      pattern,
      name: patternName(reading, pattern, language),
      href: `/mojligheter/${unit.code}/${pattern}`,
      reason: text.reasons[reason],
    })),
    unknownHeading: text.unknown(formatCount(reading.unknown.length, text.one, text.many, language)),
  };
}

/** An assumption named: what it is about and in what it is counted. */
export function assumptionName(
  { kind, ages }: UsedAssumption,
  service: ServiceDefinition | null,
  language: Language,
): string {
  const text = messages(language);
  const { kinds, perOne } = assumptionMessages(language);
  if (service === null || kind === 'growth-money' || kind === 'growth-hands')
    return kind === 'growth-hands' ? kinds['growth-hands'] : kinds['growth-money'];
  switch (kind) {
    case 'share':
      return kinds.share(
        text.counted[service.counted],
        ages === null ? '' : agesName(ages).replace('-', '–'),
      );
    case 'cost':
      return kinds.cost(perOne[service.counted]);
    case 'hands':
      return (service.hands === 'teachers' ? kinds.teachers : kinds.hands)(text.counted[service.counted]);
    case 'productivity':
      return kinds.productivity;
    case 'level':
      return kinds.level;
  }
}

/** A value of an assumption in the unit it is shown in, without it. */
export const assumptionValue = (
  value: number,
  { kind }: Pick<UsedAssumption, 'kind'>,
  language: Language,
): string =>
  formatNumber(
    value * shownFactor(kind),
    language,
    kind === 'cost' ? 0 : kind === 'share' || kind === 'hands' ? 1 : undefined,
  );

/** Every assumption as a row, with where it is from. */
export function assumptionRows(reading: Reading, language: Language) {
  const text = assumptionMessages(language);
  return reading.assumptions.map(assumption => {
    const service = reading.services.find(({ id }) => id === assumption.service) ?? null;
    const value = usedValue(assumption);
    const { entered, origin, year, keyFigures } = assumption;
    return {
      id: assumption.id,
      of: service === null ? text.whole : serviceName(service.id, language),
      what: assumptionName(assumption, service, language),
      value: value === null ? messages(language).none : assumptionValue(value, assumption, language),
      isAsToday: entered === null && origin === 'as today',
      year: entered !== null || year === null ? '' : formatYear(year),
      origin:
        entered === null
          ? [text.origins[origin], ...pricesTold(assumption, reading.basis.baseYear, language)].join('; ')
          : entered.source === ''
            ? text.enteredBare
            : text.entered(entered.source),
      instead:
        entered === null || assumption.value === null
          ? null
          : text.instead(assumptionValue(assumption.value, assumption, language)),
      keyFigures: entered === null && origin !== 'none' ? [...keyFigures] : [],
    };
  });
}
