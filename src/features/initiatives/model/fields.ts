import { z } from 'zod';
import { lineOf, textOf } from '#features/organisations/index.ts';

export { type BenefitKind as LineKind, benefitKinds as lineKinds } from '#core/selection/portfolio.ts';
export { type Aim, aims } from '#features/direction/index.ts';
export { versionSchema } from '#features/organisations/index.ts';

export const initiativeKinds = ['way-of-working', 'digital-service', 'technology', 'automation'] as const;
export type InitiativeKind = (typeof initiativeKinds)[number];

export const initiativeStates = ['idea', 'prepared', 'decided', 'running', 'ended', 'dropped'] as const;
export type InitiativeState = (typeof initiativeStates)[number];

export const mustReasons = ['law', 'contract', 'end-of-life'] as const;
export type MustReason = (typeof mustReasons)[number];

export const informationClasses = ['open', 'internal', 'sensitive', 'secret'] as const;
export type InformationClass = (typeof informationClasses)[number];

export const lineSides = ['benefit', 'investment', 'running'] as const;
export type LineSide = (typeof lineSides)[number];

export const relationKinds = ['requires', 'excludes'] as const;
export type RelationKind = (typeof relationKinds)[number];

export const stepKinds = ['activity', 'effect', 'benefit', 'goal', 'obstacle'] as const;
export type StepKind = (typeof stepKinds)[number];

export const legalAnswers = ['yes', 'no', 'not-applicable', 'needs-lawyer'] as const;
export type LegalAnswerKind = (typeof legalAnswers)[number];

/** Text of several lines that may be empty. */
export const textSchema = textOf(0, 5000);

/** One line that may be empty. */
export const shortSchema = lineOf(0, 300);

/** The same where it must say something. */
export const neededSchema = shortSchema.refine(text => text !== '', { params: { reason: 'needed' } });

const mostKronor = 1_000_000_000_000;

/** Whole kronor, or kronor-equivalents. */
const kronorSchema = z.int().min(0).max(mostKronor);

export const estimateSchema = z
  .strictObject({ low: kronorSchema, likely: kronorSchema, high: kronorSchema })
  .superRefine(({ low, likely, high }, context) => {
    const refuse = (field: string) =>
      context.addIssue({ code: 'custom', path: [field], params: { reason: 'not-in-order' } });
    if (likely < low) refuse('likely');
    if (high < likely) refuse('high');
  });
export type Estimate = z.infer<typeof estimateSchema>;
