import { type AdoptionRow, adoptionOf } from '#core/adoption/adoption.ts';
import type { Opportunity } from '#core/opportunities/opportunity.ts';
import { rankOpportunities } from '#core/opportunities/rank-opportunities.ts';
import { type Pattern, shippedPatterns } from '#features/catalogue/index.ts';
import { type Place, peersIn, readingOf } from '#features/situation/index.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';

export type PlacedOpportunity = Opportunity<Pattern>;

/** By analysis and by catalogue: that which ships, or an organisation's. */
const opportunitiesByPlace = new WeakMap<
  object,
  WeakMap<object, Map<number, readonly PlacedOpportunity[]>>
>();

/** What a place and those like it have introduced: a row per way of working that the snapshot asks about. */
export function adoptionAt(place: Place): readonly AdoptionRow[] {
  const { snapshot, view } = place.analysis;
  return adoptionOf({
    panel: snapshot.panel,
    units: snapshot.units,
    keyFigures: shippedReferenceData().adoption,
    titles: view.titles,
    unit: place.position,
    peersOf: area => peersIn(place, area),
  });
}

/** Years behind the place's newest tested value at which a situation stops being a reason to act. */
const oldestEvidence = 3;

/** The ranked opportunities of a place out of a catalogue; worked out once for as long as its analysis is held. */
export function opportunitiesAt(
  place: Place,
  patterns: readonly Pattern[] = shippedPatterns(),
): readonly PlacedOpportunity[] {
  const ofAnalysis =
    opportunitiesByPlace.get(place.analysis) ??
    new WeakMap<object, Map<number, readonly PlacedOpportunity[]>>();
  opportunitiesByPlace.set(place.analysis, ofAnalysis);
  const known = ofAnalysis.get(patterns) ?? new Map<number, readonly PlacedOpportunity[]>();
  ofAnalysis.set(patterns, known);
  const before = known.get(place.position);
  if (before !== undefined) return before;
  const { gaps, situations } = readingOf(place);
  const ranked = rankOpportunities({
    kind: place.scoredClass === 1 ? 'municipality' : 'region',
    situations,
    adoption: adoptionAt(place),
    patterns,
    oldestYear: Math.max(...gaps.map(gap => gap.year)) - oldestEvidence,
  });
  known.set(place.position, ranked);
  return ranked;
}

/** Name and code of a unit by its position. */
export function unitAt(
  { analysis }: Place,
  position: number,
): { readonly code: string; readonly name: string } {
  const { code, name } = analysis.snapshot.units[position]!;
  return { code, name };
}
