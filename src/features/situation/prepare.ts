import { Refusal } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { type Place, placeOf } from './place.ts';
import { columnsOf, countsOf, notKnownOf } from './summary.ts';

/** Works out what *Läget* of an organisation's own unit is made of; null where no snapshot holds it. */
export async function prepareSituation({
  organisation,
  warehouse,
}: Pick<Context, 'organisation' | 'warehouse'>): Promise<Place | null> {
  const { unitCode } = organisation;
  const code = unitCode ?? (await warehouse.units()).find(({ kind }) => kind === 'municipality')?.code;
  if (code === undefined) return null;
  try {
    const place = await placeOf(warehouse, code, null);
    for (const make of [countsOf, columnsOf, notKnownOf]) make(place);
    return place;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}
