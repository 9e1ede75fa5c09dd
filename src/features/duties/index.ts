export type { Absence } from './model/absence.ts';
export { type Duty, type DutyKind, type DutySubject, dutyKinds } from './model/duty.ts';
export { type Every, everies, type Rhythm } from './model/rhythm.ts';
export { isOverdue, mayAnswer, type Standing, standingOf } from './model/standing.ts';
export { changeRhythm, endRhythm, fulfil, owe, release, rhythmOf, startRhythm } from './owing.ts';
export { dutiesOf, dutyById, type Ground, groundOf, type StandingDuty, standingDuties } from './reading.ts';
