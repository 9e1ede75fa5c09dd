export { calculateScenario } from './actions/calculations.ts';
export { setFrame } from './actions/frame.ts';
export { addScenario } from './actions/scenarios.ts';
export { portfolioActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { portfolioFileSchema } from './model/portfolio-file.ts';
export { readPortfolio } from './model/read-portfolio.ts';
export { defaultSettings, type Scenario } from './model/scenario.ts';
export {
  type LatestCalculation,
  latestCalculation,
  type ScenarioReason,
  scenarioOf,
  scenarioReasonFor,
} from './reading.ts';
export { type Calculating, startCalculating } from './runner.ts';
export { listScenarios } from './store/scenarios.ts';
export { whyNotText, whyText } from './why-text.ts';
