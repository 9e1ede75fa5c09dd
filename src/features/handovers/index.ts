export { handoverActions, makeHandover } from './actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { contentHash, shownHash } from './content-hash.ts';
