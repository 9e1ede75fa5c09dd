import { type Counts, countsOf, placeOf } from '#features/situation/index.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';

/** Two municipalities of different kinds and a region: what a first visitor sees of what the product says. */
const exampleCodes = ['2281', '1280', '0013'] as const;

export type ExampleSituation = { readonly code: string; readonly name: string; readonly counts: Counts };

/** The situation of three real places; those that no snapshot holds are left out. */
export async function exampleSituations(warehouse: Warehouse): Promise<readonly ExampleSituation[]> {
  const known = new Set((await warehouse.units()).map(({ code }) => code));
  return Promise.all(
    exampleCodes
      .filter(code => known.has(code))
      .map(async code => {
        const place = await placeOf(warehouse, code, null);
        return { code, name: place.unit.name, counts: countsOf(place) };
      }),
  );
}
