export { type Analysis, analysisOf, unitsOfClass } from './analysis.ts';
export { type Place, peersIn, placeOf, readingOf } from './place.ts';
export { placeOfPage, snapshotQuery } from './place-of-page.ts';
export { gapReport, peersReport } from './report.ts';
export { type Counts, countsOf } from './summary.ts';
export { displayUnit, nameOf } from './wording.ts';
