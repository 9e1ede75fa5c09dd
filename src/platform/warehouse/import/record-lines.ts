import { createReadStream } from 'node:fs';

/** From the record with this ordinal on (counted from 1 after the header), a record begins on `ordinal + offset`. */
export type LineShift = { readonly fromOrdinal: number; readonly offset: number };

export type RecordLines = {
  /** Ascending; the first holds from ordinal 1. */
  readonly shifts: readonly LineShift[];
  /** Line on which the record at each of the given byte positions begins. */
  readonly refused: ReadonlyMap<number, number>;
  /** How many records there are, refused ones not counted. */
  readonly records: number;
  /** Line on which a record begins whose quotation mark is still open at the end of the file; null where there is none. */
  readonly unclosed: number | null;
  /** Byte position of the last record where the file stops without an end of line; null where it has one. */
  readonly unendedAt: number | null;
};

const newline = 10;
const carriageReturn = 13;
const quote = 34;

/**
 * Line on which each record of a UTF-8 file of separated values begins, as DuckDB counts records: empty lines are none,
 * quoted fields may hold ends of lines, and refused records (by byte position) are not counted.
 */
export async function recordLines(
  file: string,
  separator: string,
  headerLines: number,
  refusedAt: readonly number[],
): Promise<RecordLines> {
  const separatorByte = separator.charCodeAt(0);
  const refused = new Map(refusedAt.map(position => [position, 0]));
  const shifts: LineShift[] = [];
  let position = 0;
  let line = 1;
  let ordinal = 0;
  let startLine = 1;
  let start = 0;
  let isEmpty = true;
  let isQuoted = false;
  let mayOpen = true;
  const finish = (): void => {
    if (isEmpty || startLine <= headerLines) return;
    if (refused.has(start)) {
      refused.set(start, startLine);
      return;
    }
    ordinal++;
    if (shifts.at(-1)?.offset !== startLine - ordinal)
      shifts.push({ fromOrdinal: ordinal, offset: startLine - ordinal });
  };
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    for (let at = 0; at < piece.length; at++, position++) {
      const byte = piece[at];
      if (byte === newline) {
        line++;
        if (isQuoted) continue;
        finish();
        start = position + 1;
        startLine = line;
        isEmpty = true;
        mayOpen = true;
      } else if (byte === quote && (isQuoted || mayOpen)) {
        isQuoted = !isQuoted;
        isEmpty = false;
        // A doubled quote inside quotes opens again at once.
        mayOpen = !isQuoted;
      } else if (byte !== carriageReturn) {
        isEmpty = false;
        mayOpen = !isQuoted && byte === separatorByte;
      }
    }
  }
  finish();
  return {
    shifts: shifts.length === 0 ? [{ fromOrdinal: 1, offset: headerLines }] : shifts,
    refused,
    records: ordinal,
    unclosed: isQuoted ? startLine : null,
    unendedAt: isEmpty ? null : start,
  };
}
