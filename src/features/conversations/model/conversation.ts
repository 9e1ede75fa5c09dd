import { z } from 'zod';

export const statuses = ['draft', 'opened', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** A question asked of many at once, as it is kept. */
export type Conversation = {
  readonly id: string;
  readonly question: string;
  readonly background: string;
  readonly language: 'sv' | 'en';
  readonly opensOn: string;
  /** The last day it is open. */
  readonly closesOn: string;
  readonly promise: string;
  readonly promisedOn: string;
  readonly isModerated: boolean;
  readonly status: Status;
  readonly closedOn: string | null;
  readonly startedBy: string;
  /** How the promise was kept; empty until then. */
  readonly reply: string;
  readonly repliedOn: string | null;
  readonly version: number;
};

export type InvitedKind = 'everyone' | 'part' | 'profession';

/** A group that is asked, and how many they are. The row of kind `everyone` has no name. */
export type Invited = {
  readonly id: string;
  readonly kind: InvitedKind;
  readonly part: string | null;
  readonly name: string;
  readonly people: number;
};

/** How many of a group have taken part. */
export type Presence = { readonly invited: string; readonly people: number };

/** Where a conversation stands on a day: one that was opened is open from its first day to its last. */
export type Standing = 'draft' | 'coming' | 'open' | 'ended' | 'closed';

export function standingOn(
  { status, opensOn, closesOn }: Pick<Conversation, 'status' | 'opensOn' | 'closesOn'>,
  today: string,
): Standing {
  if (status !== 'opened') return status;
  if (today < opensOn) return 'coming';
  return today <= closesOn ? 'open' : 'ended';
}

const line = (most: number) => z.string().trim().min(1).max(most);
const people = z.int().min(1).max(1_000_000);

export const invitedSchema = z.object({
  /** How many are asked in all. */
  everyone: people,
  parts: z.array(z.object({ part: z.uuid(), people })).max(200),
  professions: z.array(z.object({ name: line(100), people })).max(100),
});
export type InvitedInput = z.infer<typeof invitedSchema>;

const told = {
  question: line(200),
  background: z.string().trim().max(4000),
  language: z.enum(['sv', 'en']),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  promise: line(1000),
  promisedOn: z.iso.date(),
  isModerated: z.boolean().default(true),
};

export const startConversationSchema = z.object({ ...told, invited: invitedSchema });
export type StartConversation = z.infer<typeof startConversationSchema>;

export const changeConversationSchema = z.object({
  conversation: z.uuid(),
  version: z.int().min(1),
  ...told,
  invited: invitedSchema,
});
export type ChangeConversation = z.infer<typeof changeConversationSchema>;

export const versionedSchema = z.object({ conversation: z.uuid(), version: z.int().min(1) });
export type Versioned = z.infer<typeof versionedSchema>;

export const replySchema = z.object({
  conversation: z.uuid(),
  version: z.int().min(1),
  reply: line(4000),
});
export type Reply = z.infer<typeof replySchema>;
