import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import { benjaminiHochberg } from '#core/numerics/benjamini-hochberg.ts';
import { mannKendallP } from '#core/numerics/mann-kendall.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import type { Situation } from '#core/situations/situation.ts';
import type { Place, Reading } from '#features/situation/place.ts';
import { readingOf } from '#features/situation/place.ts';

/** How many of a place's tested key figures stand where. Those to be checked for comparability are counted apart. */
export type Counts = {
  readonly tested: number;
  /** Clear gaps. */
  readonly worse: number;
  readonly better: number;
  readonly higherCost: number;
  readonly lowerCost: number;
  /** Gaps beyond half the ordinary spread but not surely beyond the whole. */
  readonly smaller: number;
  /** Called gaps that may be another organisation or a tiny base. */
  readonly toCheck: number;
};

/** What is made of a place is worked out once for as long as its reading is held. */
function oncePerReading<Value>(make: (place: Place, reading: Reading) => Value): (place: Place) => Value {
  const made = new WeakMap<Reading, { readonly value: Value }>();
  return place => {
    const reading = readingOf(place);
    const known = made.get(reading) ?? { value: make(place, reading) };
    made.set(reading, known);
    return known.value;
  };
}

/** Counts of key figures, not of situations: the sentence on top of *Läget*. */
export const countsOf = oncePerReading((_, { gaps, checks }): Counts => {
  const comparable = gaps.filter(({ keyFigure }) => !checks.has(keyFigure.id));
  const clear = (standing: Gap['standing']) =>
    comparable.filter(gap => gap.level === 'tydlig avvikelse' && gap.standing === standing).length;
  return {
    tested: gaps.length,
    worse: clear('worse'),
    better: clear('better'),
    higherCost: clear('higher cost'),
    lowerCost: clear('lower cost'),
    smaller: comparable.filter(({ level }) => level === 'avvikelse').length,
    toCheck: checks.size,
  };
});

export type Columns = {
  readonly worse: readonly Situation[];
  readonly better: readonly Situation[];
  readonly cost: readonly Situation[];
  readonly moving: readonly Gap[];
  /** Situations that may be another organisation or a tiny base. */
  readonly toCheck: readonly Situation[];
};

/** Situations by where they stand, clear ones first, then most severe; costs in a column of their own. */
export const columnsOf = oncePerReading((place, { gaps, situations }): Columns => {
  const comparable = situations.filter(({ comparability }) => comparability.kind === 'comparable');
  const isCost = ({ lead }: Situation) => lead.keyFigure.direction === 'cost';
  return {
    worse: comparable.filter(situation => !isCost(situation) && situation.verdict === 'worse'),
    better: comparable.filter(situation => !isCost(situation) && situation.verdict === 'better'),
    cost: comparable.filter(isCost),
    moving: movingOf(place, gaps),
    toCheck: situations.filter(({ comparability }) => comparability.kind === 'check'),
  };
});

/** A trend this unlikely without a real movement counts as one. */
const movingBelow = 0.05;
/** A movement over ten years that is smaller than the ordinary spread moves nobody. */
const yearsAhead = 10;

/**
 * Key figures that move, both in themselves and beside all, and far enough to matter, fastest in ordinary spreads first; kin told once.
 *
 * Beside all: Mann–Kendall on own value − median of the class, year by year, Benjamini–Hochberg over the place's tested key figures.
 */
function movingOf(place: Place, gaps: readonly Gap[]): readonly Gap[] {
  const qValues = benjaminiHochberg(Float64Array.from(gaps, gap => mannKendallP(besideAll(place, gap))));
  const movesBesideAll = new Set(gaps.filter((_, index) => qValues[index]! <= defaultScanOptions.fdr));
  const kinships = place.analysis.kinships(place.scoredClass);
  const speed = (gap: Gap) => Math.abs(trendBesideAll(place, gap) * yearsAhead) / gap.threshold;
  // Own movement and movement beside all must point the same way: who stands at the ceiling falls behind without falling.
  const isMoving = (gap: Gap) =>
    gap.trendP < movingBelow &&
    movesBesideAll.has(gap) &&
    speed(gap) > 1 &&
    Math.sign(gap.trendPerYear) === Math.sign(trendBesideAll(place, gap));
  const moving = gaps
    .filter(gap => gap.keyFigure.direction !== 'cost' && isMoving(gap))
    .sort((a, b) => speed(b) - speed(a));
  const told: Gap[] = [];
  for (const gap of moving) {
    const kin = kinships.get(gap.keyFigure.id);
    if (!told.some(({ keyFigure }) => kin?.has(keyFigure.id))) told.push(gap);
  }
  return told;
}

/** Own value less the median of the class, for the years of the trend. */
function besideAll({ analysis, position, scoredClass }: Place, gap: Gap): Float64Array {
  const { panel } = analysis.snapshot;
  const { position: keyFigure } = gap.keyFigure;
  const medians = analysis.levels(scoredClass).medians(keyFigure);
  const end = gap.year - panel.firstYear + 1;
  return Float64Array.from(seriesOf(panel, keyFigure, position), (own, year) => own - medians[year]!)
    .subarray(Math.max(0, end - defaultScanOptions.window), end)
    .filter(value => !Number.isNaN(value));
}

/** Own trend per year less the median trend of all units of the class: what moves everywhere is no movement of the place. */
export function trendBesideAll(place: Place, gap: Gap): number {
  return gap.trendPerYear - place.analysis.levels(place.scoredClass).trend(gap.keyFigure.position);
}

/** What cannot be said of a place, by reason, in numbers of key figures. */
export type NotKnown = {
  /** Has a value, but no known direction. */
  readonly noDirection: number;
  /** Would be tested, but too few years of own or peers' values. */
  readonly tooFewYears: number;
  /** Would be tested, but the place has no value at all. */
  readonly noValue: number;
  /** Tested on a latest value that is older than three years at the snapshot's newest year. */
  readonly old: number;
  readonly newestYear: number;
  /** Seems to mean something else than in an older fetch, and nobody has settled what. */
  readonly heldOut: number;
  /** Of so many measures of its kind of unit it has a value in so few that hardly anything can be said; null where not. */
  readonly hardlyAny: { readonly withValue: number; readonly of: number } | null;
};

/** A place with values in a smaller part of its measures than this is told that hardly anything can be said of it. */
const hardlyAnyBelow = 0.1;

export const notKnownOf = oncePerReading((place, { gaps }): NotKnown => {
  const { analysis, position } = place;
  const isTested = new Set(gaps.map(({ keyFigure }) => keyFigure.position));
  const { panel, keyFigures, units, adjustments } = analysis.snapshot;
  const mine = place.scoredClass === 1 ? 'municipality' : 'region';
  const hasValue = (keyFigure: number) => {
    const from = (keyFigure * units.length + position) * panel.yearCount;
    return panel.values.subarray(from, from + panel.yearCount).some(value => !Number.isNaN(value));
  };
  const held = new Set(
    adjustments.redefined.flatMap(each => (each.kind === 'held-out' ? [each.keyFigure] : [])),
  );
  let noDirection = 0;
  let tooFewYears = 0;
  let noValue = 0;
  let [measures, withValue] = [0, 0];
  keyFigures.forEach(({ id, scope }, keyFigure) => {
    const { kind, direction } = analysis.classifications[keyFigure]!;
    if (kind !== 'measure' || (scope !== 'both' && scope !== mine)) return;
    if (held.has(id)) return;
    measures++;
    if (hasValue(keyFigure)) withValue++;
    if (direction === 'unknown' || direction === 'neither') {
      if (hasValue(keyFigure)) noDirection++;
    } else if (!isTested.has(keyFigure)) {
      if (hasValue(keyFigure)) tooFewYears++;
      else noValue++;
    }
  });
  const newestYear = Math.max(...gaps.map(gap => gap.year));
  return {
    noDirection,
    tooFewYears,
    noValue,
    old: gaps.filter(gap => gap.year < newestYear - 3).length,
    newestYear,
    heldOut: keyFigures.filter(({ id, scope }) => held.has(id) && (scope === 'both' || scope === mine))
      .length,
    hardlyAny: withValue < hardlyAnyBelow * measures ? { withValue, of: measures } : null,
  };
});
