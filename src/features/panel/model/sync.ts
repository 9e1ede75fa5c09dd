import { z } from 'zod';

export type SyncState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
export type SyncFailure = 'interrupted' | 'source' | 'defect';

const keyFigureId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,39}$/);

/** Ids of key figures; null for all that the register has. */
export const chosenKeyFigures = z.array(keyFigureId).min(1).max(10_000).nullable();

export const syncKoladaSchema = z.strictObject({
  keyFigures: chosenKeyFigures,
  /** Another source than the one that is set: the command line alone may name one. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});
export type SyncKolada = z.infer<typeof syncKoladaSchema>;

export const syncRunSchema = z.strictObject({ syncRun: z.uuid() });
export type OfSyncRun = z.infer<typeof syncRunSchema>;

export const syncScheduleSchema = z.strictObject({
  isNightly: z.boolean(),
  keyFigures: chosenKeyFigures,
  /** Nought where nothing has been set yet. */
  version: z.int().min(0),
});
export type SyncSchedule = z.infer<typeof syncScheduleSchema>;

const count = z.number().int().min(0);

export const syncProgressSchema = z.object({
  keyFigures: count,
  keyFiguresDone: count,
  keyFiguresBefore: count,
  values: count,
  valuesNow: count,
});
export type SyncProgressShown = z.infer<typeof syncProgressSchema>;

export const syncResultSchema = z.object({
  /** Null where the source had nothing new. */
  snapshot: z.string().nullable(),
  fetched: count,
  unchanged: count,
  withdrawn: z.array(z.string()),
  unknown: z.array(z.string()),
  leftOut: z.array(z.object({ keyFigure: z.string(), kind: z.string(), reason: z.string() })),
  values: count,
  setAside: count,
});
export type SyncResult = z.infer<typeof syncResultSchema>;

/** Seconds until all is fetched, if it goes on as it did; null where nothing tells. */
export function secondsLeft(progress: SyncProgressShown, secondsGone: number): number | null {
  const done = progress.keyFiguresDone - progress.keyFiguresBefore;
  if (done <= 0 || secondsGone <= 0) return null;
  return Math.ceil((secondsGone / done) * (progress.keyFigures - progress.keyFiguresDone));
}

/** Ids as somebody types them: with spaces, commas, semicolons or line ends between. */
export const typedKeyFigures = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,;]+/).filter(id => id !== '')),
];
