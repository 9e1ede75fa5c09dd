import { z } from 'zod';
import { everies } from '#features/duties/index.ts';
import { versionSchema } from '#features/organisations/index.ts';

export const changeRhythmSchema = z.strictObject({
  commitment: z.uuid(),
  version: versionSchema.meta({ description: 'Rytmens version. The version of the rhythm.' }),
  every: z.enum(everies),
});
export type ChangeRhythm = z.infer<typeof changeRhythmSchema>;
