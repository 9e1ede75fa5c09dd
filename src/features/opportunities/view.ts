import { type AdoptionRow, type AskedOfAll, adoptionOf, askedOfAll } from '#core/adoption/adoption.ts';
import type { Opportunity } from '#core/opportunities/opportunity.ts';
import { rankOpportunities } from '#core/opportunities/rank-opportunities.ts';
import { type Pattern, shippedPatterns } from '#features/catalogue/index.ts';
import { type Analysis, type Place, peersIn, readingOf } from '#features/situation/index.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';

export type PlacedOpportunity = Opportunity<Pattern>;

/** What is worked out of a place is kept for as long as it is held: a unit in one analysis, among those it is compared with. */
export function oncePerPlace<Value>(make: (place: Place) => Value): (place: Place) => Value {
  const made = new WeakMap<Place, { readonly value: Value }>();
  return place => {
    const known = made.get(place) ?? { value: make(place) };
    made.set(place, known);
    return known.value;
  };
}

/** The same for each catalogue: that which ships, or an organisation's. */
function oncePerCatalogue<Value>(make: (place: Place, patterns: readonly Pattern[]) => Value) {
  const byCatalogue = new WeakMap<readonly Pattern[], (place: Place) => Value>();
  return (place: Place, patterns: readonly Pattern[]): Value => {
    const of = byCatalogue.get(patterns) ?? oncePerPlace(each => make(each, patterns));
    byCatalogue.set(patterns, of);
    return of(place);
  };
}

const askedIn = new WeakMap<Analysis, AskedOfAll>();

/** What the snapshot asks about, the same for every place of it. */
function askedOf(analysis: Analysis): AskedOfAll {
  const { snapshot, view } = analysis;
  const { panel, units } = snapshot;
  const keyFigures = shippedReferenceData().adoption;
  const known = askedIn.get(analysis) ?? askedOfAll({ panel, units, keyFigures, titles: view.titles });
  askedIn.set(analysis, known);
  return known;
}

/** What a place and those like it have introduced: a row per way of working that the snapshot asks about. */
export const adoptionAt = oncePerPlace((place): readonly AdoptionRow[] => {
  const { snapshot, view } = place.analysis;
  return adoptionOf({
    panel: snapshot.panel,
    units: snapshot.units,
    keyFigures: shippedReferenceData().adoption,
    titles: view.titles,
    unit: place.position,
    peersOf: area => peersIn(place, area),
    asked: askedOf(place.analysis),
  });
});

/** Years behind the place's newest tested value at which a situation stops being a reason to act. */
const oldestEvidence = 3;

const rankedOf = oncePerCatalogue((place, patterns): readonly PlacedOpportunity[] => {
  const { gaps, situations } = readingOf(place);
  return rankOpportunities({
    kind: place.scoredClass === 1 ? 'municipality' : 'region',
    situations,
    adoption: adoptionAt(place),
    patterns,
    oldestYear: Math.max(...gaps.map(gap => gap.year)) - oldestEvidence,
  });
});

/** The ranked opportunities of a place out of a catalogue; worked out once for as long as it is held. */
export const opportunitiesAt = (
  place: Place,
  patterns: readonly Pattern[] = shippedPatterns(),
): readonly PlacedOpportunity[] => rankedOf(place, patterns);

/** Name and code of a unit by its position. */
export function unitAt(
  { analysis }: Place,
  position: number,
): { readonly code: string; readonly name: string } {
  const { code, name } = analysis.snapshot.units[position]!;
  return { code, name };
}
