export { importPatterns } from './actions/importing.ts';
export { catalogueActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { isOwnId } from './model/own.ts';
export type { Pattern } from './model/pattern.ts';
export { patternNamed, patternsEverFor, patternsFor } from './own.ts';
export { checkPatterns, fileOf as patternFile } from './pattern-file.ts';
export { shippedLawFacts, shippedPatterns } from './shipped.ts';
export { shownName } from './shown-name.ts';
