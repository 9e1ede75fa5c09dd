export { allActions } from './all-actions.ts';
