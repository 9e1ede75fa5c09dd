import type { Language } from '#ui/language/language.ts';
import { roleMessages } from './messages/roles.ts';
import type { GivenRole } from './model.ts';

/** Roles as they stand inside a sentence: `administratör`, `strateg`. */
export const roleWords = (roles: readonly (GivenRole | 'leader')[], language: Language): readonly string[] =>
  roles.map(role => roleMessages(language)[role].toLocaleLowerCase(language));
