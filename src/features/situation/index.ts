export { type Analysis, analysisOf, unitsOfClass } from './analysis.ts';
export { messages as situationMessages } from './messages/situation.ts';
export { type Place, peersIn, placeOf, readingOf } from './place.ts';
export { placeOfPage, snapshotQuery } from './place-of-page.ts';
export { gapReport, peersReport } from './report.ts';
export { checkText } from './rows.ts';
export { stripOf } from './strip.ts';
export { type Counts, columnsOf, countsOf, notKnownOf, trendBesideAll } from './summary.ts';
export { displayUnit, nameOf } from './wording.ts';
