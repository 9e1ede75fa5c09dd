export { addGapScenario } from './actions/scenarios.ts';
export { welfareGapActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { type MissingGap, welfareGapAt, welfareGapOf } from './report.ts';
export { allScenarios } from './store/scenarios.ts';
