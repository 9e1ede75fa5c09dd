import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { addGoal, changeGoal, endGoal, removeGoal } from './actions/goals.ts';
import { addTrend, changeTrend, removeTrend } from './actions/trends.ts';
import { setAimWeights } from './actions/weights.ts';

export const directionActions: readonly ListedAction[] = [
  listed(setAimWeights),
  listed(addGoal),
  listed(changeGoal),
  listed(endGoal),
  listed(removeGoal),
  listed(addTrend),
  listed(changeTrend),
  listed(removeTrend),
];
