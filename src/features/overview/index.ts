export { type Frame, frameOf } from './frame.ts';
