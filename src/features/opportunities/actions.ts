import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { bringBackPattern, dismissPattern } from './actions/dismissed.ts';
import {
  addOpportunity,
  bringBackOpportunity,
  changeOpportunity,
  dismissOpportunity,
} from './actions/own.ts';
import { addSupport, removeSupport } from './actions/voice.ts';

/** Every change to the organisation's own opportunities, to what it has put aside, and to what speaks for opportunities. */
export const opportunityActions: readonly ListedAction[] = [
  listed(addOpportunity),
  listed(changeOpportunity),
  listed(dismissOpportunity),
  listed(bringBackOpportunity),
  listed(dismissPattern),
  listed(bringBackPattern),
  listed(addSupport),
  listed(removeSupport),
];
