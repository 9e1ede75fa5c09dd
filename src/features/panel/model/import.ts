import { z } from 'zod';

const day = z.iso.date();
const file = z.string().min(1);

/** Input of `panel.importSnapshot`: paths of files on this machine and how to read them. */
export const importSchema = z.strictObject({
  values: file,
  /** What the values' file is called by whoever gave it; its path where nothing is said. */
  name: z.string().min(1).optional(),
  keyFigures: file.optional(),
  units: file.optional(),
  groups: file.optional(),
  structure: file.optional(),
  source: z
    .string()
    .min(1)
    .max(500)
    .regex(/^[^\p{Cc}]*$/u)
    .optional(),
  fetchedOn: day.optional(),
  onto: z.string().min(1).optional(),
});
export type ImportInput = z.infer<typeof importSchema>;
