import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';
import type { Warehouse } from '#platform/warehouse/snapshot.ts';

/** Key figures whose id or title has every word of the query, in the newest snapshot that holds the unit. */
export async function searchKeyFigures(
  warehouse: Warehouse,
  unitCode: string,
  query: string,
): Promise<readonly RegisteredKeyFigure[]> {
  const snapshot = await warehouse.newestWith(unitCode);
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  return (snapshot?.keyFigures ?? []).filter(({ id, title }) => {
    const text = `${id} ${title}`.toLowerCase();
    return words.every(word => text.includes(word));
  });
}
