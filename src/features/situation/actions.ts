import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { correctKeyFigure, takeBackCorrection } from './actions/corrections.ts';
import { changePeerSet, removePeerSet, savePeerSet } from './actions/peer-sets.ts';
import { dropPeerWeights, setPeerWeights } from './actions/peer-weights.ts';

export const situationActions: readonly ListedAction[] = [
  listed(correctKeyFigure),
  listed(takeBackCorrection),
  listed(setPeerWeights),
  listed(dropPeerWeights),
  listed(savePeerSet),
  listed(changePeerSet),
  listed(removePeerSet),
];
