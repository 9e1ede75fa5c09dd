import type { ScanInput, ScanResult } from '#core/gaps/scan-types.ts';
import type { ScanWorkspace } from '#core/gaps/scan-workspace.ts';

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
