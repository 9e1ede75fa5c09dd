import { type ColumnRole, rolesOf } from '#core/panel/value-columns.ts';

export type Separator = ',' | ';' | '\t';

/** How a file of separated values is written. */
export type Dialect = {
  readonly separator: Separator;
  readonly header: readonly string[];
  readonly roles: ReadonlyMap<ColumnRole, number>;
  /** Lines before the first row of values. */
  readonly headerLines: number;
};

const separators: readonly Separator[] = [';', ',', '\t'];

/** Splits a text of separated values into records of fields; quotes double inside quotes, empty lines are no records. */
export function splitRecords(text: string, separator: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let isQuoted = false;
  const endRecord = (): void => {
    if (fields.length > 0 || field.trim() !== '') records.push([...fields, field.trim()]);
    fields = [];
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted && character === '"' && text.charAt(at + 1) === '"') {
      field += '"';
      at++;
    } else if (character === '"' && (isQuoted || field === '')) {
      isQuoted = !isQuoted;
    } else if (character === separator && !isQuoted) {
      fields.push(field.trim());
      field = '';
    } else if ((character === '\n' || character === '\r') && !isQuoted) {
      endRecord();
    } else {
      field += character;
    }
  }
  endRecord();
  return records;
}

/** Splits one line of separated values; an empty line has no fields. */
export const splitLine = (line: string, separator: string): readonly string[] =>
  splitRecords(line, separator)[0] ?? [];

/** Finds the separator with which most columns have a known role, from the head of the text (without byte order mark). */
export function dialectOf(head: string): Dialect {
  const lines = head.split(/\r\n|\n|\r/);
  const first = lines.findIndex(line => line.trim() !== '');
  const line = lines[first] ?? '';
  const candidates = separators.map(separator => {
    const header = splitLine(line, separator);
    return { separator, header, roles: rolesOf(header), headerLines: first + 1 };
  });
  return candidates.reduce((best, candidate) =>
    candidate.roles.size > best.roles.size ||
    (candidate.roles.size === best.roles.size && candidate.header.length > best.header.length)
      ? candidate
      : best,
  );
}

/** The decimal mark that most values of the sampled lines have; null where no value has decimals. */
export function decimalMarkOf(lines: readonly string[], dialect: Dialect): ',' | '.' | null {
  const column = dialect.roles.get('value') ?? -1;
  const values = lines.map(line => splitLine(line, dialect.separator)[column] ?? '');
  const commas = values.filter(value => /^[-+−]?[\d\s]*,\d+$/.test(value)).length;
  const points = values.filter(value => /^[-+−]?[\d\s]*\.\d+([eE][-+]?\d+)?$/.test(value)).length;
  if (commas === 0 && points === 0) return null;
  return commas > points ? ',' : '.';
}
