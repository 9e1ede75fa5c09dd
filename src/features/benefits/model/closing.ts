import { z } from 'zod';
import { textOf } from '#features/organisations/index.ts';

/** Why a benefit did not come, or that it did. */
export const closingReasons = [
  'came-as-promised',
  'too-optimistic',
  'condition-missing',
  'not-fully-introduced',
  'not-used',
  'not-taken-home',
  'world-changed',
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const closeSchema = z.strictObject({
  initiative: z.uuid(),
  reasons: z
    .array(z.enum(closingReasons))
    .min(1)
    .max(closingReasons.length)
    .refine(reasons => reasons.length === 1 || !reasons.includes('came-as-promised'), {
      params: { reason: 'came-and-did-not' },
    }),
  lesson: textOf(1, 5000).meta({
    description: 'Lärdomen till nästa initiativ. The lesson for the next initiative.',
  }),
});
export type Close = z.infer<typeof closeSchema>;

export type Closing = {
  readonly id: string;
  readonly initiative: string;
  readonly reasons: readonly ClosingReason[];
  readonly lesson: string;
  readonly closedAt: string;
  readonly closedBy: string;
};
