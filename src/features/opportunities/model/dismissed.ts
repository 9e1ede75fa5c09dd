import { z } from 'zod';
import { lineOf, textOf } from '#features/organisations/index.ts';
import type { OwnState } from './own.ts';

/** An opportunity of the catalogue as the organisation has last said that it stands for its own unit. */
export type Standing = {
  readonly state: OwnState /** 0 where nothing was ever said. */;
  readonly version: number;
};

export const neverDismissed: Standing = { state: 'open', version: 0 };

/** An opportunity that is put aside, of the catalogue or of the own: who did it, when and why. */
export type Dismissed = {
  /** `unit/pattern`, or the id of one of the own. */
  readonly opportunity: string;
  /** What one of the own is called; null for one of the catalogue. */
  readonly title: string | null;
  readonly version: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

export const patternStepSchema = z.strictObject({
  pattern: lineOf(1, 100).meta({ description: 'Arbetssättets id. The id of the way of working.' }),
  version: z.int().min(0).max(2_000_000_000).meta({
    description:
      'Den version som lästes; 0 om den aldrig avfärdats. The version read; 0 where it was never dismissed.',
  }),
  reason: textOf(1, 1000),
});
export type PatternStep = z.infer<typeof patternStepSchema>;
