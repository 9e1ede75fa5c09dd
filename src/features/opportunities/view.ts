import { type AdoptionRow, adoptionOf } from '#core/adoption/adoption.ts';
import type { Opportunity } from '#core/opportunities/opportunity.ts';
import { rankOpportunities } from '#core/opportunities/rank-opportunities.ts';
import { type Pattern, shippedPatterns } from '#features/catalogue/index.ts';
import { type Place, peersIn, readingOf } from '#features/situation/index.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';

export type PlacedOpportunity = Opportunity<Pattern>;

/** What is worked out of a place is kept for as long as its analysis is held. */
export function oncePerPlace<Value>(make: (place: Place) => Value): (place: Place) => Value {
  const byAnalysis = new WeakMap<object, Map<number, Value>>();
  return place => {
    const known = byAnalysis.get(place.analysis) ?? new Map<number, Value>();
    byAnalysis.set(place.analysis, known);
    const value = known.get(place.position) ?? make(place);
    known.set(place.position, value);
    return value;
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

/** The ranked opportunities of a place out of a catalogue; worked out once for as long as its analysis is held. */
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
