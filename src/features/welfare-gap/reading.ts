import { type Closed, closedBy, type Saving } from '#core/welfare/closing.ts';
import { type Service, type WelfareGap, welfareGap } from '#core/welfare/gap.ts';
import { type Population, yearsOf } from '#core/welfare/population.ts';
import { type Pattern, shippedPatterns } from '#features/catalogue/index.ts';
import type { Place } from '#features/situation/index.ts';
import { baselineOf, countedOf } from './baseline.ts';
import { type Figures, figuresOf } from './figures.ts';
import {
  type Assumption,
  assumptionId,
  type EnteredAssumption,
  growthOfHands,
  growthOfMoney,
} from './model/assumption.ts';
import { observationsOf, type Projection } from './model/projection.ts';
import type { EnteredSaving, PatternSaving, UnknownPattern } from './model/saving.ts';
import type { Scenario } from './model/scenario.ts';
import { municipalServices, regionalServices, type ServiceDefinition } from './model/service.ts';
import { baseOfProjection, type Hit, hitsOf, outcomeOf, projectionOf } from './population.ts';
import { savingsAt } from './savings.ts';

/** An assumption as it is used: what the open data say, and what a scenario says in its place. */
export type UsedAssumption = Assumption & { readonly entered: EnteredAssumption | null };

export type Basis = {
  readonly kind: 'key figures' | 'imported';
  /** Name of an imported projection; null for the official one of the key figures. */
  readonly name: string | null;
  readonly baseYear: number;
  readonly lastYear: number;
};

/** The welfare gap of a place with all that it rests on. */
export type Reading = {
  readonly place: Place;
  readonly basis: Basis;
  readonly population: Population;
  readonly horizon: number;
  readonly services: readonly ServiceDefinition[];
  readonly assumptions: readonly UsedAssumption[];
  readonly gap: WelfareGap;
  readonly patterns: readonly Pattern[];
  readonly savings: readonly PatternSaving[];
  readonly unknown: readonly UnknownPattern[];
  /** How much of what is needed at the horizon the savings take away. */
  readonly closed: { readonly hands: Closed; readonly kronor: Closed };
  readonly hits: readonly Hit[];
  /** Part of the costs of the municipality's services that is counted here, in the base year; null where it cannot be told. */
  readonly covered: number | null;
};

export type Wanted = {
  readonly scenario: Pick<Scenario, 'assumptions' | 'savings'> | null;
  readonly projection: Projection | null;
  /** Null for as far as the projection reaches. */
  readonly horizon: number | null;
  /** The catalogue as whoever asks sees it. */
  readonly patterns: readonly Pattern[];
};

/** What open data alone say, as far as the projection reaches. */
export const openWanted = (): Wanted => ({
  scenario: null,
  projection: null,
  horizon: null,
  patterns: shippedPatterns(),
});

/** The gap of a place; null where no projection of its population is known, or none that reaches past its base year. */
export function readingAt(place: Place, { scenario, projection, horizon, patterns }: Wanted): Reading | null {
  const figures = figuresOf(place);
  const baseYear = projection?.baseYear ?? baseOfProjection(figures);
  if (baseYear === null) return null;
  const population = [
    ...outcomeOf(figures),
    ...(projection === null ? projectionOf(figures, baseYear) : observationsOf(projection)),
  ];
  const lastYear = yearsOf(population).at(-1) ?? baseYear;
  if (lastYear <= baseYear) return null;
  const reached = Math.min(lastYear, Math.max(baseYear + 1, horizon ?? lastYear));
  const isRegion = place.scoredClass === 2;
  const assumptions = baselineOf(figures, baseYear, isRegion).map(assumption => ({
    ...assumption,
    entered: scenario?.assumptions.find(({ assumption: id }) => id === assumption.id) ?? null,
  }));
  const services = (isRegion ? regionalServices : municipalServices).map(service => ({
    ...service,
    counted: countedOf(service, assumptions),
  }));
  const gap = welfareGap({
    population,
    baseYear,
    horizon: reached,
    services: services.map(service => calculable(service, assumptions)),
    moneyGrowthPercent: valueUsed(assumptions, growthOfMoney) ?? 0,
    handsGrowthPercent: valueUsed(assumptions, growthOfHands) ?? 0,
  });
  const { savings, unknown } = withEntered(savingsAt(place, patterns), scenario?.savings ?? []);
  return {
    place,
    basis: {
      kind: projection === null ? 'key figures' : 'imported',
      name: projection?.name ?? null,
      baseYear,
      lastYear,
    },
    population,
    horizon: reached,
    services,
    assumptions,
    gap,
    patterns,
    savings,
    unknown,
    closed: {
      hands: closedBy(savings, takenIn(gap, 'hands')),
      kronor: closedBy(savings, takenIn(gap, 'kronor')),
    },
    hits: hitsOf(figures),
    covered: isRegion ? null : coveredOf(figures, gap, baseYear),
  };
}

/** What is used of an assumption: what was entered, else what the data say. */
export const usedValue = ({ value, entered }: UsedAssumption): number | null => entered?.value ?? value;

function valueUsed(assumptions: readonly UsedAssumption[], id: string): number | null {
  const found = assumptions.find(assumption => assumption.id === id);
  return found === undefined ? null : usedValue(found);
}

function calculable({ id, area, ages }: ServiceDefinition, assumptions: readonly UsedAssumption[]): Service {
  const value = (kind: Assumption['kind']) => valueUsed(assumptions, assumptionId(id, kind));
  return {
    id,
    area,
    needs: ages.map(own => ({ ages: own, share: valueUsed(assumptions, assumptionId(id, 'share', own)) })),
    kronorPerNeed: value('cost'),
    handsPerNeed: value('hands'),
    productivityPercent: value('productivity') ?? 0,
    levelPercent: value('level') ?? 0,
  };
}

const takenIn = (gap: WelfareGap, what: 'hands' | 'kronor'): ReadonlyMap<string, number> =>
  new Map(
    gap.services.flatMap(service => {
      const taken = service[what].needed?.at(-1);
      return taken === undefined ? [] : [[service.id, taken] as const];
    }),
  );

/** What a scenario says of a pattern stands in place of all that the catalogue says of it for the same service. */
function withEntered(
  open: { readonly savings: readonly PatternSaving[]; readonly unknown: readonly UnknownPattern[] },
  entered: readonly EnteredSaving[],
) {
  const own = entered.map(
    ({ pattern, service, lowPercent, likelyPercent, highPercent, source }): PatternSaving & Saving => ({
      pattern,
      service,
      part: { low: lowPercent / 100, likely: likelyPercent / 100, high: highPercent / 100 },
      basis: { kind: 'entered', source },
    }),
  );
  const isEntered = (saving: PatternSaving) =>
    own.some(({ pattern, service }) => pattern === saving.pattern && service === saving.service);
  return {
    savings: [...open.savings.filter(saving => !isEntered(saving)), ...own],
    unknown: open.unknown.filter(({ pattern }) => !own.some(saving => saving.pattern === pattern)),
  };
}

function coveredOf(figures: Figures, gap: WelfareGap, baseYear: number): number | null {
  const counted = gap.kronor.line.needed?.[0];
  const all = figures.at('N00095', baseYear) * figures.at('N01951', baseYear);
  return counted === undefined || !(all > 0) ? null : counted / all;
}
