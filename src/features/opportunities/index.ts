export { addOwnOpportunity } from './actions/own.ts';
export { supportOpportunity, tellVoice, withdrawVoice } from './actions/voice.ts';
export { opportunityActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export type { EmployeeVoice } from './model/voice.ts';
export { ownOpportunityNamed } from './own-reading.ts';
export { adoptionReport, opportunityReport } from './report.ts';
export { adoptionAt } from './view.ts';
export { voicesBehind } from './voice-view.ts';
