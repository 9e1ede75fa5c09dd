export { invite } from './actions/inviting.ts';
export { peopleActions } from './actions/people-actions.ts';
export { auditKinds, auditWords } from './audit-words.ts';
export { roleMessages } from './messages/roles.ts';
export { invitationState, inviteSchema } from './model.ts';
export { roleWords } from './role-words.ts';
export { invitationWithHash, useInvitation } from './store/invitations.ts';
