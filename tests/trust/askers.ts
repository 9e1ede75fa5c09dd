import { type Permission, permissionNames, permissions, type Role, roles } from '#platform/permissions.ts';

export type Asker = {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly Permission[] | 'all';
};

/** Each role alone, somebody without one, and tokens of each single scope and of none, made by whoever may most. */
export const askers: readonly Asker[] = [
  ...roles.map(role => ({ name: role, roles: [role], scopes: 'all' as const })),
  { name: 'no role', roles: [], scopes: 'all' },
  ...permissionNames.map(scope => ({ name: `token for ${scope}`, roles, scopes: [scope] })),
  { name: 'token for nothing', roles, scopes: [] },
];

/** What the table says, read without the function that the product asks. */
export const allows = (asker: Asker, permission: Permission): boolean => {
  const { roles: allowed }: { readonly roles: readonly Role[] } = permissions[permission];
  const isInScope = asker.scopes === 'all' || asker.scopes.some(scope => scope === permission);
  return isInScope && asker.roles.some(role => allowed.some(one => one === role));
};
