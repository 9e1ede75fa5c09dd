import type { Unit } from '#core/panel/unit.ts';
import { nearestUnits } from '#core/peers/distance.ts';
import type { Gap } from '#core/situations/gap.ts';
import { gapsOf } from '#core/situations/gap.ts';
import { situationsOf } from '#core/situations/gather.ts';
import type { Situation } from '#core/situations/situation.ts';
import { type Analysis, analysisOf, type ScoredClass, scoredClassOf, unitsOfClass } from '#features/situation/analysis.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import type { Snapshot, Warehouse } from '#platform/warehouse/snapshot.ts';

/** One unit in one analysed snapshot. */
export type Place = {
  readonly analysis: Analysis;
  readonly unit: Unit;
  /** Position of the unit in the panel. */
  readonly position: number;
  readonly scoredClass: ScoredClass;
};

/** Finds a unit by code in the snapshot asked for, else in the newest that holds it. */
export async function placeOf(
  warehouse: Warehouse,
  unitCode: string,
  snapshotId: string | null,
): Promise<Place> {
  const snapshot = await snapshotFor(warehouse, unitCode, snapshotId);
  const position = snapshot.units.findIndex(({ code }) => code === unitCode);
  const unit = snapshot.units[position];
  const scoredClass = unit === undefined ? 0 : scoredClassOf(unit);
  if (unit === undefined || scoredClass === 0) throw unknownUnit(unitCode, snapshot.manifest.id);
  return { analysis: await analysisOf(snapshot, shippedReferenceData()), unit, position, scoredClass };
}

async function snapshotFor(warehouse: Warehouse, unitCode: string, snapshotId: string | null): Promise<Snapshot> {
  const snapshot = snapshotId === null ? await warehouse.newestWith(unitCode) : await warehouse.open(snapshotId);
  if (snapshot !== null) return snapshot;
  if (snapshotId === null) throw unknownUnit(unitCode, null);
  throw new Refusal({
    status: 404,
    code: 'snapshot-unknown',
    message: `There is no snapshot ${snapshotId}.`,
    values: { snapshot: snapshotId },
  });
}

function unknownUnit(unitCode: string, snapshotId: string | null): Refusal {
  const where = snapshotId === null ? 'No snapshot holds' : `The snapshot ${snapshotId} does not hold`;
  return new Refusal({
    status: 404,
    code: 'unit-unknown',
    message: `${where} a municipality or region with the code ${unitCode}.`,
    values: { unit: unitCode },
  });
}

/** So many units near in conditions are looked at for someone to learn from, beyond the peers. */
const unitsNear = 30;

const read = new WeakMap<Analysis, Map<number, { readonly gaps: readonly Gap[]; readonly situations: readonly Situation[] }>>();

/** All tested gaps of a place, and its situations; worked out once per place. */
export function readingOf(place: Place): { readonly gaps: readonly Gap[]; readonly situations: readonly Situation[] } {
  const known = read.get(place.analysis) ?? new Map();
  read.set(place.analysis, known);
  const before = known.get(place.position);
  if (before !== undefined) return before;
  const { analysis, position, scoredClass } = place;
  const gaps = gapsOf(
    analysis.scan,
    analysis.tested,
    analysis.snapshot.units.length,
    position,
    scoredClass,
    analysis.practicalThreshold,
  );
  const situations = situationsOf({
    view: analysis.view,
    unit: position,
    gaps,
    kinships: analysis.kinships(scoredClass),
    peersOf: area => peersIn(place, area),
    nearOf: () => nearestUnits(analysis.peers.standard, {}, analysis.snapshot.units, position, unitsNear).map(near => near.unit),
    sameClass: unitsOfClass(analysis.snapshot.units, scoredClass),
  });
  const reading = { gaps, situations };
  known.set(position, reading);
  return reading;
}

/** Positions of the place's peers in a service area. */
export function peersIn({ analysis, position }: Place, area: string): readonly number[] {
  const row = analysis.areas.findIndex(({ id }) => id === area);
  return (analysis.peers.sets[row]?.[position]?.peers ?? []).map(peer => peer.unit);
}
