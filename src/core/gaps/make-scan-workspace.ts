import { makeGapFamily } from '#core/gaps/gap-family.ts';
import { kernelSteps } from '#core/gaps/kernels/kernel-steps.ts';
import { mostPeers, openKernels } from '#core/gaps/kernels/open-kernels.ts';
import { plainSteps } from '#core/gaps/plain-steps.ts';
import { recencyWeights } from '#core/gaps/recency.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';
import { longestExact } from '#core/numerics/mann-kendall.ts';
import { makeTailAreas } from '#core/numerics/tail-areas.ts';

/**
 * Prepares to scan any range of key figures of one input; peers that are made up, the nation or the unit itself are left out here.
 * The inner loops are the kernels' where they can be (windows whose Mann–Kendall is exact, sets of seven peers at most).
 */
export function makeScanWorkspace(input: ScanInput, by: 'kernels' | 'plain' = 'kernels'): ScanWorkspace {
  const isForKernels = input.peersPerUnit <= mostPeers && input.options.window <= longestExact;
  const plain = plainWorkspace(input);
  if (by === 'plain' || !isForKernels) return plain;
  const kernels = openKernels(input);
  const { memory } = kernels;
  memory.scoredClass.set(plain.scoredClass);
  input.unitClass.forEach((unitClass, unit) => {
    if (unitClass === 0) return;
    memory.members[(unitClass - 1) * input.unitClass.length + memory.memberCounts[unitClass - 1]!] = unit;
    memory.memberCounts[unitClass - 1]! += 1;
  });
  const { peersPerUnit } = input;
  memory.peers.fill(-1);
  plain.peerCounts.forEach((count, row) => {
    for (let slot = 0; slot < count; slot += 1)
      memory.peers[row * mostPeers + slot] = plain.peers[row * peersPerUnit + slot]!;
  });
  plain.weights.forEach((weights, count) => {
    memory.weights.set(weights, count * input.options.window);
  });
  const { gaps, gapCounts, latestYears, latestPeerMedians, latestPeerDeviations } = memory;
  const { means, squares, lagProducts, national } = memory;
  return {
    ...plain,
    steps: kernelSteps(kernels),
    gaps,
    gapCounts,
    latestYears,
    latestPeerMedians,
    latestPeerDeviations,
    means,
    squares,
    lagProducts,
    national,
  };
}

function plainWorkspace(input: ScanInput): ScanWorkspace {
  const { panel, peersPerUnit, unitClass, scoredAs, options } = input;
  const units = panel.units.length;
  const years = panel.yearCount;
  return {
    steps: plainSteps,
    scoredClass: unitClass.map((each, unit) => (each > 0 ? each : scoredAs[unit]!)),
    ...cleanPeers(input),
    peerOffsets: new Int32Array(peersPerUnit),
    peerValues: new Float64Array(peersPerUnit),
    gaps: new Float64Array(units * options.window),
    gapCounts: new Uint8Array(units),
    latestYears: new Int16Array(units),
    latestPeerMedians: new Float64Array(units),
    latestPeerDeviations: new Float64Array(units),
    weights: recencyWeights(options.window),
    means: new Float64Array(units),
    squares: new Float64Array(units),
    lagProducts: new Float64Array(units),
    national: new Float64Array(2 * years * units),
    nationalCounts: new Int16Array(2 * years),
    nationalMedians: new Float64Array(2 * years),
    nationalDeviations: new Float64Array(2 * years),
    times: new Float64Array(options.window),
    series: new Float64Array(options.window),
    slopes: new Float64Array((options.window * (options.window - 1)) / 2),
    family: makeGapFamily(units),
    testedUnits: new Int16Array(units),
    standardErrors: new Float64Array(units),
    tailAreas: recencyWeights(options.window).map(makeTailAreas),
  };
}

function cleanPeers(input: ScanInput): Pick<ScanWorkspace, 'peers' | 'peerCounts'> {
  const { peersPerUnit, unitClass } = input;
  const units = input.panel.units.length;
  const rows = input.peers.length / Math.max(peersPerUnit, 1);
  const peers = new Int16Array(input.peers.length).fill(-1);
  const peerCounts = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    for (let slot = 0; slot < peersPerUnit; slot += 1) {
      const peer = input.peers[row * peersPerUnit + slot]!;
      if (peer < 0 || peer === row % units || unitClass[peer] === 0) continue;
      peers[row * peersPerUnit + peerCounts[row]!] = peer;
      peerCounts[row]! += 1;
    }
  }
  return { peers, peerCounts };
}
