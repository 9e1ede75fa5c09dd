import { Refusal } from '#platform/action/refusal.ts';
import type { AccountId, Actor } from '#platform/context.ts';

/** The account of whoever acts; refused for tokens and for what acts without a person, who have none. */
export function ownAccount({ accountId }: Pick<Actor, 'accountId'>): AccountId {
  if (accountId !== null) return accountId;
  throw new Refusal({
    status: 403,
    code: 'account-needed',
    message: 'Only a person who has signed in can do this, not a token.',
  });
}
