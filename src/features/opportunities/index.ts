export { adoptionReport, opportunityReport } from './report.ts';
