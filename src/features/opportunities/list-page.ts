import { patternsEverFor } from '#features/catalogue/index.ts';
import { keptOfPage, notesOn, type Place, snapshotQuery, topicBeside } from '#features/situation/index.ts';
import type { Context, Language } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { coverageOf } from './basis.ts';
import { dismissedRows } from './dismissed-rows.ts';
import { messages } from './messages/opportunities.ts';
import { ownMessages } from './messages/own.ts';
import { areaOfItem, rankedRow } from './ranked-row.ts';
import { type RankedOpportunity, rankingOf, seesOwn } from './ranking.ts';

const bases = { laget: 'situation', inforande: 'adoption', bada: 'situation and adoption' } as const;

function isOfSupport({ item, voice }: RankedOpportunity, support: string): boolean {
  if (support === '') return true;
  if (support === 'rost') return voice !== null;
  if (support === 'egna') return item.kind === 'own';
  return item.kind === 'open' && item.opportunity.basis === bases[support as keyof typeof bases];
}

/** All that the list of opportunities at one place shows. */
export async function listPage(member: Context | null, place: Place, request: Request, language: Language) {
  const search = new URL(request.url).searchParams;
  const filter = { area: search.get('omrade') ?? '', support: search.get('stod') ?? '' };
  const { ranked: all, dismissed } = await rankingOf(member, place.unit.code, place);
  const areaName = new Map(place.analysis.areas.map(area => [area.id, area.name[language]]));
  const shown = all
    .map((entry, index) => ({ entry, rank: index + 1 }))
    .filter(({ entry }) => filter.area === '' || areaOfItem(entry.item) === filter.area)
    .filter(({ entry }) => isOfSupport(entry, filter.support));
  const query = snapshotQuery(request);
  const firstArea = all[0] === undefined ? '' : (areaOfItem(all[0].item) ?? '');
  return {
    language,
    query,
    kept: keptOfPage(request),
    unit: { code: place.unit.code, name: place.unit.name },
    topic: topicBeside(place, messages(language).list.title(place.unit.name), language),
    notes: notesOn(place, language),
    coverage: coverageOf(place),
    filter,
    seesOwn: seesOwn(member, place.unit.code),
    mayAdd: seesOwn(member, place.unit.code) && may(member.actor, 'opportunities.edit'),
    areas: [...new Set(all.flatMap(({ item }) => areaOfItem(item) ?? []))].map(area => ({
      value: area,
      label: areaName.get(area) ?? area,
    })),
    allEvidence: `/belagg?snapshot=${encodeURIComponent(place.analysis.snapshot.manifest.id)}`,
    total: all.length,
    own: all.filter(({ item }) => item.kind === 'own').length,
    firstArea: areaName.get(firstArea) ?? ownMessages(language).whole,
    dismissed: dismissedRows(dismissed, await patternsEverFor(member), language, query),
    rows: shown.map(({ entry, rank }) => rankedRow(entry, place, place.unit.code, { rank, language, query })),
  };
}

export type ListPageData = Awaited<ReturnType<typeof listPage>>;
