import { z } from 'zod';

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

export const lineKinds = ['financial', 'reallocation', 'quality', 'environment'] as const;
export type LineKind = (typeof lineKinds)[number];

export const aims = ['operations', 'service', 'legal-certainty'] as const;
export type Aim = (typeof aims)[number];

export const relationKinds = ['requires', 'excludes'] as const;
export type RelationKind = (typeof relationKinds)[number];

export const stepKinds = ['activity', 'effect', 'benefit', 'goal', 'obstacle'] as const;
export type StepKind = (typeof stepKinds)[number];

export const legalAnswers = ['yes', 'no', 'not-applicable', 'needs-lawyer'] as const;
export type LegalAnswerKind = (typeof legalAnswers)[number];

const isPlain = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\n\t]/g, ' '));
const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);

/** Text of several lines that may be empty. */
export const textSchema = z
  .string()
  .max(10_000)
  .overwrite(text => text.replace(/\r\n?/g, '\n').normalize('NFC').trim())
  .max(5000)
  .refine(isPlain, { params: { reason: 'control-character' } });

/** One line that may be empty. */
export const shortSchema = z
  .string()
  .max(1000)
  .overwrite(text => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .max(300)
  .refine(isOneLine, { params: { reason: 'control-character' } });

/** The same where it must say something. */
export const neededSchema = shortSchema.refine(text => text !== '', { params: { reason: 'needed' } });

export const versionSchema = z.int().min(1).max(2_000_000_000);

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
