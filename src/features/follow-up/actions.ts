import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { answerCheckIn, reviewCheckIn } from './actions/check-ins.ts';
import { finishAction, proposeDecision, takeNote } from './actions/notes.ts';
import { changeRhythm } from './actions/rhythm.ts';

export const followUpActions: readonly ListedAction[] = [
  listed(answerCheckIn),
  listed(reviewCheckIn),
  listed(changeRhythm),
  listed(takeNote),
  listed(proposeDecision),
  listed(finishAction),
];
