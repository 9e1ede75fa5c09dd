export { leaveIdea } from './actions/leave.ts';
export { supportIdea } from './actions/support.ts';
export { tellEffects } from './actions/tell-effects.ts';
export { ideaActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { effectsWait, ideaFollowers } from './later.ts';
