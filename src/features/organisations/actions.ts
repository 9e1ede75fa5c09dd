import type { ListedAction } from '#platform/action/action.ts';
import { listed } from '#platform/action/list-actions.ts';
import { chooseUnit } from './actions/choose-unit.ts';
import { endPart } from './actions/end-part.ts';
import { importParts } from './actions/import-parts.ts';
import { addPart, changePart, removePart } from './actions/parts.ts';
import { restoreParts } from './actions/restore-parts.ts';
import { addSeat, changeSeat, endSeat, removeSeat } from './actions/seats.ts';

/** Every change of the organisation itself. */
export const organisationActions: readonly ListedAction[] = [
  listed(chooseUnit),
  listed(addPart),
  listed(changePart),
  listed(endPart),
  listed(removePart),
  listed(restoreParts),
  listed(importParts),
  listed(addSeat),
  listed(changeSeat),
  listed(endSeat),
  listed(removeSeat),
];
