export { accountActions } from './actions/account-actions.ts';
