import type { EntryFilter, Position } from './model.ts';

const page = '/revision';

const inAddress = {
  person: 'person',
  action: 'handling',
  kind: 'slag',
  object: 'objekt',
  from: 'fran',
  to: 'till',
  via: 'via',
} as const satisfies Record<keyof EntryFilter, string>;

const names = ['person', 'action', 'kind', 'object', 'from', 'to', 'via'] as const;

export const noFilter: EntryFilter = {
  person: null,
  action: null,
  kind: null,
  object: null,
  from: null,
  to: null,
  via: null,
};

/** The page of the audit with a filter, at a position. */
export function auditAddress(filter: Partial<EntryFilter>, position: Position = null): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = filter[name] ?? null;
    if (value !== null) query.set(inAddress[name], value);
  }
  if (position !== null && 'before' in position) query.set('fore', String(position.before));
  if (position !== null && 'after' in position) query.set('efter', String(position.after));
  return query.size === 0 ? page : `${page}?${query}`;
}

/** The operation of the API that takes out what a filter lets through. */
export function exportAddress(filter: EntryFilter, format: string): string {
  const query = new URLSearchParams({ format });
  for (const name of names) {
    const value = filter[name];
    if (value !== null) query.set(name, value);
  }
  return `/api/v1/audit-entries/export?${query}`;
}
