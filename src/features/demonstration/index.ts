export { fillDemonstration } from './fill.ts';
