import { data } from 'react-router';
import { peerMessages } from '#features/situation/messages/peers.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { type PeersOfArea, peersOfArea } from '#features/situation/peers-of-area.ts';
import { placeOfPage, snapshotQuery } from '#features/situation/place-of-page.ts';
import type { Context, Language, OpenContext } from '#platform/context.ts';
import { peerWeightsOf } from './store/own-peers.ts';

/** What the page of one service area's peers shows, by `:unit` and `:area` of its address; 404 where there is no such area here. */
export async function areaPage(
  context: OpenContext,
  member: Context | null,
  request: Request,
  { unit, area }: { readonly unit: string; readonly area: string },
) {
  const { language } = context;
  const place = await placeOfPage(context, request, unit);
  const own =
    member === null
      ? undefined
      : (await peerWeightsOf(member.db, member.organisation.id)).find(each => each.area === area);
  const view = await peersOfArea(place, area, own?.weights ?? null);
  if (view === null) throw data(messages(language).failures.area, { status: 404 });
  return {
    place,
    language,
    query: snapshotQuery(request),
    unit: { code: place.unit.code, name: place.unit.name },
    topic: peerMessages(language).ofArea.topic(view.area.name[language].toLowerCase(), place.unit.name),
    finding: findingOf(view, language),
    view,
    version: own?.version ?? 0,
  };
}

function findingOf({ near, official, same, hasOwnWeights }: PeersOfArea, language: Language): string {
  const text = peerMessages(language).ofArea;
  if (official === null || same === null) return near.length === 0 ? text.nothing : text.noGroup;
  return (hasOwnWeights ? text.sameOfOwn : text.sameOfShipped)(same, official.units.length);
}

/** So many key figures are found otherwise against the two groups. */
export const differing = ({ gaps }: Pick<PeersOfArea, 'gaps'>): number =>
  gaps.filter(
    ({ official, near }) =>
      official?.level !== near?.level || (near?.level !== 'none' && official?.standing !== near?.standing),
  ).length;
