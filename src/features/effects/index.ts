export { fixPlan } from './actions/plans.ts';
export { evaluatePlan, evaluateQuestion } from './actions/runs.ts';
export { effectActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { reasonWords, undetectableWords, verdictWords } from './messages/verdicts.ts';
export { effectsNow } from './reading.ts';
export { evaluateWaiting, startEvaluating } from './runner.ts';
export { allPlans } from './store/plans.ts';
export { evaluationRow } from './wording.ts';
