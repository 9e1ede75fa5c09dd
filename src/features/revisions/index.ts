export { revisionActions } from './actions.ts';
export { redefinitionAdjuster } from './adjuster.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { type Gone, goneAmong } from './gone.ts';
export { type DifferenceReport, differenceReport } from './report.ts';
