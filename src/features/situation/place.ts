import type { Unit } from '#core/panel/unit.ts';
import { nearestUnits } from '#core/peers/distance.ts';
import { comparabilityOf } from '#core/situations/comparability.ts';
import type { Gap } from '#core/situations/gap.ts';
import { gapsOf } from '#core/situations/gap.ts';
import { situationsOf } from '#core/situations/gather.ts';
import type { Comparability, Situation } from '#core/situations/situation.ts';
import {
  type Analysis,
  analysisOf,
  type ScoredClass,
  scoredClassOf,
  unitsOfClass,
} from '#features/situation/analysis.ts';
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

async function snapshotFor(
  warehouse: Warehouse,
  unitCode: string,
  snapshotId: string | null,
): Promise<Snapshot> {
  const snapshot =
    snapshotId === null ? await warehouse.newestWith(unitCode) : await warehouse.open(snapshotId);
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

/** What is made of a place's gaps. */
export type Reading = {
  /** All tested gaps, clearest first. */
  readonly gaps: readonly Gap[];
  readonly situations: readonly Situation[];
  /** Why a called gap should be looked at before it is believed, by key figure id; comparable ones are not in it. */
  readonly checks: ReadonlyMap<string, Check>;
};

export type Check = Extract<Comparability, { kind: 'check' }>;

const readings = new WeakMap<Analysis, Map<number, Reading>>();

/** The gaps of a place and its situations; worked out once for as long as the analysis is held. */
export function readingOf(place: Place): Reading {
  const known = readings.get(place.analysis) ?? new Map<number, Reading>();
  readings.set(place.analysis, known);
  const reading = known.get(place.position) ?? read(place);
  known.set(place.position, reading);
  return reading;
}

function read(place: Place): Reading {
  const { analysis, position, scoredClass } = place;
  const { units } = analysis.snapshot;
  const gaps = gapsOf(
    analysis.scan,
    analysis.tested,
    units.length,
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
    nearOf: () =>
      nearestUnits(analysis.peers.standard, {}, units, position, unitsNear).map(near => near.unit),
    sameClass: unitsOfClass(units, scoredClass),
  });
  const checks = new Map(
    gaps
      .filter(({ level }) => level !== 'none')
      .flatMap(gap => {
        const { id, area } = gap.keyFigure;
        const found = comparabilityOf(analysis.view, gap, position, peersIn(place, area));
        return found.kind === 'check' ? [[id, found] as const] : [];
      }),
  );
  return { gaps, situations, checks };
}

/** Positions of the place's peers in a service area. */
export function peersIn({ analysis, position }: Place, area: string): readonly number[] {
  const row = analysis.areas.findIndex(({ id }) => id === area);
  return (analysis.peers.sets[row]?.[position]?.peers ?? []).map(peer => peer.unit);
}
