import { z } from 'zod';
import { type KeyFigureDifference, suspicionReasons } from '#core/revisions/difference.ts';

/** What happened to the key figures between two snapshots. */
export type SnapshotDifference = {
  readonly before: string;
  readonly after: string;
  /** Those of which anything differs, by id; key figures that one of them lacks are not among them. */
  readonly keyFigures: readonly KeyFigureDifference[];
  /** Key figures that only the newer one holds, with their values. */
  readonly isNew: readonly { readonly keyFigure: string; readonly cells: number }[];
  /** Key figures that only the older one holds, with their values; withdrawn where the newer one asked for them. */
  readonly isGone: readonly {
    readonly keyFigure: string;
    readonly cells: number;
    readonly isWithdrawn: boolean;
  }[];
};

const count = z.number().int().nonnegative();
const nullable = z.number().nullable();

/** As a difference is kept on disk. */
export const differenceSchema = z.object({
  before: z.string(),
  after: z.string(),
  keyFigures: z.array(
    z.object({
      keyFigure: z.string(),
      common: count,
      added: count,
      withdrawn: count,
      notFetched: count,
      revised: count,
      largest: z
        .object({
          unit: z.string(),
          year: z.number().int(),
          gender: z.string(),
          before: z.number(),
          after: z.number(),
          relative: z.number(),
        })
        .nullable(),
      suspicion: z
        .object({
          keyFigure: z.string(),
          reason: z.enum(suspicionReasons),
          factor: nullable,
          cells: count,
          fromYear: nullable,
        })
        .nullable(),
    }),
  ),
  isNew: z.array(z.object({ keyFigure: z.string(), cells: count })),
  isGone: z.array(z.object({ keyFigure: z.string(), cells: count, isWithdrawn: z.boolean() })),
}) satisfies z.ZodType<SnapshotDifference>;
