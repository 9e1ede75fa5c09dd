import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { importPatterns } from './actions/importing.ts';
import { addPattern, bringBackPattern, changePattern, withdrawPattern } from './actions/own.ts';

/** Every change to the organisation's own patterns. */
export const catalogueActions: readonly ListedAction[] = [
  listed(addPattern),
  listed(changePattern),
  listed(withdrawPattern),
  listed(bringBackPattern),
  listed(importPatterns),
];
