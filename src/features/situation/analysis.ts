import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import { classify } from '#core/panel/classify/classify.ts';
import { isResponsible } from '#core/panel/classify/service-area.ts';
import type { Classification } from '#core/panel/key-figure.ts';
import type { Unit } from '#core/panel/unit.ts';
import type { PeerAssignment } from '#core/peers/assign-peers.ts';
import { assignPeers } from '#core/peers/assign-peers.ts';
import { profileFromPanel } from '#core/peers/profile.ts';
import { mergedProfile, profileFromStructure } from '#core/peers/structure-profile.ts';
import type { TestedKeyFigure } from '#core/situations/gap.ts';
import type { Kinships } from '#core/situations/moving-together.ts';
import { kinshipsOf, municipalKinship, regionalKinship } from '#core/situations/moving-together.ts';
import { type SnapshotView, viewOf } from '#core/situations/snapshot-view.ts';
import { scanInWorkers } from '#platform/parallel/scan-in-workers.ts';
import type { ReferenceData, ServiceArea } from '#platform/reference-data/reference-data.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';

/** 1 = municipality, 2 = region; made-up units are scored as municipalities, the nation not at all. */
export type ScoredClass = 1 | 2;

/** A whole snapshot analysed: what every page, command and operation reads from. */
export type Analysis = {
  readonly snapshot: Snapshot;
  readonly view: SnapshotView;
  readonly areas: readonly ServiceArea[];
  /** By position in the panel, as `scan` is. */
  readonly classifications: readonly Classification[];
  readonly tested: readonly TestedKeyFigure[];
  readonly practicalThreshold: Float64Array;
  readonly peers: PeerAssignment;
  readonly scan: ScanResult;
  readonly kinships: (scoredClass: ScoredClass) => Kinships;
};

const analyses = new WeakMap<Snapshot, Promise<Analysis>>();

/** The analysis of a snapshot; made once for as long as the snapshot is held in memory. */
export function analysisOf(snapshot: Snapshot, reference: ReferenceData): Promise<Analysis> {
  const known = analyses.get(snapshot);
  if (known !== undefined) return known;
  const made = analyse(snapshot, reference);
  analyses.set(snapshot, made);
  made.catch(() => analyses.delete(snapshot));
  return made;
}

async function analyse(snapshot: Snapshot, reference: ReferenceData): Promise<Analysis> {
  const { panel, units, groups, keyFigures } = snapshot;
  const titles = new Map(keyFigures.map(({ id, title }) => [id, title]));
  const classifications = keyFigures.map(keyFigure => classify(keyFigure, reference));
  const tested = classifications.flatMap((classification, position) =>
    testedKeyFigure(snapshot, classification, position),
  );
  const peers = assignPeers({
    units,
    groups,
    areas: reference.areas.map(({ id, rkaGroups }) => ({ area: id, groupNames: rkaGroups })),
    profile: mergedProfile(
      units,
      profileFromPanel(panel, units, titles),
      profileFromStructure(snapshot.structure, units),
    ),
  });
  const positionOfArea = new Map(reference.areas.map(({ id }, position) => [id, position]));
  const practicalThreshold = Float64Array.from(
    keyFigures,
    ({ id, title }) => reference.practicalThreshold(id, title) ?? Number.NaN,
  );
  const testing = new Uint8Array(keyFigures.length);
  for (const { position, direction } of tested) testing[position] = direction === 'higher' ? 1 : 2;
  const input: ScanInput = {
    panel,
    areaOfKeyFigure: Uint16Array.from(classifications, ({ area }) => positionOfArea.get(area) ?? 0),
    peers: responsibleOnly(peers, reference.areas, units),
    peersPerUnit: peers.peersPerUnit,
    testing,
    unitClass: Uint8Array.from(units, unit => (unit.isMadeUp ? 0 : scoredClassOf(unit))),
    scoredAs: Uint8Array.from(units, scoredClassOf),
    practicalThreshold,
    options: defaultScanOptions,
  };
  const scan = await scanInWorkers(input, { workers: 2 });
  return {
    snapshot,
    view: viewOf(panel, titles),
    areas: reference.areas,
    classifications,
    tested,
    practicalThreshold,
    peers,
    scan,
    kinships: onceEach(scoredClass =>
      kinshipsOf(
        scan,
        tested,
        units.length,
        unitsOfClass(units, scoredClass),
        scoredClass,
        scoredClass === 1 ? municipalKinship : regionalKinship,
      ),
    ),
  };
}

/**
 * A region is no worse for what only municipalities answer for, and the other way round: where a unit has no
 * responsibility for an area it gets no peers there, and so no test.
 */
function responsibleOnly(
  peers: PeerAssignment,
  areas: readonly ServiceArea[],
  units: readonly Unit[],
): Int16Array {
  const table = Int16Array.from(peers.table);
  areas.forEach((area, row) => {
    units.forEach((unit, position) => {
      if (unit.kind !== 'nation' && isResponsible(area, unit.kind)) return;
      const from = (row * units.length + position) * peers.peersPerUnit;
      table.fill(-1, from, from + peers.peersPerUnit);
    });
  });
  return table;
}

function testedKeyFigure(
  { keyFigures }: Snapshot,
  { kind, direction, area }: Classification,
  position: number,
): readonly TestedKeyFigure[] {
  if (kind !== 'measure' || direction === 'unknown' || direction === 'neither') return [];
  const { id, title } = keyFigures[position]!;
  return [{ position, id, title, area, direction }];
}

/** 0 for the nation, 1 for municipalities (made-up ones too), 2 for regions. */
export function scoredClassOf(unit: Unit): 0 | ScoredClass {
  switch (unit.kind) {
    case 'municipality':
      return 1;
    case 'region':
      return 2;
    case 'nation':
      return 0;
  }
}

/** Positions of the real units of a class. */
export function unitsOfClass(units: readonly Unit[], scoredClass: ScoredClass): readonly number[] {
  return units.flatMap((unit, position) =>
    !unit.isMadeUp && scoredClassOf(unit) === scoredClass ? [position] : [],
  );
}

function onceEach<Value>(make: (scoredClass: ScoredClass) => Value): (scoredClass: ScoredClass) => Value {
  const made = new Map<ScoredClass, Value>();
  return scoredClass => {
    const value = made.get(scoredClass) ?? make(scoredClass);
    made.set(scoredClass, value);
    return value;
  };
}
