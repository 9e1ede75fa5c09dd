import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { importProjection, removeProjection } from './actions/projections.ts';
import {
  addGapScenario,
  changeGapScenario,
  removeGapScenario,
  restoreGapScenario,
} from './actions/scenarios.ts';

/** Every change to scenarios and projections of the welfare gap. */
export const welfareGapActions: readonly ListedAction[] = [
  listed(addGapScenario),
  listed(changeGapScenario),
  listed(removeGapScenario),
  listed(restoreGapScenario),
  listed(importProjection),
  listed(removeProjection),
];
