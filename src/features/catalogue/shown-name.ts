import type { Language } from '#platform/context.ts';
import { catalogueMessages } from './messages/catalogue.ts';
import { isOwnId } from './model/own.ts';
import type { Pattern } from './model/pattern.ts';

/** What a pattern is called in lists and choices: one of the own says so. */
export function shownName({ id, name }: Pick<Pattern, 'id' | 'name'>, language: Language): string {
  return isOwnId(id) ? catalogueMessages(language).ownNamed(name[language]) : name[language];
}
