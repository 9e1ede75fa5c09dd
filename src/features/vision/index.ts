export { publishDraft, startDraft, visionActions } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { draftOf, latestPublished } from './reading.ts';
