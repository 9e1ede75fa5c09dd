import { data } from 'react-router';
import type { PeerChoice } from '#features/situation/comparison.ts';
import { messages } from '#features/situation/messages/situation.ts';
import { peerChoiceOf } from '#features/situation/peer-choice.ts';
import { type Place, placeAmong, placeIn, placeOf } from '#features/situation/place.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { Context, OpenContext } from '#platform/context.ts';

/**
 * The place that a page's address names: `:unit`, `?snapshot=` and, for a member, `?jamfor=`; a 404 in the reader's language
 * where there is none. Without a member it is read among its ordinary peers.
 */
export async function placeOfPage(
  context: OpenContext,
  request: Request,
  unitCode: string,
  member: Context | null = null,
): Promise<Place> {
  const snapshotId = new URL(request.url).searchParams.get('snapshot');
  try {
    return await placeOf(context.warehouse, unitCode, snapshotId, await choiceAsked(request, member));
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 404) throw error;
    const { unit, snapshot, comparison } = messages(context.language).failures;
    const text: Readonly<Record<string, string>> = {
      'snapshot-unknown': snapshot(snapshotId ?? ''),
      'peer-set-unknown': comparison,
    };
    throw data(text[error.code] ?? unit(unitCode), { status: 404 });
  }
}

/** Another unit of the same analysis, by the same choice of the page's address; null where it is not there, or not compared at all. */
export async function placeBesideOnPage(
  place: Place,
  request: Request,
  unitCode: string,
  member: Context | null,
): Promise<Place | null> {
  const beside = placeIn(place.analysis, unitCode);
  return beside === null ? null : placeAmong(beside, await choiceAsked(request, member));
}

/** What of the address a form that sends to it anew has to carry on. */
export function keptOfPage(request: Request): readonly { readonly name: string; readonly value: string }[] {
  const { searchParams } = new URL(request.url);
  return ['snapshot', 'jamfor'].flatMap(name => {
    const value = searchParams.get(name);
    return value === null || value === '' ? [] : [{ name, value }];
  });
}

async function choiceAsked(request: Request, member: Context | null): Promise<PeerChoice | null> {
  const asked = new URL(request.url).searchParams.get('jamfor');
  if (member === null || asked === null || asked === '') return null;
  return peerChoiceOf(member, asked === 'vikter' ? 'weights' : asked);
}

/** What of the address to keep in links, so that they show the same: `?snapshot=…&jamfor=…`, or nothing. */
export function snapshotQuery(request: Request): string {
  const kept = keptOfPage(request).map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
