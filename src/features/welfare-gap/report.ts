import type { Ages } from '#core/welfare/ages.ts';
import type { Line } from '#core/welfare/gap.ts';
import { type Place, placeOf } from '#features/situation/index.ts';
import type { Language, OpenContext } from '#platform/context.ts';
import { figuresOf, together } from './figures.ts';
import type { WelfareGapReport } from './model/report.ts';
import { type ServiceId, serviceIds } from './model/service.ts';
import { openWanted, type Reading, readingAt } from './reading.ts';
import { areaName, sentenceOf, serviceName, sourceOf } from './wording.ts';

const idOf = (service: string): ServiceId => serviceIds.find(id => id === service) ?? 'home-care';

const last = (line: Line): number | null => line.gap?.at(-1) ?? null;

const ends = ({ needed, gap }: Line) => ({
  base: needed?.[0] ?? null,
  needed: needed?.at(-1) ?? null,
  gap: gap?.at(-1) ?? null,
});

/** The welfare gap as data; `scenario` is the name of the one it rests on, null for the open data’s own. */
export function reportOf(
  reading: Reading,
  asked: { readonly scenario: string | null; readonly language: Language; readonly thisYear: number },
): WelfareGapReport {
  const { place, basis, gap, closed } = reading;
  const amounts = (what: 'hands' | 'kronor', pattern: string, service: string) =>
    closed[what].alone.find(each => each.pattern === pattern && each.service === service)?.amount ?? null;
  return {
    unit: place.unit.code,
    name: place.unit.name,
    snapshot: place.analysis.snapshot.manifest.id,
    sentence: sentenceOf(reading, asked.scenario, asked.language),
    base: basis.baseYear,
    horizon: reading.horizon,
    projection: {
      kind: basis.kind,
      name: basis.name,
      base: basis.baseYear,
      last: basis.lastYear,
      ageInYears: Math.max(0, asked.thisYear - basis.baseYear),
    },
    hands: last(gap.hands.line),
    money: last(gap.kronor.line),
    withoutHands: gap.hands.without.map(idOf),
    withoutMoney: gap.kronor.without.map(idOf),
    areas: gap.areas.map(({ id, hands, kronor }) => ({
      area: id,
      name: areaName(id, asked.language),
      hands: last(hands.line),
      money: last(kronor.line),
    })),
    services: gap.services.map(service => ({
      service: idOf(service.id),
      area: service.area,
      name: serviceName(idOf(service.id), asked.language),
      hands: ends(service.hands),
      money: ends(service.kronor),
      lacks: [...service.lacks],
    })),
    years: gap.years.map((year, at) => ({
      year,
      hands: gap.hands.line.gap?.[at] ?? null,
      money: gap.kronor.line.gap?.[at] ?? null,
    })),
    assumptions: reading.assumptions.map(({ id, value, origin, year, pricesOf, keyFigures, entered }) => ({
      assumption: id,
      value,
      origin,
      year,
      pricesOf,
      keyFigures: [...keyFigures],
      entered: entered === null ? null : { value: entered.value, source: entered.source },
    })),
    patterns: reading.savings.map(({ pattern, service, basis: { kind } }) => ({
      pattern,
      service,
      basis: kind,
      hands: amounts('hands', pattern, service),
      money: amounts('kronor', pattern, service),
    })),
    notKnown: reading.unknown.map(({ pattern, reason }) => ({ pattern, reason })),
    closed: { hands: closed.hands.all, money: closed.kronor.all },
    sources: sourceOf(reading, asked.language),
  };
}

/** How many live here, in the base year and at the horizon, where no more than that can be told. */
export type People = {
  readonly base: number;
  readonly horizon: number;
  readonly ageInYears: number;
  readonly groups: readonly { readonly ages: Ages; readonly base: number; readonly horizon: number }[];
  /** What health care costs net per inhabitant in the year nearest to the base year; null where that is not known. */
  readonly healthCare: { readonly year: number; readonly kronorPerInhabitant: number } | null;
  readonly sources: string;
};

/** Why nothing can be told of a unit’s welfare gap. */
export type MissingGap =
  | { readonly missing: 'projection' }
  | { readonly missing: 'needs'; readonly people: People };

/**
 * The welfare gap of a unit by open data, as far as its projection reaches: `hands` and `money` (kronor a year, prices of
 * `base`) in all and per service area, null where some cannot be told. `missing` where there is no projection, or where no
 * need can be counted in hands or money (a region: no key figure tells what health care takes by age).
 */
export async function welfareGapOf(
  context: Pick<OpenContext, 'warehouse' | 'language' | 'now'>,
  unitCode: string,
): Promise<WelfareGapReport | MissingGap> {
  const reading = readingAt(await placeOf(context.warehouse, unitCode, null), openWanted());
  if (reading === null) return { missing: 'projection' };
  const report = reportOf(reading, {
    scenario: null,
    language: context.language,
    thisYear: context.now().getFullYear(),
  });
  if (report.hands !== null || report.money !== null) return report;
  return { missing: 'needs', people: peopleOf(reading, report) };
}

function peopleOf({ place, gap }: Reading, { base, horizon, projection, sources }: WelfareGapReport): People {
  const healthCare = together(figuresOf(place), ['N70060'], base);
  return {
    base,
    horizon,
    ageInYears: projection.ageInYears,
    groups: gap.services.flatMap(({ needs }) =>
      needs.flatMap(({ ages, persons }) =>
        persons === null ? [] : [{ ages, base: persons[0]!, horizon: persons.at(-1)! }],
      ),
    ),
    healthCare:
      healthCare === null ? null : { year: healthCare.year, kronorPerInhabitant: healthCare.values[0]! },
    sources,
  };
}

/** The same of a place, until a year; null where there is no projection of its population. */
export function welfareGapAt(
  place: Place,
  {
    horizon,
    ...asked
  }: { readonly horizon: number | null; readonly language: Language; readonly thisYear: number },
): WelfareGapReport | null {
  const reading = readingAt(place, { ...openWanted(), horizon });
  return reading === null ? null : reportOf(reading, { ...asked, scenario: null });
}
