export { accountActions } from './actions/account-actions.ts';
export { signIn, signOut } from './actions/signing-in.ts';
export { letIn } from './arrival.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { withCookies } from './with-cookies.ts';
