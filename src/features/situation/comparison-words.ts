import { fewestPeers } from '#features/situation/comparison.ts';
import { comparisonMessages } from '#features/situation/messages/comparison.ts';
import { messages } from '#features/situation/messages/situation.ts';
import type { Place } from '#features/situation/place.ts';
import type { Language } from '#platform/context.ts';

/** Whom the place is compared with in an area, as it stands in a sentence: `liknande`, `gruppen ”Grannar”`. */
export function whomIn({ comparison }: Place, area: string, language: Language): string {
  const { whom } = comparisonMessages(language);
  switch (comparison.kind) {
    case 'ordinary':
      return whom.ordinary;
    case 'weights':
      return comparison.areas.includes(area) ? whom.weights : whom.ordinary;
    case 'set':
      return whom.set(comparison.name);
  }
}

/** The same for a sentence on all areas, after “better than among”. */
export function amongWhom({ comparison, scoredClass }: Place, language: Language): string {
  const { whom } = comparisonMessages(language);
  const { similar } = messages(language);
  if (comparison.kind === 'set') return whom.set(comparison.name);
  if (comparison.kind === 'weights') return whom.weights;
  return scoredClass === 1 ? similar.municipalities : similar.regions;
}

/** A topic with whom it is against, where that is not the ordinary peers. */
export function topicBeside(place: Place, topic: string, language: Language): string {
  const { comparison } = place;
  return comparison.kind === 'ordinary'
    ? topic
    : comparisonMessages(language).beside(topic, amongWhom(place, language));
}

/** What a page must say of a comparison of the organisation's own, and what cannot be told by it; null for the ordinary one. */
export type ComparisonNote = { readonly kind: 'note' | 'caution'; readonly text: string };

function comparisonNote(place: Place, language: Language): ComparisonNote | null {
  const { comparison, analysis, sets } = place;
  const text = comparisonMessages(language);
  if (comparison.kind === 'ordinary') return null;
  if (comparison.kind === 'weights') {
    const names = analysis.areas.flatMap(({ id, name }) =>
      comparison.areas.includes(id) ? [name[language].toLowerCase()] : [],
    );
    return { kind: 'note', text: text.weightsNote(listed(names, language)) };
  }
  if (comparison.units < fewestPeers) {
    return { kind: 'caution', text: text.tooFew(comparison.name, comparison.units, fewestPeers) };
  }
  const units = (sets[0]?.peers ?? []).map(peer => analysis.snapshot.units[peer.unit]!.name);
  return { kind: 'note', text: text.setNote(comparison.name, listed(units, language)) };
}

/** All that a page must say of what it is read by: a comparison of the own, and a snapshot that is still being looked at. */
export function notesOn(place: Place, language: Language): readonly ComparisonNote[] {
  const own = comparisonNote(place, language);
  const { isBeingCompared } = place.analysis.snapshot.adjustments;
  const { beingCompared } = comparisonMessages(language);
  return [
    ...(own === null ? [] : [own]),
    ...(isBeingCompared ? [{ kind: 'caution', text: beingCompared } as const] : []),
  ];
}

const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language).format(names);
