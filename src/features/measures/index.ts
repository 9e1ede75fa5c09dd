export { addMeasure } from './actions/measures.ts';
export { recordValues } from './actions/values.ts';
export { measureActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export type { Measure } from './model/measure.ts';
export type { Point } from './model/series.ts';
export type { NoBasis, Standing, Status } from './model/status.ts';
export { type MeasureSeries, measureSeries } from './reading/series.ts';
export { type MeasureStatus, measureStatuses } from './reading/statuses.ts';
