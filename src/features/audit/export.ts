import { recordReading } from '#platform/audit/record-reading.ts';
import type { Context } from '#platform/context.ts';
import type { EntryFilter } from './model.ts';
import { type NamedEntries, named } from './reading.ts';
import { type EntryRow, listEntries } from './store.ts';
import { actionWords } from './words.ts';

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const pageSize = 1000;

const columns = [
  'sequence',
  'at',
  'actorId',
  'actorName',
  'via',
  'action',
  'words',
  'affected',
  'input',
  'requestId',
  'previousHash',
  'hash',
] as const;
type Exported = EntryRow & { readonly actorName: string | null; readonly words: string | null };

const cellOf = (value: unknown): string => {
  const text =
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : `${value}`;
  // What a spreadsheet would take for a formula is kept from being one.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const csvLine = (cells: readonly unknown[]): string => `${cells.map(cellOf).join(',')}\r\n`;

const formats = {
  csv: {
    // The mark of byte order, so that spreadsheets read å, ä and ö.
    begin: `\ufeff${csvLine(columns)}`,
    entry: (entry: Exported) => csvLine(columns.map(name => entry[name])),
    end: '',
  },
  json: {
    begin: '[',
    entry: (entry: Exported, isFirst: boolean) => `${isFirst ? '\n' : ',\n'}${JSON.stringify(entry)}`,
    end: '\n]\n',
  },
} as const;

const exportedOf = ({ entries, people }: NamedEntries, { language }: Context): readonly Exported[] => {
  const names = new Map(people.map(({ id, name, isErased }) => [id, isErased ? null : name]));
  return entries.map(entry => ({
    ...entry,
    actorName: names.get(entry.actorId) ?? null,
    words: actionWords(entry.action, language),
  }));
};

/** All entries that the filter lets through as text, the newest first, a piece at a time; that it was taken out is recorded. */
export async function* exportEntries(
  member: Context,
  filter: EntryFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  const { db, organisation } = member;
  await recordReading(member, 'audit.exportEntries', { kind: 'audit', id: organisation.id });
  const { begin, entry: lineOf, end } = formats[format];
  yield begin;
  let before: number | null = null;
  for (;;) {
    const position: { readonly before: number } | null = before === null ? null : { before };
    const rows = await listEntries(db, organisation.id, filter, position, pageSize);
    const lines = exportedOf(await named(member, rows), member);
    yield lines.map((entry, index) => lineOf(entry, before === null && index === 0)).join('');
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) break;
    before = last.sequence;
  }
  yield end;
}
