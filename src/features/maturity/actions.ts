import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { saveAnswers, saveJointAnswers } from './actions/answers.ts';
import { makeOpportunity } from './actions/opportunity.ts';
import { addOtherResult, changeOtherResult, removeOtherResult } from './actions/other-results.ts';
import { changeRound, closeRound, compareRound, openRound, removeRound } from './actions/rounds.ts';

/** Every change to self-assessments and to results of other models. */
export const maturityActions: readonly ListedAction[] = [
  listed(openRound),
  listed(changeRound),
  listed(compareRound),
  listed(closeRound),
  listed(removeRound),
  listed(saveAnswers),
  listed(saveJointAnswers),
  listed(makeOpportunity),
  listed(addOtherResult),
  listed(changeOtherResult),
  listed(removeOtherResult),
];
