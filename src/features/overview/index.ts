export { frameOf } from './frame.ts';
