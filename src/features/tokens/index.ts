export { tokenActions } from './actions.ts';
