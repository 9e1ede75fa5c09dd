export { handoverActions } from './actions.ts';
