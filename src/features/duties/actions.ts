import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { addAbsence, changeAbsence, removeAbsence } from './actions/absences.ts';
import { makeFeed, revokeFeed } from './actions/feeds.ts';
import { setRule } from './actions/rule.ts';
import { takeSteps } from './actions/take-steps.ts';

export const dutyActions: readonly ListedAction[] = [
  listed(setRule),
  listed(addAbsence),
  listed(changeAbsence),
  listed(removeAbsence),
  listed(makeFeed),
  listed(revokeFeed),
  listed(takeSteps),
];
