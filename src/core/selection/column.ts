import type { Constraint } from '#core/selection/constraint.ts';
import type { Row } from '#core/selection/milp.ts';

/** One unknown: initiative (by position) starts in that period. */
export type Column = { readonly initiative: number; readonly start: number };

/** A row of the programme and what it stands for. */
export type NamedRow = { readonly constraint: Constraint; readonly row: Row };
