import { z } from 'zod';
import { daySchema, lineSchema } from '#features/organisations/index.ts';
import { lineOrNoneSchema, proseOrNoneSchema, proseSchema } from './fields.ts';

export const outcomes = ['yes', 'no', 'later', 'more-basis'] as const;
export type Outcome = (typeof outcomes)[number];

/** Who decides formally, on what ground (KL 5:1, 6:37–40, 7:5): an authority, a delegate, or an employee who executes. */
export const grounds = ['council', 'executive-board', 'board', 'delegation', 'execution'] as const;
export type Ground = (typeof grounds)[number];

const pointSchema = z.strictObject({ dueOn: daySchema, question: lineSchema });
export type DecisionPoint = z.infer<typeof pointSchema>;

export const pointsSchema = z.array(pointSchema).max(24);

export const recordDecisionSchema = z.strictObject({
  proposal: z.uuid(),
  meeting: z.uuid().nullable(),
  /** The decision that this one takes the place of. */
  revises: z.uuid().nullable(),
  outcome: z.enum(outcomes),
  decidedOn: daySchema,
  paragraph: lineOrNoneSchema.default(''),
  registrationNumber: lineOrNoneSchema.default(''),
  reasons: proseSchema,
  dissent: proseOrNoneSchema.default(''),
  conditions: proseOrNoneSchema.default(''),
  points: pointsSchema.default([]),
  /** The leadership group can be named, and is refused: it is no authority. */
  ground: z.enum([...grounds, 'leadership-group']),
  /** The authority that decides, or that has delegated; null for execution alone. */
  deciderPart: z.uuid().nullable(),
  /** The delegate, or the employee who executes; null where an authority decides itself. */
  deciderPerson: z.uuid().nullable(),
  delegationPoint: lineOrNoneSchema.default(''),
  owner: z.uuid().nullable(),
  benefitOwner: z.uuid().nullable(),
  reviewer: z.uuid().nullable(),
});
export type RecordDecision = z.infer<typeof recordDecisionSchema>;

export const reportDecisionSchema = z.strictObject({
  decision: z.uuid(),
  reportedOn: daySchema,
  note: lineOrNoneSchema.default(''),
});
export type ReportDecision = z.infer<typeof reportDecisionSchema>;

export type Decision = Omit<RecordDecision, 'ground' | 'points'> & {
  readonly id: string;
  readonly number: number;
  readonly initiative: string;
  readonly ground: Ground;
  readonly ownerTitle: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly revisedBy: string | null;
  readonly reportedOn: string | null;
  readonly reportNote: string | null;
};

/** A decision that no other has taken the place of. */
export const stands = ({ revisedBy }: Pick<Decision, 'revisedBy'>): boolean => revisedBy === null;

/** A delegated decision is reported to its nämnd (KL 6:40). */
export const lacksReport = ({ ground, reportedOn }: Pick<Decision, 'ground' | 'reportedOn'>): boolean =>
  ground === 'delegation' && reportedOn === null;
