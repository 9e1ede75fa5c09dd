import { data } from 'react-router';
import { messages } from '#features/situation/messages/situation.ts';
import { type Place, placeOf } from '#features/situation/place.ts';
import { Refusal } from '#platform/action/refusal.ts';
import type { OpenContext } from '#platform/context.ts';

/** The place that a page's address names: `:unit` and `?snapshot=`; a 404 in the reader's language where there is none. */
export async function placeOfPage(context: OpenContext, request: Request, unitCode: string): Promise<Place> {
  const snapshotId = new URL(request.url).searchParams.get('snapshot');
  try {
    return await placeOf(context.warehouse, unitCode, snapshotId);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 404) throw error;
    const text = messages(context.language).failures;
    throw data(error.code === 'snapshot-unknown' ? text.snapshot(snapshotId ?? '') : text.unit(unitCode), {
      status: 404,
    });
  }
}

/** `?snapshot=…` to keep in links where the page was asked for one, else nothing. */
export function snapshotQuery(request: Request): string {
  const snapshotId = new URL(request.url).searchParams.get('snapshot');
  return snapshotId === null ? '' : `?snapshot=${encodeURIComponent(snapshotId)}`;
}
