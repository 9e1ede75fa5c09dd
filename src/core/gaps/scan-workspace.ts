import type { GapFamily } from '#core/gaps/gap-family.ts';
import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { TailAreas } from '#core/numerics/tail-areas.ts';

/** Room for one key figure at a time, made once per thread and written over again and again. */
export type ScanWorkspace = {
  readonly steps: ScanSteps;
  /** Class a unit is scored in: 1 municipality, 2 region, 0 not at all. */
  readonly scoredClass: Uint8Array;
  /** Peers that count, `[area][unit][slot]`, the used slots first. */
  readonly peers: Int16Array;
  /** Used slots, `[area][unit]`. */
  readonly peerCounts: Uint8Array;
  readonly peerOffsets: Int32Array;
  readonly peerValues: Float64Array;
  /** Yearly gaps `[unit][slot]`, latest first. */
  readonly gaps: Float64Array;
  readonly gapCounts: Uint8Array;
  /** Latest counted year as position, or latest own year where none counts, −1 where there is no value at all. */
  readonly latestYears: Int16Array;
  /** Median of the peers in that year and their median absolute deviation; only where `gapCounts` is above 0. */
  readonly latestPeerMedians: Float64Array;
  readonly latestPeerDeviations: Float64Array;
  /** Weights of the yearly gaps by their number, latest first. */
  readonly weights: readonly Float64Array[];
  readonly means: Float64Array;
  readonly squares: Float64Array;
  readonly lagProducts: Float64Array;
  /** Values of a class in a year, sorted, `[class − 1][year][rank]`; count −1 where not gathered yet. */
  readonly national: Float64Array;
  readonly nationalCounts: Int16Array;
  readonly nationalMedians: Float64Array;
  readonly nationalDeviations: Float64Array;
  readonly times: Float64Array;
  readonly series: Float64Array;
  readonly slopes: Float64Array;
  /** Where `familyOf` writes. */
  readonly family: GapFamily;
  /** Units of a class whose mean gaps are to be tested, and the standard errors of these; the first so many places are used. */
  readonly testedUnits: Int16Array;
  readonly standardErrors: Float64Array;
  /** Tails for the tests of a class, by number of counted years; fewer where several have the same degrees of freedom. */
  readonly tailAreas: readonly TailAreas[];
};

/** The inner loops of the scan, one key figure at a time: as they are defined (`plain-steps.ts`), or by kernels that give the same. */
export type ScanSteps = {
  /** Yearly gaps of every unit into the workspace, with the latest year and what it says. */
  readonly gatherYearlyGaps: (input: ScanInput, workspace: ScanWorkspace, keyFigure: number) => void;
  /** Trends of the units' own series, after `gatherYearlyGaps` of the same key figure. */
  readonly measureTrends: (
    input: ScanInput,
    workspace: ScanWorkspace,
    keyFigure: number,
    result: ScanResult,
  ) => void;
  /** Sorts the values of a class in a year into `workspace.national`, and gives how many there are. */
  readonly sortClassYear: (
    input: ScanInput,
    workspace: ScanWorkspace,
    keyFigure: number,
    unitClass: number,
    year: number,
  ) => number;
};
