import type { Language } from '#platform/context.ts';
import type { Affected } from '#platform/database/schema.ts';
import { auditAddress } from './addresses.ts';
import { messages } from './messages.ts';
import { wayOf } from './model.ts';
import type { NamedEntries } from './reading.ts';
import type { EntryRow } from './store.ts';
import { actionWords, kindWords } from './words.ts';

export type ThingView = {
  readonly id: string;
  readonly label: string;
  /** Its name, where it has one and still may have it. */
  readonly name: string | null;
  readonly href: string | null;
  readonly change: string;
  /** All entries on this thing. */
  readonly entriesHref: string;
};

export type EntryView = {
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  readonly entriesOfActorHref: string;
  readonly what: string;
  readonly action: string;
  readonly how: string;
  readonly things: readonly ThingView[];
  readonly input: string | null;
  readonly requestId: string;
  readonly hash: string;
};

/** Entries as a page shows them, in words. */
export function viewOf({ entries, people, tokens }: NamedEntries, language: Language): readonly EntryView[] {
  const text = messages(language);
  const names = new Map<string, string>(
    people.map(({ id, name, isErased }) => [id, isErased ? text.list.erased : name]),
  );
  const thingOf = ({ kind, id, change }: Affected): ThingView => {
    const { label, href } = kindWords(kind, language);
    return {
      id,
      label,
      name: kind === 'person' ? (names.get(id) ?? null) : null,
      href: href?.(id) ?? null,
      change: text.changes[change],
      entriesHref: auditAddress({ kind, object: id }),
    };
  };
  const howOf = (via: string): string => {
    const token = tokens.get(via.slice('token:'.length));
    return wayOf(via) === 'token' && token !== undefined ? text.tokenNamed(token) : text.ways[wayOf(via)];
  };
  return entries.map((entry: EntryRow) => ({
    sequence: entry.sequence,
    at: entry.at,
    who: names.get(entry.actorId) ?? text.list.erased,
    entriesOfActorHref: auditAddress({ person: entry.actorId }),
    what: actionWords(entry.action, language) ?? text.list.unknownAction(entry.action),
    action: entry.action,
    how: howOf(entry.via),
    things: entry.affected.map(thingOf),
    input: entry.input === null ? null : JSON.stringify(entry.input, null, 2),
    requestId: entry.requestId,
    hash: entry.hash,
  }));
}
