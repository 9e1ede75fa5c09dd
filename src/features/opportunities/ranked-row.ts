import { strengthOf } from '#core/opportunities/voice.ts';
import type { Place } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import { ownMessages } from './messages/own.ts';
import { type EmployeeVoice, opportunityAddress } from './model/voice.ts';
import type { RankedItem, RankedOpportunity } from './ranking.ts';
import { asVoice } from './ranking.ts';
import { type OpportunityRowData, opportunityRow } from './rows.ts';
import { voiceLine } from './voice-view.ts';

/** The name of a service area; the whole organisation where there is none. */
export const areaName = (area: string | null, language: Language): string =>
  shippedReferenceData().areas.find(({ id }) => id === area)?.name[language] ?? '';

/** The area that an opportunity stands under; null where it concerns the whole organisation. */
export function areaOfItem(item: RankedItem): string | null {
  switch (item.kind) {
    case 'open':
      return item.opportunity.area;
    case 'pattern':
      return item.pattern.areas[0] ?? null;
    case 'own':
      return item.own.area;
  }
}

/** The voice that counts, of those that speak for it. */
export const strongest = <One extends EmployeeVoice>(voices: readonly One[]): One | null =>
  voices.reduce<One | null>(
    (best, voice) => (best === null || strengthOf(asVoice(voice)) > strengthOf(asVoice(best)) ? voice : best),
    null,
  );

/** One opportunity of the ranking, whatever it comes of. */
export function rankedRow(
  { item, supports }: RankedOpportunity,
  place: Place | null,
  unit: string,
  shown: { readonly rank: number; readonly language: Language; readonly query: string },
): OpportunityRowData {
  const { rank, language, query } = shown;
  const first = strongest(supports);
  const voice = first === null ? null : voiceLine(first, language);
  if (item.kind === 'open' && place !== null) {
    return opportunityRow(place, item.opportunity, rank, language, query, voice);
  }
  const text = ownMessages(language);
  const area = areaOfItem(item);
  const common = {
    rank,
    areaName: area === null ? text.whole : areaName(area, language),
    swedish: '',
    voice,
  };
  if (item.kind === 'own') {
    const { id, title, what, forWhom } = item.own;
    return {
      ...common,
      id,
      href: opportunityAddress({ kind: 'own', id }),
      name: title,
      why: what === '' ? text.whyOwn : what,
      facts: [text.ownFact, ...(forWhom === '' ? [] : [forWhom])],
    };
  }
  const pattern = item.kind === 'open' ? item.opportunity.pattern : item.pattern;
  return {
    ...common,
    id: pattern.id,
    href: `${opportunityAddress({ kind: 'open', unit, pattern: pattern.id })}${query}`,
    name: pattern.name[language],
    why: text.whyPattern,
    facts: [],
  };
}
