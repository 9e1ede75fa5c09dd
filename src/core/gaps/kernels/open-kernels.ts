import { kernelsWasm } from '#core/gaps/kernels/kernels-wasm.ts';
import type { ScanInput } from '#core/gaps/scan-types.ts';

/** The networks of comparators sort so many peers. */
export const mostPeers = 7;

/** Memory that kernels read and write, as arrays of the shapes `ScanWorkspace` tells. */
export type KernelMemory = {
  /** Values of the key figure at hand, `[unit][year]`. */
  readonly values: Float64Array;
  readonly peers: Int32Array;
  readonly scoredClass: Uint8Array;
  /** Units that count in a class, `[class − 1][place]`, and how many they are. */
  readonly members: Int32Array;
  readonly memberCounts: Int32Array;
  readonly weights: Float64Array;
  readonly gaps: Float64Array;
  readonly gapCounts: Uint8Array;
  readonly latestYears: Int16Array;
  readonly latestPeerMedians: Float64Array;
  readonly latestPeerDeviations: Float64Array;
  readonly means: Float64Array;
  readonly squares: Float64Array;
  readonly lagProducts: Float64Array;
  readonly slopes: Float64Array;
  readonly scores: Int32Array;
  readonly pointCounts: Uint8Array;
  readonly national: Float64Array;
};

export type Kernels = {
  readonly memory: KernelMemory;
  readonly gatherYearlyGaps: (area: number) => void;
  readonly measureTrends: (tied: number) => void;
  readonly sortClassYear: (unitClass: number, year: number) => number;
};

type Exported = {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly prepare: (...sizes: number[]) => void;
  readonly placeOf: (which: number) => number;
  readonly gatherYearlyGaps: Kernels['gatherYearlyGaps'];
  readonly measureTrends: Kernels['measureTrends'];
  readonly sortClassYear: Kernels['sortClassYear'];
};

let compiled: WebAssembly.Module | null = null;

/** Kernels with room for the key figures of one input; each thread opens its own. */
export function openKernels(input: ScanInput): Kernels {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelsWasm), letter => letter.charCodeAt(0)));
  // What a module exports is known to nobody but who compiled it.
  const exported = new WebAssembly.Instance(compiled, {}).exports as unknown as Exported;
  const { window, minPeers, minYears } = input.options;
  const units = input.panel.units.length;
  const years = input.panel.yearCount;
  const areas = input.peers.length / Math.max(1, input.peersPerUnit * units);
  exported.prepare(units, years, areas, window, minPeers, Math.max(2, minYears));
  const { buffer } = exported.memory;
  const place = (which: number) => exported.placeOf(which);
  const numbers = (which: number, length: number) => new Float64Array(buffer, place(which), length);
  const bytes = (which: number, length: number) => new Uint8Array(buffer, place(which), length);
  return {
    memory: {
      values: numbers(0, units * years),
      peers: new Int32Array(buffer, place(1), areas * units * mostPeers),
      scoredClass: bytes(2, units),
      members: new Int32Array(buffer, place(3), 2 * units),
      memberCounts: new Int32Array(buffer, place(4), 2),
      weights: numbers(5, (window + 1) * window),
      gaps: numbers(6, units * window),
      gapCounts: bytes(7, units),
      latestYears: new Int16Array(buffer, place(8), units),
      latestPeerMedians: numbers(9, units),
      latestPeerDeviations: numbers(10, units),
      means: numbers(11, units),
      squares: numbers(12, units),
      lagProducts: numbers(13, units),
      slopes: numbers(14, units),
      scores: new Int32Array(buffer, place(15), units),
      pointCounts: bytes(16, units),
      national: numbers(17, 2 * years * units),
    },
    gatherYearlyGaps: area => exported.gatherYearlyGaps(area),
    measureTrends: tied => exported.measureTrends(tied),
    sortClassYear: (unitClass, year) => exported.sortClassYear(unitClass, year),
  };
}
