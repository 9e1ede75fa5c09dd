import { type NationalNoise, nationalNoise } from '#core/gaps/national-noise.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import { classify } from '#core/panel/classify/classify.ts';
import { isResponsible } from '#core/panel/classify/service-area.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import type { Classification } from '#core/panel/key-figure.ts';
import type { Panel } from '#core/panel/panel.ts';
import type { Unit } from '#core/panel/unit.ts';
import type { PeerAssignment } from '#core/peers/assign-peers.ts';
import { assignPeers } from '#core/peers/assign-peers.ts';
import { profileFromPanel } from '#core/peers/profile.ts';
import { mergedProfile, profileFromStructure } from '#core/peers/structure-profile.ts';
import type { TestedKeyFigure } from '#core/situations/gap.ts';
import { kinshipSteps, municipalKinship, regionalKinship } from '#core/situations/moving-together.ts';
import { type SnapshotView, viewOf } from '#core/situations/snapshot-view.ts';
import { scanInWorkers } from '#platform/parallel/scan-in-workers.ts';
import type { ReferenceData, ServiceArea } from '#platform/reference-data/reference-data.ts';
import type { Snapshot } from '#platform/warehouse/snapshot.ts';
import { type ClassLevels, classLevels } from './class-levels.ts';
import { inTurns, type KinshipsOnce, kinshipsOnce } from './kinships-once.ts';

/** 1 = municipality, 2 = region; made-up units are scored as municipalities, the nation not at all. */
export type ScoredClass = 1 | 2;

/** A whole snapshot analysed: what every page, command and operation reads from. */
export type Analysis = {
  readonly snapshot: Snapshot;
  readonly view: SnapshotView;
  readonly areas: readonly ServiceArea[];
  /** By position in the panel, as `scan` is. */
  readonly classifications: readonly Classification[];
  /** The same before the organisation that asks corrected any: the very same list where it has not. */
  readonly shipped: readonly Classification[];
  /** Positions of key figures that the organisation corrected. */
  readonly corrected: ReadonlySet<number>;
  readonly tested: readonly TestedKeyFigure[];
  readonly practicalThreshold: Float64Array;
  readonly peers: PeerAssignment;
  /** Of all units against their peers, by what ships. */
  readonly scan: ScanResult;
  /** What is tested now; else what the scan was made of. */
  readonly scanInput: ScanInput;
  /** Worked out when it is first asked for. */
  readonly noise: () => NationalNoise;
  readonly kinships: KinshipsOnce['of'];
  /** The same whatever the organisation corrected: levels are of values and trends alone. */
  readonly levels: (scoredClass: ScoredClass) => ClassLevels;
  /** Works out what is the same for all places of a class, a little at a time. */
  readonly prepare: (scoredClass: ScoredClass) => Promise<void>;
};

/** With more tested key figures than this, what they share is worked out a little at a time. */
const testedAtOnce = 1000;

const analyses = new WeakMap<Snapshot, Promise<Analysis>>();
const shipped = new WeakMap<Panel, Promise<Analysis>>();

/**
 * The analysis of a snapshot as whoever opened it reads it; made once for as long as the snapshot is held in memory.
 *
 * The nation is scanned once per panel, by the judgements that ship; what an organisation corrects is laid upon that.
 */
export function analysisOf(snapshot: Snapshot, reference: ReferenceData): Promise<Analysis> {
  return keptOf(analyses, snapshot, async () =>
    corrected(await keptOf(shipped, snapshot.panel, () => analyse(snapshot, reference)), snapshot),
  );
}

function keptOf<Key extends object>(
  kept: WeakMap<Key, Promise<Analysis>>,
  key: Key,
  make: () => Promise<Analysis>,
): Promise<Analysis> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** An analysis with what the organisation judges otherwise in place of what ships. */
function corrected(base: Analysis, snapshot: Snapshot): Analysis {
  if (base.snapshot === snapshot) return base;
  const corrections = new Map(snapshot.adjustments.corrected.map(each => [each.keyFigure, each]));
  const classifications = base.shipped.map((classification, position) => {
    const { id, title } = snapshot.keyFigures[position]!;
    const found = corrections.get(id);
    if (found === undefined || !sameTitle(found.title, title)) return classification;
    const reason = { sv: found.reason, en: found.reason };
    const { kind, direction } = found;
    return {
      ...{ kind, kindReason: reason, direction, directionReason: reason },
      ...{ area: classification.area, basis: 'corrected' as const },
    };
  });
  const positions = classifications.flatMap((each, position) =>
    each.basis === 'corrected' ? [position] : [],
  );
  const tested = classifications.flatMap((each, position) => testedKeyFigure(snapshot, each, position));
  const { scan, levels } = base;
  return {
    ...base,
    snapshot,
    classifications,
    corrected: new Set(positions),
    tested,
    scanInput: { ...base.scanInput, testing: testingOf(tested, classifications.length) },
    ...preparing({ scan, tested, units: snapshot.units, levels }),
  };
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
  const input: ScanInput = {
    panel,
    areaOfKeyFigure: Uint16Array.from(classifications, ({ area }) => positionOfArea.get(area) ?? 0),
    peers: responsibleOnly(peers, reference.areas, units),
    peersPerUnit: peers.peersPerUnit,
    testing: testingOf(tested, keyFigures.length),
    unitClass: Uint8Array.from(units, unit => (unit.isMadeUp ? 0 : scoredClassOf(unit))),
    scoredAs: Uint8Array.from(units, scoredClassOf),
    practicalThreshold,
    options: defaultScanOptions,
  };
  const scan = await scanInWorkers(input, { workers: 2 });
  const levels = onceEach(scoredClass => classLevels(panel, scan, unitsOfClass(units, scoredClass)));
  return {
    snapshot,
    view: viewOf(panel, titles),
    areas: reference.areas,
    classifications,
    shipped: classifications,
    corrected: new Set(),
    tested,
    practicalThreshold,
    peers,
    scan,
    scanInput: input,
    noise: onceMade(() => nationalNoise(input)),
    levels,
    ...preparing({ scan, tested, units, levels }),
  };
}

/** 1 = better when higher, 2 = better when lower (costs too), 0 = not tested; by position. */
function testingOf(tested: readonly TestedKeyFigure[], keyFigures: number): Uint8Array {
  const testing = new Uint8Array(keyFigures);
  for (const { position, direction } of tested) testing[position] = direction === 'higher' ? 1 : 2;
  return testing;
}

function preparing(of: {
  readonly scan: ScanResult;
  readonly tested: readonly TestedKeyFigure[];
  readonly units: readonly Unit[];
  readonly levels: Analysis['levels'];
}): Pick<Analysis, 'kinships' | 'prepare'> {
  const { scan, tested, units, levels } = of;
  const kinships = kinshipsOnce(scoredClass =>
    kinshipSteps(
      scan,
      tested,
      units.length,
      unitsOfClass(units, scoredClass),
      scoredClass,
      scoredClass === 1 ? municipalKinship : regionalKinship,
    ),
  );
  const isLarge = tested.length > testedAtOnce;
  return {
    kinships: kinships.of,
    prepare: onceEach(async scoredClass => {
      // A smaller snapshot is done sooner than others would notice.
      if (!isLarge) return;
      await kinships.ahead(scoredClass);
      await inTurns(tested, ({ position }) => levels(scoredClass).medians(position));
    }),
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

function onceMade<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function onceEach<Value>(make: (scoredClass: ScoredClass) => Value): (scoredClass: ScoredClass) => Value {
  const made = new Map<ScoredClass, Value>();
  return scoredClass => {
    const value = made.get(scoredClass) ?? make(scoredClass);
    made.set(scoredClass, value);
    return value;
  };
}
