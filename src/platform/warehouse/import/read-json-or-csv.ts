import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '../../decode-text.ts';
import { BadInput } from '../bad-input.ts';
import { dialectOf, splitRecords } from './csv-dialect.ts';

/** What a file beside the values holds: entries of JSON, or rows of separated text by column. */
export type SideFile =
  | { readonly kind: 'json'; readonly entries: readonly unknown[] }
  | { readonly kind: 'csv'; readonly rows: readonly Readonly<Record<string, string>>[] };

/** Reads a file as text in UTF-8, else Windows-1252; a clear error where it is missing, a folder or empty. */
export async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(() => {
    throw new BadInput({ file }, 'there is no such file, or it may not be read', 'Check the path.');
  });
  if (!found.isFile()) throw new BadInput({ file }, 'this is a folder, not a file', 'Give one file.');
  const bytes = await readFile(file);
  const text = decodeText(bytes);
  if (text.trim() === '') throw new BadInput({ file }, 'the file is empty', 'Fetch or export it again.');
  return text;
}

/** Reads a register: JSON – a list, or the API's answer `{ values: [...] }` – or separated text with a header. */
export async function readSideFile(file: string): Promise<SideFile> {
  const text = await readText(file);
  return /^\s*[[{]/.test(text)
    ? { kind: 'json', entries: entriesOf(file, text) }
    : { kind: 'csv', rows: rowsOf(text) };
}

function entriesOf(file: string, text: string): readonly unknown[] {
  const json = ((): unknown => {
    try {
      return JSON.parse(text);
    } catch (cause) {
      const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
      const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
      throw new BadInput(
        line === undefined ? { file } : { file, line },
        'this is not whole JSON',
        'It may have been cut off: fetch it again.',
      );
    }
  })();
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null && 'values' in json && Array.isArray(json.values))
    return json.values;
  throw new BadInput(
    { file },
    'this JSON is neither a list nor { "values": [...] }',
    'Give the list the API answers with.',
  );
}

function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const dialect = dialectOf(text);
  const [header = [], ...records] = splitRecords(text, dialect.separator);
  const names = header.map(name => name.trim().toLowerCase());
  return records.map(record => Object.fromEntries(names.map((name, at) => [name, record[at]?.trim() ?? ''])));
}
