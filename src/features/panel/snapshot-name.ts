import { messages } from '#features/panel/messages/data.ts';
import type { SnapshotManifest } from '#platform/warehouse/snapshot.ts';
import type { Language } from '#ui/language/language.ts';

/** What a snapshot is called on a page: the shipped one in the reader's language, every other as it was named. */
export function snapshotName(
  { name, isStarter }: Pick<SnapshotManifest, 'name' | 'isStarter'>,
  language: Language,
): string {
  return isStarter ? messages(language).snapshot.starterName : name;
}

/** Where its values are from, the same way: a source whose words we do not know is told as it was written. */
export function snapshotSource({ source }: Pick<SnapshotManifest, 'source'>, language: Language): string {
  return source === messages('en').snapshot.starterSource
    ? messages(language).snapshot.starterSource
    : source;
}
