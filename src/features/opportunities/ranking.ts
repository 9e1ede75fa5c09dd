import { type Ranked, rankWithVoice } from '#core/opportunities/rank-with-voice.ts';
import type { Voice } from '#core/opportunities/voice.ts';
import { type Pattern, patternsEverFor, patternsFor } from '#features/catalogue/index.ts';
import type { Place } from '#features/situation/index.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import type { Dismissed } from './model/dismissed.ts';
import type { OwnOpportunity } from './model/own.ts';
import { type EmployeeVoice, opportunityText, type Support } from './model/voice.ts';
import { dismissedOf } from './store/dismissed.ts';
import { ownOpportunities } from './store/own.ts';
import { supportsOf } from './store/voice.ts';
import { opportunitiesAt, type PlacedOpportunity } from './view.ts';

/** What stands in the ranking: what open values show, a pattern that employees alone speak for, or one of the own. */
export type RankedItem =
  | { readonly kind: 'open'; readonly opportunity: PlacedOpportunity }
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'own'; readonly own: OwnOpportunity };

export type RankedOpportunity = Ranked<RankedItem> & { readonly supports: readonly Support[] };

/** Whether the organisation's own opportunities and voices are shown to whoever reads about a unit. */
export const seesOwn = (member: Context | null, unitCode: string | null): member is Context =>
  member !== null && member.organisation.unitCode === unitCode && may(member.actor, 'opportunities.read');

export const asVoice = ({ kind, agreeShare, people }: EmployeeVoice): Voice =>
  kind === 'statement' ? { kind, agreeShare: agreeShare ?? 0, people } : { kind, people };

/** The text that names an opportunity of the ranking. */
export const referenceOf = (item: RankedItem, unit: string): string => {
  switch (item.kind) {
    case 'open':
      return opportunityText({ kind: 'open', unit, pattern: item.opportunity.pattern.id });
    case 'pattern':
      return opportunityText({ kind: 'open', unit, pattern: item.pattern.id });
    case 'own':
      return item.own.id;
  }
};

/** What is ranked, and what the organisation has put aside. */
export type Ranking = {
  readonly ranked: readonly RankedOpportunity[];
  readonly dismissed: readonly Dismissed[];
};

/**
 * The open ranking, the same for everybody, or for members that of their organisation: with its own ones and its voices, and without
 * what it has dismissed.
 */
export async function rankingOf(
  member: Context | null,
  unit: string | null,
  place: Place | null,
): Promise<Ranking> {
  const open = place === null ? [] : opportunitiesAt(place, await patternsFor(member));
  const computed = open.map(opportunity => ({ kind: 'open', opportunity }) as const);
  if (!seesOwn(member, unit)) {
    const alone = { voice: null, supports: [] };
    return {
      ranked: computed.map(item => ({ item, total: item.opportunity.score.total, ...alone })),
      dismissed: [],
    };
  }
  const { db, organisation } = member;
  const dismissed = (await dismissedOf(db, organisation.id)).filter(
    ({ opportunity, title }) => title !== null || opportunity.startsWith(`${unit}/`),
  );
  const aside = new Set(dismissed.map(({ opportunity }) => opportunity));
  const supports = Map.groupBy(await supportsOf(db, organisation.id), ({ opportunity }) => opportunity);
  const own = (await ownOpportunities(db, organisation.id)).filter(({ state }) => state === 'open');
  const here = new Set(open.map(({ pattern }) => pattern.id));
  const spokenFor = (await patternsEverFor(member)).filter(
    ({ id }) => !here.has(id) && unit !== null && supports.has(`${unit}/${id}`),
  );
  const all: readonly RankedItem[] = [
    ...computed,
    ...spokenFor.map(pattern => ({ kind: 'pattern', pattern }) as const),
    ...own.map(each => ({ kind: 'own', own: each }) as const),
  ];
  const items = all.filter(item => !aside.has(referenceOf(item, unit ?? '')));
  const supportsFor = (item: RankedItem) => supports.get(referenceOf(item, unit ?? '')) ?? [];
  const ranked = rankWithVoice(
    items.map(item => ({
      item,
      measured: item.kind === 'open' ? item.opportunity.score.total : 0,
      isAlreadyHere:
        item.kind === 'open' &&
        item.opportunity.adoption.own === 'introduced' &&
        !item.opportunity.adoption.ownIsUncertain,
      voices: supportsFor(item).map(asVoice),
    })),
  );
  return { ranked: ranked.map(each => ({ ...each, supports: supportsFor(each.item) })), dismissed };
}
