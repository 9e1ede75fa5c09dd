import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { importValues } from './actions/import-values.ts';
import {
  addMeasure,
  changeMeasure,
  removeMeasure,
  resumeMeasure,
  retireMeasure,
} from './actions/measures.ts';
import { correctValue, recordValues } from './actions/values.ts';

export const measureActions: readonly ListedAction[] = [
  listed(addMeasure),
  listed(changeMeasure),
  listed(removeMeasure),
  listed(retireMeasure),
  listed(resumeMeasure),
  listed(recordValues),
  listed(correctValue),
  listed(importValues),
];
