import { formatCount } from '#ui/format/plural.ts';
import type { Language } from '#ui/language/language.ts';
import { messages } from './messages.ts';
import { type Thread, type ThreadObject, threadKinds } from './model.ts';

/** `2 avvikelser, 1 mål och 1 initiativ` */
function counted(objects: readonly ThreadObject[], language: Language): string {
  const text = messages(language);
  const counts = threadKinds.flatMap(kind => {
    const count = objects.filter(object => object.kind === kind).length;
    return count === 0 ? [] : [formatCount(count, text.kinds[kind].one, text.kinds[kind].many, language)];
  });
  const last = counts.at(-1) ?? '';
  return counts.length < 2 ? last : `${counts.slice(0, -1).join(', ')} ${text.and} ${last}`;
}

/** What a thread says in one sentence. */
export function findingOf({ before, after }: Thread, language: Language): string {
  const text = messages(language);
  if (before.length > 0 && after.length > 0)
    return text.both(counted(before, language), counted(after, language));
  if (before.length > 0) return text.onlyBefore(counted(before, language));
  return after.length > 0 ? text.onlyAfter(counted(after, language)) : text.neither;
}
