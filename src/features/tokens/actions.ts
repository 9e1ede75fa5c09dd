import { z } from 'zod';
import { defineAction, type ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { refused, stale, unknown } from '#platform/action/refusal.ts';
import { may, permissionNames } from '#platform/permissions.ts';
import { makeToken } from '#platform/session/token.ts';
import { type Revoke, revokeSchema, tokenFields } from './model.ts';
import { findTokenById, insertToken, revokeToken } from './store.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

export const makeTokenSchema = z.strictObject({
  ...tokenFields,
  scopes: z.array(z.enum(permissionNames)).min(1).max(permissionNames.length),
});
type MakeToken = z.infer<typeof makeTokenSchema>;

/** What was made. The token is told once: whoever repeats the request with its key is told null. */
export type MadeToken = {
  readonly id: string;
  readonly version: number;
  readonly shown: string;
  readonly expiresAt: string;
  readonly token: string | null;
};

/** A key for a program: never more than its maker may do, now and whenever it is used. */
export const make = defineAction<MakeToken, MadeToken>({
  name: 'tokens.make',
  permission: 'tokens.manage',
  input: makeTokenSchema,
  record: ({ scopes, days }) => ({ scopes, days }),
  run: async ({ db, organisation, actor, now }, { name, scopes, days }) => {
    const beyond = scopes.filter(scope => !may(actor, scope));
    if (beyond.length > 0) {
      throw refused(
        'scopes',
        'scope-not-held',
        `A token may do no more than whoever makes it; you lack ${beyond.join(', ')}.`,
      );
    }
    const { token, hash, shown } = makeToken();
    const expiresAt = new Date(now().getTime() + days * dayMilliseconds);
    const made = await insertToken(db, organisation.id, {
      name,
      scopes: permissionNames.filter(permission => scopes.includes(permission)),
      hash,
      shown,
      maker: actor.id,
      createdAt: now(),
      expiresAt,
    });
    const kept = { ...made, shown, expiresAt: expiresAt.toISOString(), token: null };
    return {
      output: { ...kept, token },
      kept,
      affected: [{ kind: 'token', id: made.id, change: 'created' }],
    };
  },
});

type Revoked = { readonly id: string; readonly version: number };

/** Ends a token at once and for good. */
export const revoke = defineAction<Revoke, Revoked>({
  name: 'tokens.revoke',
  permission: 'tokens.manage',
  input: revokeSchema,
  record: ({ token, version }) => ({ token, version }),
  run: async ({ db, organisation, now }, { token, version }) => {
    const found = await findTokenById(db, organisation.id, token);
    if (found === null) throw unknown('token');
    const current = { version: found.version, revokedAt: found.revokedAt };
    if (found.version !== version) throw stale('token', current);
    if (found.revokedAt !== null)
      throw refused('token', 'token-revoked', 'This token has been revoked before.');
    const next = await revokeToken(db, organisation.id, token, version, now());
    if (next === null) throw stale('token', current);
    return {
      output: { id: found.id, version: next },
      affected: [{ kind: 'token', id: found.id, change: 'changed' }],
    };
  },
});

export const tokenActions: readonly ListedAction[] = [listed(make), listed(revoke)];
