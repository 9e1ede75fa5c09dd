/** What a person of an organisation may be; a person can be several. */
export const roles = ['administrator', 'leader', 'strategist', 'contributor', 'reader', 'adviser'] as const;
export type Role = (typeof roles)[number];

/** Roles that are given; a leader is whoever sits in the leadership group on the day. */
export type GivenRole = Exclude<Role, 'leader'>;
export const givenRoles = [
  'administrator',
  'strategist',
  'contributor',
  'reader',
  'adviser',
] as const satisfies readonly GivenRole[];

const everyRole = roles;

/**
 * Who may do what: the one table that pages, actions and operations of the API ask. Whoever has no account (`public`)
 * may read what `isOpen` says, and nothing else. A leader is a member of the leadership group; an adviser is somebody
 * from outside who sees what has been handed over to them.
 */
export const permissions = {
  'values.read': { roles: everyRole, isOpen: true },
  'values.import': { roles: ['administrator', 'strategist'], isOpen: false },
  'values.settle': { roles: ['leader', 'strategist'], isOpen: false },
  'values.sync': { roles: ['administrator', 'strategist'], isOpen: false },
  'catalogue.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'peers.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'organisation.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'organisation.edit': { roles: ['administrator'], isOpen: false },
  'leadership.edit': { roles: ['administrator'], isOpen: false },
  'people.read': { roles: ['administrator', 'leader', 'strategist'], isOpen: false },
  'people.edit': { roles: ['administrator'], isOpen: false },
  'people.erase': { roles: ['administrator'], isOpen: false },
  'handovers.read': { roles: ['administrator', 'leader', 'strategist', 'reader', 'adviser'], isOpen: false },
  'handovers.make': { roles: ['administrator', 'leader', 'strategist'], isOpen: false },
  'direction.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'direction.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'opportunities.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'opportunities.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'conversations.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'conversations.start': { roles: ['leader'], isOpen: false },
  'conversations.moderate': { roles: ['leader', 'strategist'], isOpen: false },
  'conversations.takePart': {
    roles: ['administrator', 'leader', 'strategist', 'contributor'],
    isOpen: false,
  },
  'ideas.read': { roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'], isOpen: false },
  'ideas.leave': { roles: ['administrator', 'leader', 'strategist', 'contributor'], isOpen: false },
  'ideas.answer': { roles: ['leader', 'strategist', 'contributor'], isOpen: false },
  'vision.read': { roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'], isOpen: false },
  'vision.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'welfare.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'welfare.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'maturity.read': { roles: ['administrator', 'leader', 'strategist', 'reader'], isOpen: false },
  'maturity.answer': { roles: ['leader', 'strategist'], isOpen: false },
  'maturity.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'initiatives.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'initiatives.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'portfolio.read': { roles: ['administrator', 'leader', 'strategist', 'reader'], isOpen: false },
  'portfolio.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'decisions.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'decisions.prepare': { roles: ['leader', 'strategist'], isOpen: false },
  'decisions.record': { roles: ['administrator', 'leader'], isOpen: false },
  'commitments.accept': { roles: ['leader'], isOpen: false },
  'duties.read': { roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'], isOpen: false },
  'duties.rule': { roles: ['administrator', 'leader'], isOpen: false },
  'duties.absence': { roles: ['administrator', 'leader', 'strategist', 'contributor'], isOpen: false },
  'follow-up.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'follow-up.answer': { roles: ['leader', 'strategist', 'contributor'], isOpen: false },
  'follow-up.lead': { roles: ['leader'], isOpen: false },
  'measures.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'measures.edit': { roles: ['leader', 'strategist'], isOpen: false },
  'measures.report': { roles: ['leader', 'strategist', 'contributor'], isOpen: false },
  'benefits.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'benefits.book': { roles: ['leader', 'strategist', 'contributor'], isOpen: false },
  'effects.read': {
    roles: ['administrator', 'leader', 'strategist', 'contributor', 'reader'],
    isOpen: false,
  },
  'effects.evaluate': { roles: ['leader', 'strategist'], isOpen: false },
  'reports.read': { roles: ['administrator', 'leader', 'strategist', 'reader'], isOpen: false },
  'tokens.manage': { roles: ['administrator'], isOpen: false },
  'audit.read': { roles: ['administrator', 'reader'], isOpen: false },
  'own.edit': { roles: everyRole, isOpen: false },
} as const satisfies Record<string, { readonly roles: readonly Role[]; readonly isOpen: boolean }>;

export type Permission = keyof typeof permissions;

export const permissionNames = Object.keys(permissions) as readonly Permission[];

/** Whether somebody of these roles may; `scopes` are a token's, which never give more than the roles do. */
export function may(
  actor: { readonly roles: readonly Role[]; readonly scopes: readonly Permission[] | 'all' },
  permission: Permission,
): boolean {
  const { roles: allowed }: { readonly roles: readonly Role[] } = permissions[permission];
  const isInScope = actor.scopes === 'all' || actor.scopes.includes(permission);
  return isInScope && actor.roles.some(role => allowed.includes(role));
}
