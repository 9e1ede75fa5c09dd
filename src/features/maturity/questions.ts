import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from '#platform/root.ts';
import { places } from './places.ts';

const bothLanguages = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
const idSchema = z.string().regex(/^[a-z][a-z-]*$/);

const itemSchema = z.strictObject({
  id: idSchema,
  /** What is held true, and answered by how far it is so. */
  statement: bothLanguages,
  /** What it is like where it is rolled out. */
  full: bothLanguages,
  /** What to do where the answer is low, and where in Rodret. */
  mend: z.array(z.strictObject({ place: z.enum(places), what: bothLanguages })).min(1),
});
export type Item = z.infer<typeof itemSchema>;

const assessmentSchema = z.strictObject({
  /** Grows when an item is added, removed or means something else. */
  edition: z.int().min(1),
  scale: z.array(z.strictObject({ step: z.int(), name: bothLanguages, told: bothLanguages })).length(6),
  areas: z
    .array(
      z.strictObject({
        id: idSchema,
        name: bothLanguages,
        about: bothLanguages,
        items: z.array(itemSchema).min(1),
      }),
    )
    .min(1),
});
export type Assessment = z.infer<typeof assessmentSchema>;
export type AssessmentArea = Assessment['areas'][number];

let assessment: Assessment | null = null;

/** The self-assessment that ships with this installation. */
export function shippedAssessment(): Assessment {
  assessment ??= readAssessment(new URL('data/maturity/items.json', root));
  return assessment;
}

/** Reads such a file; throws where it is faulty, or names an area or an item twice. */
export function readAssessment(file: URL): Assessment {
  const read = assessmentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const ids = read.areas.flatMap(({ id, items }) => [id, ...items.map(item => item.id)]);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`${file.pathname}: ${twice} is there twice`);
  return read;
}

export const areaNamed = (id: string): AssessmentArea | undefined =>
  shippedAssessment().areas.find(area => area.id === id);

/** An item with the area it is asked in. */
export const itemNamed = (id: string): { readonly area: AssessmentArea; readonly item: Item } | undefined =>
  shippedAssessment().areas.flatMap(area => {
    const item = area.items.find(each => each.id === id);
    return item === undefined ? [] : [{ area, item }];
  })[0];

/** The areas as the profile is computed over. */
export const areasAsked = (): readonly { readonly id: string; readonly items: readonly string[] }[] =>
  shippedAssessment().areas.map(({ id, items }) => ({ id, items: items.map(item => item.id) }));
