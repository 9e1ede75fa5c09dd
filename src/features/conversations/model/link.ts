import { z } from 'zod';

export const mostLinks = 500;

const group = z.uuid().nullable().default(null);

/** For a part of those asked, a profession, both or neither: links say to which group they were given, not to whom. */
export const makeLinksSchema = z.object({
  conversation: z.uuid(),
  invitedPart: group,
  invitedProfession: group,
  count: z.int().min(1).max(mostLinks),
});
export type MakeLinks = z.infer<typeof makeLinksSchema>;

export const mailLinksSchema = z.object({
  conversation: z.uuid(),
  invitedPart: group,
  invitedProfession: group,
  addresses: z.array(z.email().max(320)).min(1).max(mostLinks),
});
export type MailLinks = z.infer<typeof mailLinksSchema>;

export const withdrawLinksSchema = z.object({ conversation: z.uuid(), linkBatch: z.uuid() });
export type WithdrawLinks = z.infer<typeof withdrawLinksSchema>;

/** Links that were made at once. */
export type Batch = {
  readonly batch: string;
  readonly part: string | null;
  readonly profession: string | null;
  readonly madeOn: string;
  readonly links: number;
  readonly isWithdrawn: boolean;
};

/** Addresses as they were pasted: parted by whatever stands between addresses. */
export const addressesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\s,;<>]+/)
      .map(each => each.trim().toLowerCase())
      .filter(each => each !== ''),
  ),
];

export const linkAddress = (origin: string, secret: string): string => `${origin}/delta/${secret}`;
