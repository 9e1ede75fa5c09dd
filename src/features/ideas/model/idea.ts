import { z } from 'zod';
import { lineOf, textOf, versionSchema } from '#features/organisations/index.ts';
import type { ThreadKind } from '#features/thread/index.ts';

/** Ny → läses → svar → möjlighet, initiativ eller inte nu; or taken back by its author. */
export const statuses = [
  'new',
  'reading',
  'answered',
  'opportunity',
  'initiative',
  'not-now',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** Nobody has replied yet, and somebody owes it. */
export const isWaiting = (status: Status): status is 'new' | 'reading' =>
  status === 'new' || status === 'reading';

/** What an idea became is no longer its author's alone to take back. */
export const mayBeWithdrawn = (status: Status): boolean =>
  status !== 'opportunity' && status !== 'initiative' && status !== 'withdrawn';

export const stepKinds = [
  'left',
  'reading',
  'words',
  'replied',
  'handed-on',
  'file-removed',
  'opportunity',
  'initiative',
  'decided',
  'running',
  'ended',
  'effect',
  'withdrawn',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Steps that follow from what others do later with what the idea became. */
export type LaterKind = 'opportunity' | 'initiative' | 'decided' | 'running' | 'ended' | 'effect';

/** Whose step it is: the author's, whoever answers, or one that followed in the thread. */
export const takers = ['author', 'answering', 'thread'] as const;
export type Taker = (typeof takers)[number];

export const outcomes = ['answered', 'not-now'] as const;
export type Outcome = (typeof outcomes)[number];

/** Where an idea stands after a later step: what has become an initiative is no less for being an opportunity too. */
export function statusAfter(kind: LaterKind, status: Status): Status {
  if (kind === 'effect') return status;
  return kind === 'opportunity' && status !== 'initiative' ? 'opportunity' : 'initiative';
}

export type Step = {
  readonly kind: StepKind;
  readonly at: string;
  readonly byWhom: Taker;
  readonly person: string | null;
  readonly words: string;
  readonly outcome: Outcome | null;
  readonly to: string | null;
  readonly dueOn: string | null;
  readonly object: { readonly kind: ThreadKind; readonly id: string; readonly title: string } | null;
};

/** An idea as it is kept. */
export type Idea = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly gains: string;
  readonly part: string | null;
  readonly author: string | null;
  readonly isSigned: boolean;
  readonly status: Status;
  readonly owner: string | null;
  readonly promisedOn: string | null;
  readonly leftAt: string;
  readonly version: number;
};

const version = versionSchema;
const idea = z.uuid();
const words = textOf(1, 2000);

export const mostFiles = 5;
export const mostFileBytes = 5 * 1024 * 1024;
export const mostBytesTogether = 12 * 1024 * 1024;

const mostBase64 = 4 * Math.ceil(mostFileBytes / 3);

/** A file as it is sent: its name, and its content in base64. How large it is, and what it holds, is looked at later. */
export const fileSchema = z.strictObject({
  name: z.string().max(1000),
  content: z.string().max(mostBase64 + 1024),
});
export type SentFile = z.infer<typeof fileSchema>;

export const leaveSchema = z.strictObject({
  title: lineOf(1, 120),
  what: textOf(0, 2000),
  why: textOf(1, 1000),
  gains: textOf(1, 500),
  part: z.uuid().nullable(),
  isSigned: z.boolean(),
  files: z.array(fileSchema).max(mostFiles),
});
export type Leave = z.infer<typeof leaveSchema>;

export const attachSchema = z.strictObject({ idea, file: fileSchema });
export type Attach = z.infer<typeof attachSchema>;

export const removeFileSchema = z.strictObject({ ideaFile: z.uuid() });
export type RemoveFile = z.infer<typeof removeFileSchema>;

export const supportSchema = z.strictObject({ idea });
export type SupportIdea = z.infer<typeof supportSchema>;

export const addWordsSchema = z.strictObject({ idea, words });
export type AddWords = z.infer<typeof addWordsSchema>;

export const beginReadingSchema = z.strictObject({ idea, version });
export type BeginReading = z.infer<typeof beginReadingSchema>;

export const replySchema = z.strictObject({ idea, version, outcome: z.enum(outcomes), words });
export type Reply = z.infer<typeof replySchema>;

export const handOnSchema = z.strictObject({ idea, version, owner: z.uuid(), words: textOf(0, 1000) });
export type HandOn = z.infer<typeof handOnSchema>;

export const withdrawSchema = z.strictObject({ idea, version, words: textOf(1, 1000) });
export type Withdraw = z.infer<typeof withdrawSchema>;

const reply = { idea, version, words: textOf(0, 2000) };

export const makeOpportunitySchema = z.strictObject({
  ...reply,
  title: lineOf(1, 200),
  what: textOf(0, 4000),
  forWhom: lineOf(0, 300),
  area: lineOf(1, 100).nullable(),
});
export type MakeOpportunity = z.infer<typeof makeOpportunitySchema>;

export const supportOpportunitySchema = z.strictObject({
  ...reply,
  opportunity: lineOf(1, 150).meta({
    description:
      'En egen möjlighets id, eller `enhet/mönster`. The id of an opportunity of the own, or `unit/pattern`.',
  }),
});
export type SupportOpportunity = z.infer<typeof supportOpportunitySchema>;

export const tellEffectsSchema = z.strictObject({});
