export { chooseUnit } from './actions/choose-unit.ts';
export { addPart } from './actions/parts.ts';
export { addSeat } from './actions/seats.ts';
export { organisationActions } from './actions.ts';
export { leadershipOn, partsOf, partsOn } from './asking.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { daysText } from './days.ts';
export {
  dayBefore,
  daySchema,
  lineOf,
  nameSchema as lineSchema,
  textOf,
  versionSchema,
} from './model/fields.ts';
export { type Part, partKinds } from './model/part.ts';
export type { Seat } from './model/seat.ts';
export { treeOn } from './model/tree-rules.ts';
export { treeItems } from './tree-items.ts';
