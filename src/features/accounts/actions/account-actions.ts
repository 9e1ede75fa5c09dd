import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { changePassword } from './changing-password.ts';
import { acceptInvitation } from './joining.ts';
import { addPasskey, removePasskey, renamePasskey } from './keeping-passkeys.ts';
import { enterOrganisation, signIn, signInWithPasskey, signOut, signOutEverywhere } from './signing-in.ts';

export const accountActions: readonly ListedAction[] = [
  listed(signIn),
  listed(signInWithPasskey),
  listed(enterOrganisation),
  listed(signOut),
  listed(signOutEverywhere),
  listed(changePassword),
  listed(addPasskey),
  listed(renamePasskey),
  listed(removePasskey),
  listed(acceptInvitation),
];
