import { z } from 'zod';
import { suspicionReasons } from '#core/revisions/difference.ts';
import type { SnapshotDifference } from '#platform/warehouse/compare/snapshot-difference.ts';

const count = z.number().int();

/** What happened between two snapshots, as the command line and the API give it. */
export const differenceReportSchema = z.object({
  before: z.string(),
  after: z.string(),
  /** Values that the newer one has and the older one had not. */
  added: count,
  /** Values that the older one had and the newer one asked for in vain. */
  withdrawn: count,
  /** Values that the older one had and the newer one did not ask for. */
  notFetched: count,
  revised: z.array(
    z.object({
      keyFigure: z.string(),
      cells: count,
      /** |new − old| as a share of the larger of the two, at most. */
      largest: z.number(),
      largestCell: z.object({
        unit: z.string(),
        year: count,
        gender: z.string(),
        before: z.number(),
        after: z.number(),
      }),
    }),
  ),
  suspectedRedefinitions: z.array(
    z.object({
      keyFigure: z.string(),
      factor: z.number().nullable(),
      cells: count,
      reason: z.enum(suspicionReasons),
      fromYear: count.nullable(),
    }),
  ),
  addedIn: z.array(z.object({ keyFigure: z.string(), cells: count })),
  withdrawnIn: z.array(z.object({ keyFigure: z.string(), cells: count })),
});
export type DifferenceReport = z.infer<typeof differenceReportSchema>;

const sum = (rows: readonly { readonly cells: number }[]): number =>
  rows.reduce((total, { cells }) => total + cells, 0);

export function differenceReport({
  before,
  after,
  keyFigures,
  isNew,
  isGone,
}: SnapshotDifference): DifferenceReport {
  const cellsOf = (what: 'added' | 'withdrawn') =>
    keyFigures.flatMap(each => (each[what] > 0 ? [{ keyFigure: each.keyFigure, cells: each[what] }] : []));
  const addedIn = sorted([...cellsOf('added'), ...isNew.filter(({ cells }) => cells > 0)]);
  const withdrawnIn = sorted([
    ...cellsOf('withdrawn'),
    ...isGone.flatMap(({ keyFigure, cells, isWithdrawn }) =>
      isWithdrawn && cells > 0 ? [{ keyFigure, cells }] : [],
    ),
  ]);
  return {
    before,
    after,
    added: sum(addedIn),
    withdrawn: sum(withdrawnIn),
    notFetched:
      keyFigures.reduce((total, { notFetched }) => total + notFetched, 0) +
      sum(isGone.filter(({ isWithdrawn }) => !isWithdrawn)),
    revised: keyFigures.flatMap(({ keyFigure, revised, largest }) => {
      if (largest === null) return [];
      const { relative, ...largestCell } = largest;
      return [{ keyFigure, cells: revised, largest: relative, largestCell }];
    }),
    suspectedRedefinitions: keyFigures.flatMap(({ suspicion }) => suspicion ?? []),
    addedIn,
    withdrawnIn,
  };
}

const sorted = <Row extends { readonly keyFigure: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => (one.keyFigure < other.keyFigure ? -1 : 1));
