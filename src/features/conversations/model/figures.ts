import { z } from 'zod';
import type { Cohort } from '#core/disclosure/shown-votes.ts';
import {
  cellCounts,
  choiceOfCell,
  groupOfCell,
  leastShown,
  type ShownCell,
} from '#core/disclosure/shown-votes.ts';

const count = z.int().min(0);

/** Of one group – 0 is who is in none – on one statement; 0 stands for fewer than six. */
const cellsSchema = z.object({ group: count, agree: count, disagree: count, pass: count });
export type Cells = z.infer<typeof cellsSchema>;

/** All that may be read of a conversation's votes. Every number counts six or more, and so does every difference of two. */
export const figuresSchema = z.object({
  edition: z.int().min(1),
  participants: count,
  /** Groups told apart, by their lasting ids; none where there is one group only. */
  groups: z.array(z.int().min(1)),
  /** How clearly, to a tenth. */
  silhouette: z.number().nullable(),
  warnings: z.array(z.string()),
  statements: z.array(z.object({ id: z.uuid(), cells: z.array(cellsSchema) })),
  map: z
    .object({
      columns: count,
      rows: count,
      hexagons: z.array(z.object({ column: z.int(), row: z.int(), group: count, level: count })),
      /** How many were counted when it was drawn. */
      participants: count,
    })
    .nullable(),
  parts: z.array(z.object({ id: z.uuid(), people: count.nullable() })),
  /** At least so many. */
  professions: z.array(z.object({ id: z.uuid(), people: count.nullable() })),
});
export type Figures = z.infer<typeof figuresSchema>;

/** What a day's last edition showed, in brief. */
export const briefSchema = z.object({
  edition: z.int(),
  participants: count,
  groups: count,
  consensus: count,
  divisive: count,
});
export type Brief = z.infer<typeof briefSchema>;

/** The cells of a statement as they are shown, by group. */
export function shownCells(cohorts: readonly Cohort[]): readonly Cells[] {
  const groups = new Map<number, Cells>();
  for (const [cell, people] of cellCounts(cohorts)) {
    if (people < leastShown) throw new Error('A cell of fewer than six was about to be shown.');
    const group = groupOfCell(cell);
    const cells = groups.get(group) ?? { group, agree: 0, disagree: 0, pass: 0 };
    groups.set(group, { ...cells, [sideOf(cell)]: people });
  }
  return [...groups.values()].sort((one, other) => one.group - other.group);
}

function sideOf(cell: ShownCell): 'agree' | 'disagree' | 'pass' {
  const choice = choiceOfCell(cell);
  return choice === 1 ? 'agree' : choice === -1 ? 'disagree' : 'pass';
}
