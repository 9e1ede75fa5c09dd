import { z } from 'zod';
import { lineSchema } from '#features/organisations/index.ts';

const kronor = z.number().min(0).max(1e13);
const hands = z.number().min(0).max(1e5);

const frameFields = {
  /** Kronor per year of the plan; null is no limit. */
  budgets: z.strictObject({
    investment: z.array(kronor).max(30).nullable(),
    running: z.array(kronor).max(30).nullable(),
  }),
  /** Full-time equivalents per period of the plan; without a part they are in common. */
  capacities: z
    .array(
      z.strictObject({
        role: lineSchema,
        part: z.uuid().nullable(),
        perPeriod: z.array(hands).min(1).max(360),
      }),
    )
    .max(500),
  /** How many initiatives a part has under way at a time, at most. */
  atATime: z.array(z.strictObject({ part: z.uuid(), atMost: z.int().min(0).max(1000) })).max(500),
};

export const frameSchema = z.object(frameFields);

/** Version 0 where no frame has been set. */
export const setFrameSchema = z.strictObject({ version: z.int().min(0), ...frameFields });
export type SetFrame = z.infer<typeof setFrameSchema>;
export type Frame = SetFrame;

/** No limit at all, as before anybody has set one. */
export const noFrame: Frame = {
  version: 0,
  budgets: { investment: null, running: null },
  capacities: [],
  atATime: [],
};
