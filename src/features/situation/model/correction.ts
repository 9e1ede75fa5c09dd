import { z } from 'zod';
import { directions, kinds } from '#core/panel/key-figure.ts';
import { textOf } from '#features/organisations/index.ts';

/** The id of a key figure in its register. */
const keyFigureId = z.string().min(1).max(20);

export const correctSchema = z.strictObject({
  keyFigure: keyFigureId,
  /** The snapshot whose register says what the id means; null is the newest of the own unit. */
  snapshot: z.string().max(100).nullable(),
  /** 0 where it has not been corrected before. */
  version: z.int().min(0),
  kind: z.enum(kinds),
  direction: z.enum(directions),
  reason: textOf(1, 600),
});
export type CorrectInput = z.infer<typeof correctSchema>;

export const takeBackSchema = z.strictObject({ keyFigure: keyFigureId, version: z.int().min(1) });
export type TakeBackInput = z.infer<typeof takeBackSchema>;

export type Correction = Pick<CorrectInput, 'keyFigure' | 'kind' | 'direction' | 'reason' | 'version'> & {
  readonly title: string;
  /** ISO date. */
  readonly on: string;
};

/** Only a measure can be better one way, or cost. */
export const fitsKind = ({ kind, direction }: Pick<CorrectInput, 'kind' | 'direction'>): boolean =>
  kind === 'measure' || direction === 'neither' || direction === 'unknown';
