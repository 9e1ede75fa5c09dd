import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { importSnapshot } from './actions/import-snapshot.ts';
import { keepSynced, setSyncSchedule, stopSync, syncKolada } from './actions/sync.ts';

export const panelActions: readonly ListedAction[] = [
  listed(importSnapshot),
  listed(syncKolada),
  listed(keepSynced),
  listed(stopSync),
  listed(setSyncSchedule),
];
