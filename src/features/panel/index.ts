export { importSnapshot, panelActions } from '#features/panel/actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
