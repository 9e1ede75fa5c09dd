export { addMeasure } from './actions/measures.ts';
export { recordValues } from './actions/values.ts';
export { measureActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export type { AddMeasure } from './model/measure.ts';
export { lastEnded, type PeriodKind, periodAfter } from './model/period.ts';
export type { Status } from './model/status.ts';
export { type MeasureStatus, measureStatuses } from './reading/statuses.ts';
export { measureNames } from './store/measures.ts';
