import type { Language } from '#platform/context.ts';
import { messages } from './messages.ts';
import { type EntryFilter, ways } from './model.ts';
import type { NamedPerson } from './store.ts';
import { actionWords, kindWords, toldActions, toldKinds } from './words.ts';

type Choice = { readonly value: string; readonly label: string };

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What entries can be chosen by, as controls of a form. */
export function filterControls(filter: EntryFilter, people: readonly NamedPerson[], language: Language) {
  const all = messages(language);
  const text = all.filters;
  const any: Choice = { value: '', label: text.any };
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, language);
  const select = (name: string, label: string, value: string | null, options: readonly Choice[]) => ({
    kind: 'select' as const,
    name,
    label,
    value: value ?? '',
    // What the address asks for stands among the options, also where this version knows no words for it.
    options: [
      any,
      ...options,
      ...(value === null || options.some(option => option.value === value) ? [] : [{ value, label: value }]),
    ],
  });
  const date = (name: string, label: string, value: string | null) => ({
    kind: 'date' as const,
    name,
    label,
    value: value ?? '',
  });
  return [
    select(
      'person',
      text.person,
      filter.person,
      people.map(({ id, name, isErased }) => ({ value: id, label: isErased ? all.list.erased : name })),
    ),
    select(
      'handling',
      text.action,
      filter.action,
      toldActions
        .map(value => ({ value, label: capital(actionWords(value, language) ?? value) }))
        .sort(byLabel),
    ),
    select(
      'slag',
      text.kind,
      filter.kind,
      toldKinds.map(value => ({ value, label: capital(kindWords(value, language).label) })).sort(byLabel),
    ),
    select(
      'via',
      text.via,
      filter.via,
      ways.map(value => ({ value, label: capital(all.ways[value]) })),
    ),
    date('fran', text.from, filter.from),
    date('till', text.to, filter.to),
  ];
}
