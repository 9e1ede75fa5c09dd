import { setImmediate } from 'node:timers/promises';
import { compareUnit, type UnitChanges } from '#core/gaps/compare-unit.ts';
import { defaultScanOptions, type ScanResult } from '#core/gaps/scan-types.ts';
import { isResponsible } from '#core/panel/classify/service-area.ts';
import { areaWeights } from '#core/peers/area-weights.ts';
import type { ProfileWeights } from '#core/peers/distance.ts';
import { chosenPeers, weightedPeers } from '#core/peers/own-peers.ts';
import type { PeerSet } from '#core/peers/peer-set.ts';
import type { Analysis } from '#features/situation/analysis.ts';

/** Whom an organisation chooses to compare with in place of the ordinary peers. */
export type PeerChoice =
  | { readonly kind: 'weights'; readonly weights: ReadonlyMap<string, ProfileWeights> }
  | {
      readonly kind: 'set';
      readonly set: { readonly id: string; readonly name: string; readonly members: readonly string[] };
    };

/** Whom a place is compared with, as pages and answers name it. */
export type Comparison =
  | { readonly kind: 'ordinary' }
  /** The nearest under own weights in these areas, the ordinary peers in the others. */
  | { readonly kind: 'weights'; readonly areas: readonly string[] }
  /** The same units in every area; with fewer than the method needs nothing is tested. */
  | { readonly kind: 'set'; readonly id: string; readonly name: string; readonly units: number };

/** A year with fewer peers than this does not count, and neither does a set that has no more. */
export const fewestPeers = defaultScanOptions.minPeers;

/** How one unit is read: by the scan of the nation, or by one of its own, which holds that unit alone. */
export type UnitScan = { readonly result: ScanResult; readonly unitCount: number; readonly unit: number };

export type Compared = {
  readonly comparison: Comparison;
  /** By area, in the order of the analysis. */
  readonly sets: readonly PeerSet[];
  readonly scan: UnitScan;
};

/** A unit (a position) among its ordinary peers; what the organisation corrected is tested as it says. */
export function ordinaryComparison(analysis: Analysis, unit: number): Compared {
  return {
    comparison: { kind: 'ordinary' },
    sets: analysis.peers.sets.map(sets => sets[unit]!),
    scan:
      analysis.corrected.size === 0
        ? { result: analysis.scan, unitCount: analysis.snapshot.units.length, unit }
        : scanOf(
            analysis,
            unit,
            analysis.areas.map(() => null),
          ),
  };
}

/** A unit among peers of the organisation's choice. */
export async function chosenComparison(
  analysis: Analysis,
  unit: number,
  choice: PeerChoice,
): Promise<Compared> {
  const sets = analysis.areas.map((_, row) => setIn(analysis, unit, row, choice));
  await warmNoise(analysis, unit);
  const peers = analysis.areas.map((area, row) => {
    const { kind } = analysis.snapshot.units[unit]!;
    if (sets[row] === analysis.peers.sets[row]![unit]) return null;
    return kind !== 'nation' && isResponsible(area, kind) ? sets[row]!.peers.map(peer => peer.unit) : [];
  });
  const comparison: Comparison =
    choice.kind === 'weights'
      ? { kind: 'weights', areas: analysis.areas.flatMap(({ id }) => (choice.weights.has(id) ? [id] : [])) }
      : {
          kind: 'set',
          ...{ id: choice.set.id, name: choice.set.name },
          units: sets[0]?.peers.length ?? 0,
        };
  return { comparison, sets, scan: scanOf(analysis, unit, peers) };
}

/** The peers of a unit in an area (a row) by a choice; the ordinary ones where the choice says nothing of the area. */
function setIn(analysis: Analysis, unit: number, row: number, choice: PeerChoice): PeerSet {
  const { id: area } = analysis.areas[row]!;
  const asked = { assignment: analysis.peers, units: analysis.snapshot.units, unit, area };
  if (choice.kind === 'set') return chosenPeers(asked, choice.set, areaWeights(area));
  const weights = choice.weights.get(area);
  return weights === undefined ? analysis.peers.sets[row]![unit]! : weightedPeers(asked, weights);
}

function scanOf(analysis: Analysis, unit: number, peers: UnitChanges['peers']): UnitScan {
  const { scanInput, scan, corrected, noise } = analysis;
  const changes = { peers, keyFigures: corrected };
  return { result: compareUnit(scanInput, scan, unit, changes, noise()), unitCount: 1, unit: 0 };
}

const atOnce = 20;

/** Fits the noise of all tested key figures a few at a time, so that others are answered in between. */
async function warmNoise(analysis: Analysis, unit: number): Promise<void> {
  const noise = analysis.noise();
  const unitClass = analysis.snapshot.units[unit]!.kind === 'region' ? 2 : 1;
  for (const [index, { position }] of analysis.tested.entries()) {
    noise(position, unitClass);
    if (index % atOnce === atOnce - 1) await setImmediate();
  }
}
