import { z } from 'zod';
import type { Ages } from '#core/welfare/ages.ts';
import type { Observation } from '#core/welfare/population.ts';
import { lineOf } from '#features/organisations/index.ts';

export type Projection = {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  /** Last year of outcome in it; what comes after is projection. */
  readonly baseYear: number;
  readonly values: readonly ProjectionValue[];
};

export type ProjectionValue = { readonly year: number; readonly ages: Ages; readonly persons: number };

export const importProjectionSchema = z.strictObject({
  unit: z.string().regex(/^\d{4}$/),
  name: lineOf(1, 120),
  baseYear: z.int().min(1990).max(2100),
  /** The unit as the file names it, where the file holds several. */
  region: lineOf(0, 120),
  text: z.string().min(1).max(2_000_000),
});
export type ImportProjection = z.infer<typeof importProjectionSchema>;

export const removeProjectionSchema = z.strictObject({ projection: z.uuid() });
export type RemoveProjection = z.infer<typeof removeProjectionSchema>;

/** What is wrong in a file, with the line it stands on; 0 where it is of the file as a whole. */
export type ProjectionFault = {
  readonly line: number;
  readonly reason:
    | 'column-missing'
    | 'unit-missing'
    | 'units-several'
    | 'year'
    | 'ages'
    | 'persons'
    | 'twice'
    | 'ages-missing'
    | 'ages-overlap'
    | 'base-missing'
    | 'nothing-ahead';
  readonly cell: string;
};

/** A projection as part of a population, named as its source. */
export const observationsOf = ({
  name,
  values,
}: Pick<Projection, 'name' | 'values'>): readonly Observation[] =>
  values.map(value => ({ ...value, source: name }));
