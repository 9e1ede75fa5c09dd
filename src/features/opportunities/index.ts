export { adoptionReport, opportunityReport } from './report.ts';
export { adoptionAt, opportunitiesAt } from './view.ts';
