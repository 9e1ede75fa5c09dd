import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { bookBenefit } from './actions/book.ts';
import { closeRegister } from './actions/close.ts';
import { passOnBenefit } from './actions/pass-on.ts';

export const benefitActions: readonly ListedAction[] = [
  listed(bookBenefit),
  listed(passOnBenefit),
  listed(closeRegister),
];
