import { z } from 'zod';

export const longestDays = 365;

/** What a token is called and how long it holds; which permissions there are the platform says. */
export const tokenFields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[ -~\u00a0-\uffff]*$/),
  days: z.int().min(1).max(longestDays),
};

export const revokeSchema = z.strictObject({ token: z.uuid(), version: z.int().min(1) });
export type Revoke = z.infer<typeof revokeSchema>;

export const tokenStates = ['active', 'expired', 'revoked', 'powerless'] as const;
/** `powerless`: it holds, but whoever made it may do nothing of what it is for. */
export type TokenState = (typeof tokenStates)[number];

export function tokenState(
  token: { readonly expiresAt: string; readonly revokedAt: string | null },
  effective: readonly string[],
  now: Date,
): TokenState {
  if (token.revokedAt !== null) return 'revoked';
  if (new Date(token.expiresAt) <= now) return 'expired';
  return effective.length === 0 ? 'powerless' : 'active';
}
