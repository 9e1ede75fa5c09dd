import type { Language } from '#platform/context.ts';
import { permissionWords } from '#platform/permission-words.ts';
import type { Permission } from '#platform/permissions.ts';

/** What a key may be used for. */
export type Scope = Permission;

export const scopeWords = (scope: Scope, language: Language): string => permissionWords[scope][language];
