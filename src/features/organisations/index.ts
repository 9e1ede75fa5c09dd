export { chooseUnit } from './actions/choose-unit.ts';
export { addPart } from './actions/parts.ts';
export { addSeat } from './actions/seats.ts';
export { organisationActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { leadershipOn } from './leadership.ts';
