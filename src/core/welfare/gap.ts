import type { Ages } from './ages.ts';
import { type Population, personsAt } from './population.ts';

/** Who of an age range uses a service: `share` is needs (users, pupils, children) per person, 0 or more; null where unknown. */
export type NeedOfAges = { readonly ages: Ages; readonly share: number | null };

/** A service with what a need takes. Kronor are of the base year throughout; hands are full-time equivalents of a year. */
export type Service = {
  readonly id: string;
  readonly area: string;
  readonly needs: readonly NeedOfAges[];
  readonly kronorPerNeed: number | null;
  readonly handsPerNeed: number | null;
  /** How much less one need takes each year than the year before, per cent; negative where it takes more. */
  readonly productivityPercent: number;
  /** How much more or less is given per need at the horizon than in the base year, per cent, growing evenly until then. */
  readonly levelPercent: number;
};

export type GapInput = {
  readonly population: Population;
  readonly baseYear: number;
  readonly horizon: number;
  readonly services: readonly Service[];
  /** How much more there is of each every year than the year before, per cent; 0 is as much as in the base year. */
  readonly moneyGrowthPercent: number;
  readonly handsGrowthPercent: number;
};

/** What a service lacks to be counted in hands or in money. */
export type Lacking = 'population' | 'share' | 'cost' | 'hands';

/** By year from base to horizon; null throughout where something is lacking. */
export type Line = {
  /** What the needs of the year take. */
  readonly needed: readonly number[] | null;
  /** `needed` beyond what there is; negative where there is more than needed. */
  readonly gap: readonly number[] | null;
};

export type ServiceGap = {
  readonly id: string;
  readonly area: string;
  /** By age range and year. */
  readonly needs: readonly {
    readonly ages: Ages;
    readonly persons: readonly number[] | null;
    readonly needs: readonly number[] | null;
  }[];
  readonly hands: Line;
  readonly kronor: Line;
  readonly lacks: readonly Lacking[];
};

/** Sums over the services that can be counted; those that cannot are named. */
export type Sum = { readonly line: Line; readonly without: readonly string[] };

export type WelfareGap = {
  readonly years: readonly number[];
  readonly services: readonly ServiceGap[];
  readonly areas: readonly { readonly id: string; readonly hands: Sum; readonly kronor: Sum }[];
  readonly hands: Sum;
  readonly kronor: Sum;
};

/**
 * What the needs of each year take in hands and kronor beyond what there is.
 *
 * needs(y) = Σ over ages of persons(y) × share; taken(y) = needs(y) × per need × (1 − productivity)^(y − base) ×
 * (1 + level × (y − base)/(horizon − base)); there is taken(base) × (1 + growth)^(y − base); the gap is taken − there is, so
 * it is 0 in the base year. A service that lacks persons, share, cost or hands has null lines, and the sums say which they
 * leave out. Throws a RangeError where the horizon does not lie after the base year.
 */
export function welfareGap(input: GapInput): WelfareGap {
  const { baseYear, horizon } = input;
  if (!(horizon > baseYear)) throw new RangeError('The horizon must lie after the base year.');
  const years = Array.from({ length: horizon - baseYear + 1 }, (_, index) => baseYear + index);
  const services = input.services.map(service => gapOfService(input, service, years));
  const areas = [...new Set(services.map(({ area }) => area))].map(id => {
    const own = services.filter(({ area }) => area === id);
    return { id, hands: sumOf(own, 'hands', years.length), kronor: sumOf(own, 'kronor', years.length) };
  });
  return {
    years,
    services,
    areas,
    hands: sumOf(services, 'hands', years.length),
    kronor: sumOf(services, 'kronor', years.length),
  };
}

function gapOfService(input: GapInput, service: Service, years: readonly number[]): ServiceGap {
  const needs = service.needs.map(({ ages, share }) => {
    const persons = years.map(year => personsAt(input.population, ages, year)?.persons ?? Number.NaN);
    const isKnown = persons.every(Number.isFinite);
    return {
      ages,
      persons: isKnown ? persons : null,
      needs: isKnown && share !== null ? persons.map(each => each * share) : null,
    };
  });
  const all = needs.every(line => line.needs !== null)
    ? years.map((_, at) => needs.reduce((sum, line) => sum + line.needs![at]!, 0))
    : null;
  const line = (perNeed: number | null, growthPercent: number): Line => {
    if (all === null || perNeed === null) return { needed: null, gap: null };
    const needed = all.map((need, at) => need * perNeed * changeOf(service, at, years.length - 1));
    const growth = 1 + growthPercent / 100;
    return { needed, gap: needed.map((each, at) => each - needed[0]! * growth ** at) };
  };
  return {
    id: service.id,
    area: service.area,
    needs,
    hands: line(service.handsPerNeed, input.handsGrowthPercent),
    kronor: line(service.kronorPerNeed, input.moneyGrowthPercent),
    lacks: [
      ...(needs.some(({ persons }) => persons === null) ? (['population'] as const) : []),
      ...(service.needs.some(({ share }) => share === null) ? (['share'] as const) : []),
      ...(service.kronorPerNeed === null ? (['cost'] as const) : []),
      ...(service.handsPerNeed === null ? (['hands'] as const) : []),
    ],
  };
}

/** How much one need takes after `years` of `ofYears`, beside the base year. */
export function changeOf(
  { productivityPercent, levelPercent }: Pick<Service, 'productivityPercent' | 'levelPercent'>,
  years: number,
  ofYears: number,
): number {
  return (1 - productivityPercent / 100) ** years * (1 + (levelPercent / 100) * (years / ofYears));
}

function sumOf(services: readonly ServiceGap[], what: 'hands' | 'kronor', length: number): Sum {
  const counted = services.filter(service => service[what].needed !== null);
  const add = (part: 'needed' | 'gap') =>
    counted.length === 0
      ? null
      : Array.from({ length }, (_, at) =>
          counted.reduce((sum, service) => sum + (service[what][part]?.[at] ?? 0), 0),
        );
  return {
    line: { needed: add('needed'), gap: add('gap') },
    without: services.filter(service => service[what].needed === null).map(({ id }) => id),
  };
}
