import { z } from 'zod';

const filled = z.string().regex(/^\S(.*\S)?$/s, 'is empty, or begins or ends with a blank');
const slug = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be lower-case words joined by hyphens');
const text = z.strictObject({ sv: filled, en: filled });
const keyFigureId = z.string().regex(/^([NU]\d{5}|RN\d{3})$/, 'must look like N12345, U12345 or RN123');

export const serviceAreasSchema = z.array(
  z.strictObject({
    id: slug,
    name: text,
    scope: z.enum(['municipality', 'region', 'both']),
    order: z.int().min(1),
    rkaGroups: z
      .array(z.string().regex(/^Liknande (kommuner|regioner)\b/, 'must be the name of an official group'))
      .min(1),
    netCostCodes: z.array(z.string().regex(/^\d{3}$/, 'must be a code of three digits')),
  }),
);

export const adoptionSchema = z.array(
  z.strictObject({
    id: keyFigureId,
    title: filled,
    way: z.strictObject({ id: slug, sv: filled, en: filled }),
    area: slug,
    targetGroup: z.enum([
      'older',
      'disabled',
      'patients',
      'applicants',
      'children',
      'families',
      'addiction',
      'all',
    ]),
    scale: z.enum(['0-1-2', '0-1']),
    tells: z.enum(['introduction', 'decision-function', 'governance']),
  }),
);

export const curatedColumns = [
  'id',
  'title',
  'also_titled',
  'kind',
  'direction',
  'area',
  'reason_sv',
  'reason_en',
  'practical_threshold',
] as const;

export const curatedRowSchema = z
  .strictObject({
    id: keyFigureId,
    title: filled,
    also_titled: z.string(),
    kind: z.enum(['measure', 'volume', 'context', 'adoption', 'coded', 'uncertainty']),
    direction: z.enum(['higher', 'lower', 'cost', 'neither', 'unknown']),
    area: slug,
    reason_sv: filled,
    reason_en: filled,
    practical_threshold: z
      .string()
      .regex(/^(\d+(\.\d+)?)?$/, 'must be a number above zero with a decimal point, or empty'),
  })
  .refine(row => row.kind === 'measure' || row.direction === 'neither', {
    path: ['direction'],
    message: 'must be neither: only measures have a good way',
  });
