export { accountActions } from './actions/account-actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
