export { saveAnswers, saveJointAnswers } from './actions/answers.ts';
export { addOtherResult } from './actions/other-results.ts';
export { closeRound, compareRound, openRound } from './actions/rounds.ts';
export { maturityActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { shippedAssessment } from './questions.ts';
export { otherResults as otherMaturityResults } from './store/other-results.ts';
export { allRounds as maturityRounds, sheetsOf } from './store/rounds.ts';
