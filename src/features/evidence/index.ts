export { analysisFor, evidenceFor } from './asked.ts';
export { messages as evidenceMessages } from './messages.ts';
export { evidenceOf } from './pattern-evidence.ts';
export { evidenceReport } from './report.ts';
export { type EvidenceSummary, summaryOf, verdictOf } from './view.ts';
