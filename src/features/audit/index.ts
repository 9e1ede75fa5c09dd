export { allActions } from './all-actions.ts';
export { type ExportFormat, exportEntries, exportFormats } from './export.ts';
export { faultText } from './fault-text.ts';
export type { EntryFilter } from './model.ts';
