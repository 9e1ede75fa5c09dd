export { analysisFor, evidenceFor } from './asked.ts';
export { messages as evidenceMessages } from './messages.ts';
export { evidenceReport } from './report.ts';
export { type EvidenceSummary, summaryOf, verdictOf } from './view.ts';
