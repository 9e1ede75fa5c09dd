import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { changePerson, erase } from './changing.ts';
import { invite, renewInvitation, restoreInvitation, withdrawInvitation } from './inviting.ts';

export const peopleActions: readonly ListedAction[] = [
  listed(invite),
  listed(changePerson),
  listed(renewInvitation),
  listed(withdrawInvitation),
  listed(restoreInvitation),
  listed(erase),
];
