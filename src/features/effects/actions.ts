import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { addIntroduction, removeIntroduction } from './actions/introductions.ts';
import { fixPlan } from './actions/plans.ts';
import { evaluateAgain, evaluatePlan, evaluateQuestion, stopRun } from './actions/runs.ts';

export const effectActions: readonly ListedAction[] = [
  listed(fixPlan),
  listed(addIntroduction),
  listed(removeIntroduction),
  listed(evaluatePlan),
  listed(evaluateQuestion),
  listed(evaluateAgain),
  listed(stopRun),
];
