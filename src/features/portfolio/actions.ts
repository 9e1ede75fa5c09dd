import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { calculateScenario, stopCalculation } from './actions/calculations.ts';
import { chooseInitiative } from './actions/choices.ts';
import { setFrame } from './actions/frame.ts';
import { addScenario, changeScenario, copyScenario, removeScenario } from './actions/scenarios.ts';

export const portfolioActions: readonly ListedAction[] = [
  listed(setFrame),
  listed(addScenario),
  listed(copyScenario),
  listed(changeScenario),
  listed(removeScenario),
  listed(chooseInitiative),
  listed(calculateScenario),
  listed(stopCalculation),
];
