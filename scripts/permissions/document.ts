import { roleMessages } from '../../src/features/people/messages/roles.ts';
import type { Language } from '../../src/platform/context.ts';
import { permissionWords } from '../../src/platform/permission-words.ts';
import {
  type Permission,
  permissionNames,
  permissions,
  type Role,
  roles,
} from '../../src/platform/permissions.ts';

const mayOf = (permission: Permission, role: Role): string => {
  const { roles: allowed }: { readonly roles: readonly Role[] } = permissions[permission];
  return allowed.includes(role) ? 'yes' : '–';
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (): readonly string[] => [
  row(['permission', ...roles, 'public']),
  row(['---', ...[...roles, 'public'].map(() => ':-:')]),
  ...permissionNames.map(permission =>
    row([
      `\`${permission}\``,
      ...roles.map(role => mayOf(permission, role)),
      permissions[permission].isOpen ? 'yes' : '–',
    ]),
  ),
];

const meaning = (language: Language): readonly string[] =>
  permissionNames.map(permission => `- \`${permission}\`: ${permissionWords[permission][language]}`);

const rolesIn = (language: Language): readonly string[] => {
  const text = roleMessages(language);
  return roles.map(role => `- **${text[role]}** (\`${role}\`): ${text.gives[role]}`);
};

/** docs/permissions.md, from the one table that pages, actions and operations of the API ask. */
export const permissionsDocument = (): string => `# Permissions

Written by \`npm run permissions\` from [src/platform/permissions.ts](../src/platform/permissions.ts), which every page, action and operation of the API
asks; the product shows the same table at \`/roller\`. [tests/trust/permissions.test.ts](../tests/trust/permissions.test.ts) tries every action, page and operation
as every role, as the public, and with tokens of every single scope, and finds new ones by itself.

A person can have several roles and may what any of them gives. A token may what its scopes name, and never more than whoever made it may at the moment it is
used. Whoever has no account is the *public*. Leader is the one role that is not given: it belongs to whoever sits in the leadership group on the day.

${table().join('\n')}

## What each permission lets somebody do

${meaning('en').join('\n')}

## The roles

${rolesIn('en').join('\n')}

## På svenska: vad varje rättighet ger

${meaning('sv').join('\n')}

## På svenska: rollerna

${rolesIn('sv').join('\n')}
`;
