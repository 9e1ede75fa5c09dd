import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { addInitiative, removeInitiative } from './actions/adding.ts';
import { importWorkbook } from './actions/importing.ts';
import { changeOrigins } from './actions/origins.ts';
import {
  changeBasis,
  changeEffectChain,
  changeLegalAnswers,
  changeLines,
  changeRelations,
  changeStaffing,
} from './actions/sections.ts';
import { changeSetting } from './actions/setting.ts';
import { changeState } from './actions/state.ts';

/** Every change of initiatives. */
export const initiativeActions: readonly ListedAction[] = [
  listed(addInitiative),
  listed(removeInitiative),
  listed(changeBasis),
  listed(changeOrigins),
  listed(changeLines),
  listed(changeStaffing),
  listed(changeEffectChain),
  listed(changeRelations),
  listed(changeLegalAnswers),
  listed(changeState),
  listed(changeSetting),
  listed(importWorkbook),
];
