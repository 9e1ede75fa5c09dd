export { adoptionReport, opportunityReport } from './report.ts';
export { adoptionAt } from './view.ts';
