import type { Panel } from '#core/panel/panel.ts';
import type { SnapshotDifference } from '../warehouse/compare/snapshot-difference.ts';

/** What is done with the files of snapshots beside the thread that serves pages. */
export type SnapshotTask =
  | { readonly kind: 'compare'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'load';
      readonly valuesFile: string;
      readonly keyFigures: readonly string[];
      readonly units: readonly string[];
      readonly years: { readonly first: number; readonly last: number };
      readonly memoryMegabytes: number;
    };

export type SnapshotAnswer =
  | { readonly kind: 'compare'; readonly difference: SnapshotDifference }
  /** Its values lie in shared memory. */
  | { readonly kind: 'load'; readonly panel: Panel };
