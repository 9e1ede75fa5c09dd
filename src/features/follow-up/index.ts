export { answerCheckIn, reviewCheckIn } from './actions/check-ins.ts';
export { finishAction, takeNote } from './actions/notes.ts';
export { followUpActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { followUpWords } from './messages/words.ts';
export { everythingFollowed } from './model/filter.ts';
export { readAgenda } from './reading/agenda.ts';
export { readFollowed, readFollowedOn } from './reading/followed.ts';
export { allNotes as listNotes } from './store/notes.ts';
