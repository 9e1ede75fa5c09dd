import { z } from 'zod';
import { daySchema, lineOf, textOf } from '#features/organisations/index.ts';

export const choices = ['continue', 'change', 'stop', 'other'] as const;
export type Choice = (typeof choices)[number];

/** What is taken up: an initiative, or a duty that belongs to none. */
const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('initiative'), initiative: z.uuid() }),
  z.strictObject({ kind: z.literal('duty'), duty: z.uuid() }),
]);
export type NotedItem = z.infer<typeof itemSchema>;

const actionSchema = z.strictObject({ title: lineOf(1, 200), person: z.uuid(), dueOn: daySchema });

export const takeNoteSchema = z.strictObject({
  item: itemSchema,
  words: textOf(1, 4000),
  choice: z.enum(choices).nullable().default(null),
  /** Whether the group is done with it: it leaves the agenda until something new happens. */
  isHeld: z.boolean(),
  againOn: daySchema.nullable().default(null),
  action: actionSchema.nullable().default(null),
});
export type TakeNote = z.infer<typeof takeNoteSchema>;

export const proposeDecisionSchema = z.strictObject({
  initiative: z.uuid(),
  choice: z.enum(choices),
  title: lineOf(1, 200),
  /** What is to be decided, word for word. */
  ask: textOf(1, 4000),
  consequences: textOf(0, 4000).default(''),
  /** The meeting whose agenda it is put on; null where it is recorded by itself. */
  meeting: z.uuid().nullable(),
});
export type ProposeDecision = z.infer<typeof proposeDecisionSchema>;

export const finishActionSchema = z.strictObject({ note: z.uuid(), words: textOf(0, 1000).default('') });
export type FinishAction = z.infer<typeof finishActionSchema>;

export type AgendaNote = {
  readonly id: string;
  readonly initiative: string | null;
  readonly duty: string | null;
  readonly causes: readonly string[];
  readonly words: string;
  readonly choice: Choice | null;
  readonly isHeld: boolean;
  readonly againOn: string | null;
  readonly proposal: string | null;
  readonly actionTitle: string;
  readonly actionPerson: string | null;
  readonly actionDueOn: string | null;
  readonly notedBy: string;
  readonly notedAt: string;
  readonly doneBy: string | null;
  readonly doneAt: string | null;
  readonly doneWords: string | null;
};
