import { type Ages, contains, lengthOf, overlapOf, sameAges, tilesOf } from './ages.ts';

/** Persons of an age range at the end of a year, as a source gives them; sources may overlap. */
export type Observation = {
  readonly year: number;
  readonly ages: Ages;
  readonly persons: number;
  /** Where it is from, e.g. a key figure's id: told, never read. */
  readonly source: string;
};

/** Outcome and projection in one list; of two for the same year and ages the later stands. */
export type Population = readonly Observation[];

/**
 * How a number of persons came about: `counted` is the source's own, or a sum of its own; `follows` moves with another age
 * range since an earlier year; `interpolated` lies on a straight line between two years.
 */
export type Persons = {
  readonly persons: number;
  readonly how: 'counted' | 'follows' | 'interpolated';
  /** The range it follows, where it does. */
  readonly like: Ages | null;
  readonly sources: readonly string[];
};

/** A range that stands in for another shares at least so much of it, and is at least so much of itself. */
const fewestShared = 0.75;

const known = (year: number, population: Population): ReadonlyMap<string, Observation> =>
  new Map(
    population
      .filter(observation => observation.year === year)
      .map(observation => [`${observation.ages.from}-${observation.ages.to}`, observation]),
  );

/** Persons of `ages` in a year that the sources give, as their own ranges add up to it; null where they do not. */
function counted(population: Population, ages: Ages, year: number): Persons | null {
  const observations = [...known(year, population).values()];
  const tiles = tilesOf(
    ages,
    observations.map(observation => observation.ages),
  );
  if (tiles === null) return null;
  const used = tiles.map(tile => observations.find(observation => sameAges(observation.ages, tile))!);
  return {
    persons: used.reduce((sum, { persons }) => sum + persons, 0),
    how: 'counted',
    like: null,
    sources: [...new Set(used.map(({ source }) => source))],
  };
}

/** The smallest range that holds `ages` stands for it best; else the one that shares most. */
function standIns(population: Population, ages: Ages, year: number): readonly Ages[] {
  const ranges = [...known(year, population).values()].map(observation => observation.ages);
  const holding = ranges
    .filter(range => contains(range, ages))
    .sort((one, other) => lengthOf(one) - lengthOf(other));
  const sharing = ranges
    .filter(range => !contains(range, ages))
    .map(range => ({ range, shared: overlapOf(range, ages) }))
    .filter(
      ({ range, shared }) =>
        shared >= fewestShared * lengthOf(ages) && shared >= fewestShared * lengthOf(range),
    )
    .sort((one, other) => other.shared - one.shared);
  return [...holding, ...sharing.map(({ range }) => range)];
}

/** Persons of `ages` in a year that gives only coarser or shifted ranges: as many as before, times the growth of one of those. */
function following(population: Population, ages: Ages, year: number): Persons | null {
  const earlier = yearsOf(population).filter(each => each < year);
  for (const like of standIns(population, ages, year)) {
    const now = counted(population, like, year);
    for (const before of earlier.toReversed()) {
      const own = counted(population, ages, before);
      const theirs = counted(population, like, before);
      if (now === null || own === null || theirs === null || !(theirs.persons > 0)) continue;
      return {
        persons: (own.persons * now.persons) / theirs.persons,
        how: 'follows',
        like,
        sources: [...new Set([...own.sources, ...now.sources])],
      };
    }
  }
  return null;
}

/** The years that the sources give, in order. */
export const yearsOf = (population: Population): readonly number[] =>
  [...new Set(population.map(({ year }) => year))].sort((one, other) => one - other);

/**
 * Persons of `ages` at the end of `year`; null where the sources do not reach, before their first or after their last year.
 *
 * In a year that the sources give: the sum of ranges that make up `ages` exactly; else the newest earlier such number times
 * the growth since then of the smallest range that holds `ages`, or of one that shares three quarters of it. In a year
 * between: linear interpolation between the nearest years that can be told. Persons may be fractions. Own method, after the
 * practice of reading coarser projections at constant structure within the group (docs/methods/welfare-gap.md).
 */
export function personsAt(population: Population, ages: Ages, year: number): Persons | null {
  const exact = counted(population, ages, year) ?? following(population, ages, year);
  if (exact !== null) return exact;
  const years = yearsOf(population);
  const told = (each: number) => counted(population, ages, each) ?? following(population, ages, each);
  const nearest = (candidates: readonly number[]) => {
    for (const each of candidates) {
      const found = told(each);
      if (found !== null) return { year: each, ...found };
    }
    return null;
  };
  const before = nearest(years.filter(each => each < year).toReversed());
  const after = nearest(years.filter(each => each > year));
  if (before === null || after === null) return null;
  const weight = (year - before.year) / (after.year - before.year);
  return {
    persons: before.persons + weight * (after.persons - before.persons),
    how: 'interpolated',
    like: after.like ?? before.like,
    sources: [...new Set([...before.sources, ...after.sources])],
  };
}
