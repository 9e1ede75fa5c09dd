import type { ScanInput } from '#core/gaps/scan-types.ts';
import { defaultScanOptions } from '#core/gaps/scan-types.ts';
import { medianOfSorted } from '#core/numerics/median.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';
import { seededNormal, seededUniform } from '#core/numerics/seeded-random.ts';
import { sortAscending } from '#core/numerics/sort-ascending.ts';

/** How the yearly noise of one simulated world behaves. */
export type NoiseModel = {
  /** First-order autocorrelation of each key figure, drawn evenly between these. */
  readonly autocorrelation: readonly [number, number];
  /** Degrees of freedom of the t-distributed shocks; ∞ is normal. */
  readonly tails: number;
  /** Share of values missing. */
  readonly missing: number;
  /** Standard deviation of a shock that a fifth of the country shares in a year, over that of a unit's own. */
  readonly sharedShock: number;
};

/** A scan whose true gaps are known: `[keyFigure][unit]`, and their true ordinary spread per key figure. */
export type SimulatedScan = {
  readonly input: ScanInput;
  readonly trueGaps: Float64Array;
  readonly trueSpreads: Float64Array;
};

export type World = {
  readonly units: number;
  readonly keyFigures: number;
  readonly years: number;
  readonly seed: number;
};

const peersPerUnit = 7;
const plantedSizes = [1.5, 2, 3, 4] as const;

/**
 * Draws a country from the model: levels that follow a structure the peers share, an ordinary deviation of each unit's own, planted large
 * deviations in one cell of twenty, noise whose size differs between units and follows `noise`.
 *
 * The true gap is a unit's own long-run level less the long-run mean of its peers' median, found by running the same noise on for 400 years.
 */
export function simulateScan(world: World, noise: NoiseModel): SimulatedScan {
  const { units, keyFigures, years, seed } = world;
  const random = seededUniform(seed);
  const normal = seededNormal(random);
  const shock = () =>
    noise.tails === Number.POSITIVE_INFINITY ? normal() : studentShock(normal, noise.tails);
  const peers = neighbours(units, random);
  const values = new Float64Array(keyFigures * units * years);
  const levels = new Float64Array(keyFigures * units);
  const trueGaps = new Float64Array(keyFigures * units);
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    const [low, high] = noise.autocorrelation;
    const rho = low + (high - low) * random();
    const noisiness = 0.15 + 0.8 * random();
    const ownLevels = levels.subarray(keyFigure * units, (keyFigure + 1) * units);
    for (let unit = 0; unit < units; unit += 1) {
      const planted =
        random() < 0.05 ? plantedSizes[Math.floor(random() * 4)]! * (random() < 0.5 ? -1 : 1) : 0;
      ownLevels[unit] = 3 * Math.sin((unit / units) * 6.3 * (1 + (keyFigure % 3))) + normal() + planted;
    }
    const deviations = Float64Array.from({ length: units }, () => noisiness * Math.exp(0.4 * normal()));
    const draw = autoregressiveYears(rho, noise.sharedShock, deviations, shock, normal);
    for (let year = 0; year < years; year += 1) {
      const noiseOfYear = draw();
      for (let unit = 0; unit < units; unit += 1) {
        values[(keyFigure * units + unit) * years + year] =
          random() < noise.missing ? Number.NaN : ownLevels[unit]! + noiseOfYear[unit]!;
      }
    }
    writeTrueGaps(
      trueGaps.subarray(keyFigure * units),
      ownLevels,
      peers,
      presentNoise(draw, noise.missing, random),
      400,
    );
  }
  return finish(world, values, peers, trueGaps);
}

/**
 * A country with real levels and real noise: each unit keeps its level and is given the deviations of another, drawn at random, in the same years.
 *
 * `levels` `[keyFigure][unit]`, `deviations` `[keyFigure][unit][year]` over `deviationYears` ≥ `world.years`; the window of years starts at a random one.
 */
export function resampleScan(
  world: World,
  levels: Float64Array,
  deviations: Float64Array,
  deviationYears: number,
): SimulatedScan {
  const { units, keyFigures, years, seed } = world;
  const random = seededUniform(seed);
  const peers = neighboursByLevel(units, keyFigures, levels);
  const values = new Float64Array(keyFigures * units * years);
  const trueGaps = new Float64Array(keyFigures * units);
  for (let keyFigure = 0; keyFigure < keyFigures; keyFigure += 1) {
    const ownLevels = levels.subarray(keyFigure * units, (keyFigure + 1) * units);
    const first = Math.floor(random() * (deviationYears - years + 1));
    const rowOf = () => (keyFigure * units + Math.floor(random() * units)) * deviationYears;
    for (let unit = 0; unit < units; unit += 1) {
      const row = rowOf();
      for (let year = 0; year < years; year += 1) {
        values[(keyFigure * units + unit) * years + year] =
          random() < 0.1 ? Number.NaN : ownLevels[unit]! + deviations[row + first + year]!;
      }
    }
    // One year for the whole country at a time, so that what moves all units alike moves them alike here too.
    const draw = () => {
      const year = Math.floor(random() * deviationYears);
      return Float64Array.from({ length: units }, () => deviations[rowOf() + year]!);
    };
    writeTrueGaps(
      trueGaps.subarray(keyFigure * units),
      ownLevels,
      peers,
      presentNoise(draw, 0.1, random),
      150,
    );
  }
  return finish(world, values, peers, trueGaps);
}

function studentShock(normal: () => number, degrees: number): number {
  let squares = 0;
  for (let index = 0; index < degrees; index += 1) squares += normal() ** 2;
  return (normal() / Math.sqrt(squares / degrees)) * Math.sqrt((degrees - 2) / degrees);
}

/** Each call gives the noise of the next year; 30 years are run first so that it has settled. */
function autoregressiveYears(
  rho: number,
  sharedShock: number,
  deviations: Float64Array,
  shock: () => number,
  normal: () => number,
): () => Float64Array {
  const state = new Float64Array(deviations.length);
  const step = () => {
    const shared = Float64Array.from({ length: 5 }, () => sharedShock * normal());
    deviations.forEach((deviation, unit) => {
      const fresh = (shock() + shared[unit % 5]!) * deviation;
      state[unit] = rho * state[unit]! + Math.sqrt(1 - rho * rho) * fresh;
    });
    return state;
  };
  for (let year = 0; year < 30; year += 1) step();
  return step;
}

/** Seven units near on a ring, so that peers share structure without being the same for all. */
function neighbours(units: number, random: () => number): Int16Array {
  const peers = new Int16Array(units * peersPerUnit);
  for (let unit = 0; unit < units; unit += 1) {
    const near = Array.from({ length: 12 }, (_, index) => index + 1).sort(() => random() - 0.5);
    for (let slot = 0; slot < peersPerUnit; slot += 1) {
      const offset = slot % 2 === 0 ? near[slot]! : -near[slot]!;
      peers[unit * peersPerUnit + slot] = (unit + offset + units) % units;
    }
  }
  return peers;
}

/** Peers of real levels: the seven nearest in the order of the first key figure, alike there and ordinary elsewhere. */
function neighboursByLevel(units: number, keyFigures: number, levels: Float64Array): Int16Array {
  const means = Array.from({ length: units }, (_, unit) =>
    Array.from(
      { length: Math.min(3, keyFigures) },
      (_each, keyFigure) => levels[keyFigure * units + unit]!,
    ).reduce((sum, level) => sum + level, 0),
  );
  const order = means.map((_, unit) => unit).sort((a, b) => means[a]! - means[b]!);
  const peers = new Int16Array(units * peersPerUnit);
  order.forEach((unit, place) => {
    const start = Math.min(Math.max(0, place - 4), units - peersPerUnit - 1);
    const near = order.slice(start, start + peersPerUnit + 1).filter(other => other !== unit);
    for (let slot = 0; slot < peersPerUnit; slot += 1) peers[unit * peersPerUnit + slot] = near[slot]!;
  });
  return peers;
}

/** The noise of the next year with NaN where the value is missing: a gap is measured against the peers there are. */
function presentNoise(draw: () => Float64Array, missing: number, random: () => number): () => Float64Array {
  return () => draw().map(noise => (random() < missing ? Number.NaN : noise));
}

/** Level less the mean over many years of the peers' median, years with fewer peers than count left out. */
function writeTrueGaps(
  gaps: Float64Array,
  levels: Float64Array,
  peers: Int16Array,
  draw: () => Float64Array,
  years: number,
): void {
  const units = levels.length;
  const ofPeers = new Float64Array(peersPerUnit);
  const sums = new Float64Array(units);
  const counts = new Float64Array(units);
  for (let year = 0; year < years; year += 1) {
    const noise = draw();
    for (let unit = 0; unit < units; unit += 1) {
      let present = 0;
      for (let slot = 0; slot < peersPerUnit; slot += 1) {
        const peer = peers[unit * peersPerUnit + slot]!;
        if (Number.isNaN(noise[peer]!)) continue;
        ofPeers[present] = levels[peer]! + noise[peer]!;
        present += 1;
      }
      if (present < defaultScanOptions.minPeers) continue;
      sortAscending(ofPeers, present);
      sums[unit]! += medianOfSorted(ofPeers, present);
      counts[unit]! += 1;
    }
  }
  for (let unit = 0; unit < units; unit += 1) gaps[unit] = levels[unit]! - sums[unit]! / counts[unit]!;
}

function finish(
  world: World,
  values: Float64Array,
  peers: Int16Array,
  trueGaps: Float64Array,
): SimulatedScan {
  const { units, keyFigures, years } = world;
  return {
    input: {
      panel: {
        keyFigures: Array.from({ length: keyFigures }, (_, index) => `N${index}`),
        units: Array.from({ length: units }, (_, index) => `${index}`),
        firstYear: 2001,
        yearCount: years,
        values,
      },
      areaOfKeyFigure: new Uint16Array(keyFigures),
      peers,
      peersPerUnit,
      testing: new Uint8Array(keyFigures).fill(1),
      unitClass: new Uint8Array(units).fill(1),
      scoredAs: new Uint8Array(units),
      practicalThreshold: new Float64Array(keyFigures).fill(Number.NaN),
      options: defaultScanOptions,
    },
    trueGaps,
    trueSpreads: Float64Array.from({ length: keyFigures }, (_, keyFigure) =>
      robustStandardDeviation(trueGaps.subarray(keyFigure * units, (keyFigure + 1) * units)),
    ),
  };
}
