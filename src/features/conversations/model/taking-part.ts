import { z } from 'zod';
import { choiceNames, type Reason, type State, statementText } from './statement.ts';

export const castVoteSchema = z.object({
  conversation: z.uuid(),
  statement: z.uuid(),
  choice: z.enum(choiceNames),
});
export type CastVote = z.infer<typeof castVoteSchema>;

export const writeStatementSchema = z.object({ conversation: z.uuid(), text: statementText });
export type WriteStatement = z.infer<typeof writeStatementSchema>;

/** To which of the groups that are asked somebody says they belong; nothing is as good an answer. */
export const tellPresenceSchema = z.object({
  conversation: z.uuid(),
  invitedGroups: z.array(z.uuid()).max(2),
  /** By a link: from a browser that has not used it before. */
  isNewBrowser: z.boolean().default(false),
});
export type TellPresence = z.infer<typeof tellPresenceSchema>;

/** A statement as its author sees it: where it stands, and why. */
export type OwnStatement = {
  readonly id: string;
  readonly text: string;
  readonly state: State;
  readonly reason: Reason | null;
};
