import { perform } from '#platform/action/perform.ts';
import { refused } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { removePasskey, renamePasskey } from './actions/keeping-passkeys.ts';
import { signOut, signOutEverywhere } from './actions/signing-in.ts';
import type { Arrival } from './arrival.ts';
import { textOf } from './form-faults.ts';
import { setPassword } from './sign-in.ts';

/** What the page of the own account can do, each by its form. */
export const steps = ['end', 'end-all', 'password', 'rename', 'remove'] as const;
export type Step = (typeof steps)[number];

/** Does what a form of the page asks for, and returns where it leads. */
export async function doStep(
  step: Step,
  form: FormData,
  arrival: Arrival,
  member: Context,
): Promise<{ readonly address: string; readonly cookies: readonly string[] }> {
  const to = (done: string) => ({ address: `/konto?klart=${done}`, cookies: [] });
  switch (step) {
    case 'end':
      await perform(signOut, member, { session: textOf(form, 'session') });
      return to('session');
    case 'end-all':
      await perform(signOutEverywhere, member, { keep: null });
      return {
        address: '/logga-in?overallt',
        cookies: await arrival.doors.accounts.farewellCookies(),
      };
    case 'password': {
      const newPassword = textOf(form, 'newPassword');
      if (newPassword !== textOf(form, 'repeated')) {
        throw refused('repeated', 'password-differs', 'The passwords differ.');
      }
      await setPassword(arrival, member, {
        currentPassword: textOf(form, 'currentPassword'),
        newPassword,
      });
      return to('password');
    }
    case 'rename':
      await perform(renamePasskey, member, {
        passkey: textOf(form, 'passkey'),
        name: textOf(form, 'name'),
      });
      return to('renamed');
    case 'remove':
      await perform(removePasskey, member, { passkey: textOf(form, 'passkey') });
      return to('removed');
  }
}
