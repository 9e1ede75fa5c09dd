export { allActions } from './all-actions.ts';
export { exportEntries, exportFormats } from './export.ts';
export { faultText } from './fault-text.ts';
export type { EntryFilter } from './model.ts';
