import { z } from 'zod';
import { directions, kinds } from '#core/panel/key-figure.ts';
import type { Json } from '#platform/database/json.ts';
import { textOf } from '#platform/page-form.ts';

/** What stands in the form of a correction. */
export type CorrectionValues = Readonly<Record<'kind' | 'direction' | 'reason', string>>;

export const correctionTyped = (form: FormData): CorrectionValues => ({
  kind: textOf(form, 'kind'),
  direction: textOf(form, 'direction'),
  reason: textOf(form, 'reason'),
});

const currentSchema = z.object({
  version: z.int(),
  kind: z.enum(kinds),
  direction: z.enum(directions),
  reason: z.string(),
});

export type CorrectionNow = z.infer<typeof currentSchema>;

/** What stands there since somebody else's change; null where nothing does. */
export function correctionNow(json: Json | null): CorrectionNow | null {
  return currentSchema.safeParse(json).data ?? null;
}
