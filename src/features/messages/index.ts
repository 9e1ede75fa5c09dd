export { messageActions } from './actions.ts';
