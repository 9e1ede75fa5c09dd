export { decisionActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
