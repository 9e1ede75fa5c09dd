export { addInitiative } from './actions/adding.ts';
export { changeRelations } from './actions/sections.ts';
export { changeSetting } from './actions/setting.ts';
export { changeInitiativeState, changeState } from './actions/state.ts';
export { initiativeActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { amountIn, economyOf } from './model/economy.ts';
export {
  type InitiativeKind,
  type InitiativeState,
  type LineKind,
  type LineSide,
  lineKinds,
  type MustReason,
} from './model/fields.ts';
export { type Initiative, type InitiativeHead, numberName } from './model/initiative.ts';
export type { LegalQuestion } from './model/legal-question.ts';
export type { PlanningSetting } from './model/setting.ts';
export { initiativeOf } from './reading.ts';
export { unansweredQuestions } from './shipped-questions.ts';
export { holdInitiative, initiativeHeads } from './store/heads.ts';
export { wholeInitiatives as listInitiatives } from './store/parts.ts';
export { planningSetting } from './store/setting.ts';
