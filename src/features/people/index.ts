export { peopleActions } from './actions/people-actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { givenRoles, invitationState } from './model.ts';
export { invitationWithHash, useInvitation } from './store/invitations.ts';
export { roleWords } from './role-words.ts';
