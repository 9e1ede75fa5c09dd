export { maturityAnswerOperations } from './api/answers.ts';
export { maturityOtherOperations } from './api/other-results.ts';
export { maturityRoundOperations } from './api/rounds.ts';
