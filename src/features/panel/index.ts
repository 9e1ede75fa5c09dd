export { importSnapshot } from './actions/import-snapshot.ts';
export { setSyncSchedule, stopSync, syncKolada } from './actions/sync.ts';
export { panelActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { type SyncProgressShown, type SyncResult, secondsLeft } from './model/sync.ts';
export { type Syncing, startSyncing, syncNow } from './runner.ts';
export { findSyncRun, openSyncRun, type SyncRun } from './store/sync-runs.ts';
export { readSyncSetting } from './store/sync-setting.ts';
