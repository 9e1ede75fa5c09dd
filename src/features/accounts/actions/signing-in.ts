import { z } from 'zod';
import type { SignedIn } from '#platform/accounts/accounts.ts';
import { type Action, defineAction } from '#platform/action/action.ts';
import { unknown } from '#platform/action/refusal.ts';
import { mailSecurity } from '#platform/mail/tell.ts';
import {
  type Begin,
  beginSchema,
  type Everywhere,
  everywhereSchema,
  type SessionToEnd,
  sessionSchema,
} from '../model.ts';
import { ownAccount } from './own-account.ts';

/** Begins a session of the actor's own account, whom the sign-in has recognised before. */
const signInAs = (name: string): Action<Begin, SignedIn> =>
  defineAction<Begin, SignedIn>({
    name,
    permission: 'own.edit',
    reach: 'accounts',
    input: beginSchema,
    record: () => ({}),
    run: async (context, { userAgent, isNewBrowser }) => {
      const { accounts, actor } = context;
      const signedIn = await accounts.begin(ownAccount(actor), userAgent);
      if (isNewBrowser) await mailSecurity(context, { newBrowser: userAgent });
      return {
        output: signedIn,
        kept: { ...signedIn, cookies: [] },
        affected: [{ kind: 'session', id: signedIn.sessionId, change: 'created' }],
      };
    },
  });

export const signIn = signInAs('accounts.signIn');
export const signInWithPasskey = signInAs('accounts.signInWithPasskey');

/** Comes into another of the own organisations: its audit tells who did. Run as the person there. */
export const enterOrganisation = defineAction<Record<string, never>, null>({
  name: 'accounts.enterOrganisation',
  permission: 'own.edit',
  input: z.strictObject({}),
  record: () => ({}),
  run: async ({ organisation }) => ({
    output: null,
    affected: [{ kind: 'organisation', id: organisation.id, change: 'read' }],
  }),
});

/** Ends one session of the own account. */
export const signOut = defineAction<SessionToEnd, null>({
  name: 'accounts.signOut',
  permission: 'own.edit',
  reach: 'accounts',
  input: sessionSchema,
  record: ({ session }) => ({ session }),
  run: async ({ accounts, actor }, { session }) => {
    if (!(await accounts.end(ownAccount(actor), session))) throw unknown('session');
    return { output: null, affected: [{ kind: 'session', id: session, change: 'removed' }] };
  },
});

/** Ends all sessions of the own account, in every browser. */
export const signOutEverywhere = defineAction<Everywhere, null>({
  name: 'accounts.signOutEverywhere',
  permission: 'own.edit',
  reach: 'accounts',
  input: everywhereSchema,
  record: ({ keep }) => ({ keep }),
  run: async ({ accounts, actor }, { keep }) => {
    const account = ownAccount(actor);
    const ended = (await accounts.sessionsOf(account)).filter(({ id }) => id !== keep);
    await accounts.endAll(account, keep);
    return {
      output: null,
      affected: ended.map(({ id }) => ({ kind: 'session', id, change: 'removed' as const })),
    };
  },
});
