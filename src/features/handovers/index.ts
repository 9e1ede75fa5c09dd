export { handoverActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
