import type { HashedPassword } from '#platform/accounts/accounts.ts';
import { refuseWeakPassword } from '#platform/accounts/password-rules.ts';
import { definePreparedAction } from '#platform/action/action.ts';
import { refused } from '#platform/action/refusal.ts';
import { mailSecurity } from '#platform/mail/tell.ts';
import { type ChangePassword, changePasswordSchema } from '../model.ts';
import { ownAccount } from './own-account.ts';

/** Takes the old password to set a new one, and ends every other session: one of them may be why it is changed. */
export const changePassword = definePreparedAction<ChangePassword, null, HashedPassword>({
  name: 'accounts.changePassword',
  permission: 'own.edit',
  reach: 'accounts',
  input: changePasswordSchema,
  record: () => ({}),
  prepare: async ({ accounts, actor, organisation }, { currentPassword, newPassword }) => {
    const account = ownAccount(actor);
    const email = (await accounts.emailOf(account)) ?? '';
    if ((await accounts.check(email, currentPassword)) !== account) {
      throw refused('currentPassword', 'password-wrong', 'This is not the password you have now.');
    }
    if (newPassword === currentPassword) {
      throw refused('newPassword', 'password-same', 'The new password is the one you have now.');
    }
    await refuseWeakPassword('newPassword', newPassword, {
      name: actor.name,
      email,
      organisation: organisation.name,
    });
    return accounts.hash(newPassword);
  },
  run: async (context, { keep }, hashed) => {
    const { accounts, actor } = context;
    const account = ownAccount(actor);
    await accounts.changePassword(account, hashed);
    await accounts.endAll(account, keep);
    await mailSecurity(context, 'passwordChanged');
    return { output: null, affected: [{ kind: 'account', id: account, change: 'changed' }] };
  },
  discard: async () => {},
});
