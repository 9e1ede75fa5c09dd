import type { Session } from '../accounts/accounts.ts';
import type { Context, OpenContext } from '../context.ts';
import type { Membership } from './memberships.ts';

/** Who asks, in one request. */
export type Visit = {
  /** What anyone may use; the same as `member` where there is one. */
  readonly open: OpenContext;
  /** The person in the organisation they work in; null for the public, and for an account that no organisation knows. */
  readonly member: Context | null;
  readonly memberships: readonly Membership[];
  readonly session: Session | null;
  readonly address: string;
};
