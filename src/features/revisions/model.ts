import { z } from 'zod';
import type { Suspicion } from '#core/revisions/difference.ts';

/** What can be settled of a key figure that seems to mean something else than in an older fetch. */
export const decisions = ['break', 'as-it-is', 'rescale'] as const;
export type Decision = (typeof decisions)[number];

const snapshotId = z.string().regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
const keyFigureId = z.string().min(1).max(20);

/** Between which snapshots a key figure seems to have come to mean something else. */
const redefinitionFields = { keyFigure: keyFigureId, before: snapshotId, after: snapshotId };
export const redefinitionSchema = z.object(redefinitionFields);
export type RedefinitionKey = z.infer<typeof redefinitionSchema>;

/** Version 0 before anybody has settled it. */
export const settleSchema = z.strictObject({
  ...redefinitionFields,
  /** `held-out` gives it back to be settled. */
  decision: z.enum([...decisions, 'held-out']),
  /** The first year of the new meaning; null where the newer fetch has it in all years. */
  fromYear: z.int().min(1900).max(2100).nullable(),
  reason: z.string().trim().min(1).max(1000),
  version: z.int().min(0),
});
export type Settle = z.infer<typeof settleSchema>;

/** One version of what was settled. */
export type Settlement = RedefinitionKey & {
  readonly decision: Decision | 'held-out';
  readonly fromYear: number | null;
  readonly factor: number | null;
  readonly reason: string;
  readonly version: number;
  readonly by: string;
  readonly at: string;
};

/** A suspected redefinition between two snapshots. */
export type Suspected = Suspicion & { readonly before: string; readonly after: string };

export const isSameRedefinition = (one: RedefinitionKey, other: RedefinitionKey): boolean =>
  one.keyFigure === other.keyFigure && one.before === other.before && one.after === other.after;
