import { z } from 'zod';

export const longestStatement = 200;

export const origins = ['leadership', 'opportunity', 'trend', 'participant', 'import'] as const;
export type Origin = (typeof origins)[number];

export const states = ['waiting', 'published', 'refused', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** Why a statement is refused or withdrawn: from a list, so that every author is told the same of the same. */
export const reasons = [
  'duplicate',
  'not-a-statement',
  'two-thoughts',
  'off-topic',
  'names-somebody',
  'offensive',
  'confidential',
] as const;
export type Reason = (typeof reasons)[number];

/** A statement as everybody may read it; who wrote it is not among what is read. */
export type Statement = {
  readonly id: string;
  readonly text: string;
  readonly origin: Origin;
  readonly originId: string | null;
  readonly state: State;
  readonly reason: Reason | null;
  readonly duplicateOf: string | null;
  readonly sentOn: string;
  readonly publishedOn: string | null;
  readonly version: number;
};

export const choices = [-1, 0, 1] as const;
/** 1 agree, −1 disagree, 0 pass. */
export type Choice = (typeof choices)[number];

export const choiceNames = ['agree', 'disagree', 'pass'] as const;
export type ChoiceName = (typeof choiceNames)[number];
export const choiceOf: Readonly<Record<ChoiceName, Choice>> = { agree: 1, disagree: -1, pass: 0 };
export const nameOfChoice = (choice: Choice): ChoiceName =>
  choice === 1 ? 'agree' : choice === -1 ? 'disagree' : 'pass';

/** One thought in one line; another line is a space. */
export const statementText = z
  .string()
  .transform(text => text.replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(longestStatement));
