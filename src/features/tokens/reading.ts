import type { Context } from '#platform/context.ts';
import { may, type Permission, permissionNames } from '#platform/permissions.ts';
import { membershipOf } from '#platform/session/memberships.ts';
import { type TokenState, tokenState } from './model.ts';
import { listTokens, type StoredToken } from './store.ts';

export type TokenView = Omit<StoredToken, 'scopes' | 'maker'> & {
  readonly scopes: readonly Permission[];
  /** What of its scopes whoever made it may do today: what it can be used for. */
  readonly effective: readonly Permission[];
  readonly state: TokenState;
};

/** Every token of the organisation with what it is worth today. */
export async function readTokens({ db, organisation, now }: Context): Promise<readonly TokenView[]> {
  const tokens = await listTokens(db, organisation.id);
  const today = now().toISOString().slice(0, 10);
  const makers = new Map<string, Awaited<ReturnType<typeof membershipOf>>>();
  for (const { maker } of tokens) {
    if (!makers.has(maker)) makers.set(maker, await membershipOf(db, organisation.id, maker, today));
  }
  return tokens.map(({ maker, scopes: stored, ...token }) => {
    const roles = makers.get(maker)?.roles ?? [];
    const scopes = permissionNames.filter(permission => stored.includes(permission));
    const effective = scopes.filter(permission => may({ roles, scopes }, permission));
    return { ...token, scopes, effective, state: tokenState(token, effective, now()) };
  });
}
