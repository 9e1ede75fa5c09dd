import { z } from 'zod';
import { daySchema, lastDaySchema, nameSchema, type Period, versionSchema } from './fields.ts';

/** Fullmäktige, styrelse, nämnd, förvaltning, enhet, bolag. */
export const partKinds = ['council', 'executive-board', 'board', 'department', 'unit', 'company'] as const;
export type PartKind = (typeof partKinds)[number];

/** What a part may stand under. A nämnd is an authority of its own: it stands under fullmäktige alone. */
export const parentKindsOf: Readonly<Record<PartKind, readonly PartKind[]>> = {
  council: [],
  'executive-board': ['council'],
  board: ['council'],
  department: ['executive-board', 'board'],
  unit: ['department', 'unit'],
  company: ['council'],
};

/** What may stand under a part of this kind. */
export const kindsBelow = (kind: PartKind): readonly PartKind[] =>
  partKinds.filter(below => parentKindsOf[below].includes(kind));

export type PartFields = Period & {
  readonly kind: PartKind;
  readonly name: string;
  /** The part it stands under; null for fullmäktige alone. */
  readonly parent: string | null;
};

/** A part of the organisation with the days it exists. */
export type Part = PartFields & { readonly id: string; readonly version: number };

/** Between the names of a path: `Barnnämnden > Skolförvaltningen`. */
export const pathMark = ' > ';

export const partNameSchema = nameSchema.refine(name => !/(^|\s)>(\s|$)/.test(name), {
  params: { reason: 'name-holds-path-mark' },
});

const fields = {
  kind: z.enum(partKinds),
  name: partNameSchema,
  parent: z.uuid().nullable(),
  validFrom: daySchema,
  validTo: lastDaySchema,
};

const versioned = { part: z.uuid(), version: versionSchema };

export const addPartSchema = z.strictObject(fields);
export type AddPart = z.infer<typeof addPartSchema>;

export const changePartSchema = z.strictObject({ ...versioned, ...fields });
export type ChangePart = z.infer<typeof changePartSchema>;

export const endPartSchema = z.strictObject({
  ...versioned,
  lastDay: daySchema,
  /** Ends what stands under it too, where that would go on longer. */
  withBelow: z.boolean(),
});
export type EndPart = z.infer<typeof endPartSchema>;

export const removePartSchema = z.strictObject(versioned);
export type RemovePart = z.infer<typeof removePartSchema>;

/** Levels from fullmäktige down. */
export const mostLevels = 12;

const mostParts = 20_000;

export const restorePartsSchema = z.strictObject({
  remove: z.array(z.strictObject(versioned)).max(mostParts),
  restore: z.array(z.strictObject({ ...versioned, ...fields })).max(mostParts),
});
export type RestoreParts = z.infer<typeof restorePartsSchema>;

export const fieldsOf = ({ kind, name, parent, validFrom, validTo }: PartFields): PartFields => ({
  kind,
  name,
  parent,
  validFrom,
  validTo,
});

/** Parts under each part, and under nothing (`null`). */
export function childrenOf(parts: readonly Part[]): ReadonlyMap<string | null, readonly Part[]> {
  const children = new Map<string | null, Part[]>();
  for (const part of parts) {
    const siblings = children.get(part.parent);
    if (siblings === undefined) children.set(part.parent, [part]);
    else siblings.push(part);
  }
  return children;
}

/** The part and all under it, nearest first. */
export function withBelow(parts: readonly Part[], top: string): readonly Part[] {
  const children = childrenOf(parts);
  const found = new Map(parts.filter(({ id }) => id === top).map(part => [part.id, part]));
  for (const { id } of found.values()) {
    for (const child of children.get(id) ?? []) found.set(child.id, child);
  }
  return [...found.values()];
}

/** The parts above one, from the top. */
export function pathAbove(byId: ReadonlyMap<string, Part>, { parent }: Part): readonly Part[] {
  const path: Part[] = [];
  for (let at = parent; at !== null && path.length < mostLevels; ) {
    const above = byId.get(at);
    if (above === undefined) break;
    path.unshift(above);
    at = above.parent;
  }
  return path;
}
