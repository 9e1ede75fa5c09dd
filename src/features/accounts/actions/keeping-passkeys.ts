import { defineAction } from '#platform/action/action.ts';
import { Refusal, unknown } from '#platform/action/refusal.ts';
import { mailSecurity } from '#platform/mail/tell.ts';
import {
  type AddPasskey,
  addPasskeySchema,
  type PasskeyToRemove,
  passkeySchema,
  type RenamePasskey,
  renamePasskeySchema,
} from '../model.ts';
import { ownAccount } from './own-account.ts';

/** Keeps a passkey that the browser made for the question it was asked. */
export const addPasskey = defineAction<AddPasskey, { readonly id: string }>({
  name: 'accounts.addPasskey',
  permission: 'own.edit',
  reach: 'accounts',
  input: addPasskeySchema,
  record: () => ({}),
  run: async (context, { name, response, cookie }) => {
    const { accounts, actor } = context;
    const account = ownAccount(actor);
    const headers = new Headers({ cookie });
    if ((await accounts.sessionOf(headers))?.accountId !== account) {
      throw new Refusal({
        status: 403,
        code: 'account-needed',
        message: 'Only whoever is signed in to the account can add a passkey to it.',
      });
    }
    const id = await accounts.passkeys.add(headers, name, response);
    await mailSecurity(context, 'passkeyAdded');
    return { output: { id }, affected: [{ kind: 'passkey', id, change: 'created' }] };
  },
});

export const renamePasskey = defineAction<RenamePasskey, null>({
  name: 'accounts.renamePasskey',
  permission: 'own.edit',
  reach: 'accounts',
  input: renamePasskeySchema,
  record: ({ passkey }) => ({ passkey }),
  run: async ({ accounts, actor }, { passkey, name }) => {
    if (!(await accounts.passkeys.rename(ownAccount(actor), passkey, name))) throw unknown('passkey');
    return { output: null, affected: [{ kind: 'passkey', id: passkey, change: 'changed' }] };
  },
});

export const removePasskey = defineAction<PasskeyToRemove, null>({
  name: 'accounts.removePasskey',
  permission: 'own.edit',
  reach: 'accounts',
  input: passkeySchema,
  record: ({ passkey }) => ({ passkey }),
  run: async ({ accounts, actor }, { passkey }) => {
    if (!(await accounts.passkeys.remove(ownAccount(actor), passkey))) throw unknown('passkey');
    return { output: null, affected: [{ kind: 'passkey', id: passkey, change: 'removed' }] };
  },
});
