import { type Place, placeOf } from '#features/situation/index.ts';
import { Refusal, unknown } from '#platform/action/refusal.ts';
import type { Context, OpenContext } from '#platform/context.ts';
import { differenceBetween } from '#platform/warehouse/compare/difference-between.ts';
import type { SnapshotDifference } from '#platform/warehouse/compare/snapshot-difference.ts';
import type { SnapshotManifest } from '#platform/warehouse/snapshot.ts';
import { suspectedUpTo } from './chain.ts';
import { type GapChange, gapChanges } from './gap-changes.ts';
import { isSameRedefinition, type Settlement, type Suspected } from './model.ts';
import { currentSettlements } from './store.ts';

type Asked = Pick<OpenContext, 'warehouse'>;

/** What happened between two snapshots; refused where there is no such snapshot. */
export async function readDifference(
  { warehouse }: Asked,
  before: string,
  after: string,
): Promise<SnapshotDifference> {
  const difference = await differenceBetween(warehouse, before, after);
  if (difference === null) throw unknown('snapshot');
  return difference;
}

/** The real gaps of a unit that are otherwise in the newer snapshot; null where one of them does not hold the unit. */
export async function readGapChanges(
  { warehouse }: Asked,
  unit: string,
  difference: SnapshotDifference,
): Promise<{ readonly after: Place; readonly changes: readonly GapChange[] } | null> {
  const before = await placeOrNone(warehouse, unit, difference.before);
  // Each is analysed as a whole: where one is not there, the other is not needed.
  const after = before === null ? null : await placeOrNone(warehouse, unit, difference.after);
  if (before === null || after === null) return null;
  return { after, changes: gapChanges(before, after, difference) };
}

async function placeOrNone(
  warehouse: OpenContext['warehouse'],
  unit: string,
  snapshot: string,
): Promise<Place | null> {
  try {
    return await placeOf(warehouse, unit, snapshot);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

/** A suspected redefinition with what holds of it; version 0 where nobody has settled it. */
export type Redefinition = Suspected & {
  readonly decision: Settlement['decision'];
  readonly settledFromYear: number | null;
  readonly why: string | null;
  readonly version: number;
};

/** All suspected redefinitions up to the newest snapshot, those that wait first. */
export async function readRedefinitions({
  warehouse,
  db,
  organisation,
}: Pick<Context, 'warehouse' | 'db' | 'organisation'>): Promise<readonly Redefinition[]> {
  const [newest] = await warehouse.list();
  if (newest === undefined) return [];
  const suspected = await suspectedUpTo(warehouse, newest);
  const settlements = suspected.length === 0 ? [] : await currentSettlements(db, organisation.id);
  return suspected
    .map(each => standingOf(each, settlements))
    .sort((one, other) => Number(isWaiting(other)) - Number(isWaiting(one)));
}

export const isWaiting = ({ decision }: Pick<Redefinition, 'decision'>): boolean => decision === 'held-out';

export function standingOf(each: Suspected, settlements: readonly Settlement[]): Redefinition {
  const settled = settlements.find(settlement => isSameRedefinition(settlement, each));
  return {
    ...each,
    decision: settled?.decision ?? 'held-out',
    settledFromYear: settled === undefined ? each.fromYear : settled.fromYear,
    why: settled?.reason ?? null,
    version: settled?.version ?? 0,
  };
}

/** Which two snapshots a page compares: those asked for, else the newest and the one fetched before it; null where there are not two. */
export function chosenPair(
  snapshots: readonly SnapshotManifest[],
  asked: { readonly before: string | null; readonly after: string | null },
): { readonly before: SnapshotManifest; readonly after: SnapshotManifest } | null {
  const named = (id: string | null) => snapshots.find(each => each.id === id);
  const after = named(asked.after) ?? snapshots.find(({ id }) => id !== asked.before);
  if (after === undefined) return null;
  const at = snapshots.indexOf(after);
  const before = named(asked.before) ?? snapshots[at + 1] ?? snapshots[at - 1];
  return before === undefined || before === after ? null : { before, after };
}
