import type { Unit } from '#core/panel/unit.ts';
import { nearestUnits } from '#core/peers/distance.ts';
import { comparabilityOf } from '#core/situations/comparability.ts';
import type { Gap } from '#core/situations/gap.ts';
import { gapsOf } from '#core/situations/gap.ts';
import { situationsOf } from '#core/situations/gather.ts';
import type { Comparability, Situation } from '#core/situations/situation.ts';
import { type Analysis, analysisOf, type ScoredClass, scoredClassOf } from '#features/situation/analysis.ts';
import {
  type Compared,
  chosenComparison,
  ordinaryComparison,
  type PeerChoice,
} from '#features/situation/comparison.ts';
import { Refusal } from '#platform/action/refusal.ts';
import { shippedReferenceData } from '#platform/reference-data/shipped.ts';
import type { Snapshot, Warehouse } from '#platform/warehouse/snapshot.ts';

/** One unit in one analysed snapshot, among those it is compared with. */
export type Place = Compared & {
  readonly analysis: Analysis;
  readonly unit: Unit;
  /** Position of the unit in the panel. */
  readonly position: number;
  readonly scoredClass: ScoredClass;
};

/**
 * Finds a unit by code in the snapshot asked for, else in the newest that holds it; among its ordinary peers, or those
 * of a choice.
 */
export async function placeOf(
  warehouse: Warehouse,
  unitCode: string,
  snapshotId: string | null,
  choice: PeerChoice | null = null,
): Promise<Place> {
  const snapshot = await snapshotFor(warehouse, unitCode, snapshotId);
  const compared = comparedIn(snapshot, unitCode);
  if (compared === null) throw unknownUnit(unitCode, snapshot.manifest.id);
  const found = { analysis: await analysisOf(snapshot, shippedReferenceData()), ...compared };
  await found.analysis.prepare(compared.scoredClass);
  return choice === null ? ordinaryPlace(found) : chosenPlace(found, choice);
}

/** A unit that is compared with others, and where it stands in the panel; null where it is not there, or not compared. */
function comparedIn({ units }: Snapshot, unitCode: string): Omit<Found, 'analysis'> | null {
  const position = units.findIndex(({ code }) => code === unitCode);
  const unit = units[position];
  const scoredClass = unit === undefined ? 0 : scoredClassOf(unit);
  return unit === undefined || scoredClass === 0 ? null : { unit, position, scoredClass };
}

/** Another unit of the same analysis among its own ordinary peers; null where it is not there, or is not compared at all. */
export function placeIn(analysis: Analysis, unitCode: string): Place | null {
  const compared = comparedIn(analysis.snapshot, unitCode);
  return compared === null ? null : ordinaryPlace({ analysis, ...compared });
}

/** The same place among its ordinary peers, or those of a choice. */
export async function placeAmong(
  { analysis, unit, position, scoredClass }: Place,
  choice: PeerChoice | null,
): Promise<Place> {
  const found = { analysis, unit, position, scoredClass };
  return choice === null ? ordinaryPlace(found) : chosenPlace(found, choice);
}

type Found = Omit<Place, keyof Compared>;

/** So many places are held at a time per analysis, with what is made of them. */
const placesHeld = 100;
const ordinary = new WeakMap<Analysis, Map<number, Place>>();

function ordinaryPlace(found: Found): Place {
  const known = ordinary.get(found.analysis) ?? new Map<number, Place>();
  ordinary.set(found.analysis, known);
  const place = known.get(found.position) ?? {
    ...found,
    ...ordinaryComparison(found.analysis, found.position),
  };
  known.delete(found.position);
  known.set(found.position, place);
  const [oldest] = known.keys();
  if (known.size > placesHeld && oldest !== undefined) known.delete(oldest);
  return place;
}

/** So many choices are held at a time per analysis. */
const choicesHeld = 24;
const chosen = new WeakMap<Analysis, Map<string, Promise<Place>>>();

async function chosenPlace(found: Found, choice: PeerChoice): Promise<Place> {
  const known = chosen.get(found.analysis) ?? new Map<string, Promise<Place>>();
  chosen.set(found.analysis, known);
  const key = JSON.stringify([found.position, choice.kind === 'set' ? choice.set : [...choice.weights]]);
  const place =
    known.get(key) ??
    chosenComparison(found.analysis, found.position, choice).then(compared => ({ ...found, ...compared }));
  known.delete(key);
  known.set(key, place);
  const [oldest] = known.keys();
  if (known.size > choicesHeld && oldest !== undefined) known.delete(oldest);
  return place;
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

const readings = new WeakMap<Place, Reading>();

/** The gaps of a place and its situations; worked out once for as long as the place is held. */
export function readingOf(place: Place): Reading {
  const reading = readings.get(place) ?? read(place);
  readings.set(place, reading);
  return reading;
}

function read(place: Place): Reading {
  const { analysis, position, scoredClass } = place;
  const { units } = analysis.snapshot;
  const gaps = gapsOf(
    place.scan.result,
    analysis.tested,
    place.scan.unitCount,
    place.scan.unit,
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
    levelsOf: analysis.levels(scoredClass).medians,
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
export function peersIn({ analysis, sets }: Place, area: string): readonly number[] {
  const row = analysis.areas.findIndex(({ id }) => id === area);
  return (sets[row]?.peers ?? []).map(peer => peer.unit);
}
