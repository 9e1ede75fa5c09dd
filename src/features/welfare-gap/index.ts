export type { WelfareGapReport } from './model/report.ts';
export { type MissingGap, welfareGapOf } from './report.ts';
