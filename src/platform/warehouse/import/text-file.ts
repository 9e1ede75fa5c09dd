import { isUtf8 } from 'node:buffer';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { piecesOf } from '../file-pieces.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What one look through all bytes of a text file tells. */
export type TextFacts = {
  readonly encoding: Encoding;
  readonly bytes: number;
  /** Ends of lines of both sorts: LF alone and CR LF. DuckDB refuses such a file. */
  readonly hasMixedLineEnds: boolean;
  /** Lines that hold anything; in UTF-16 empty ones count too. */
  readonly filledLines: number;
};

/** Reads a file through once: encoding by byte order mark, else UTF-8 where all of it is valid, else Windows-1252 (Latin-1). */
export async function textFacts(file: string): Promise<TextFacts> {
  const marked = await byteOrderMark(file);
  let bytes = 0;
  let isValid = true;
  let lines = 0;
  let carriageReturns = 0;
  let before = 0;
  let filledLines = 0;
  let lineStart = 0;
  let rest = Buffer.alloc(0);
  for await (const piece of piecesOf(file)) {
    bytes += piece.length;
    if (isValid && marked === null) {
      const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = wholeCharacters(joined);
      isValid = isUtf8(joined.subarray(0, whole));
      rest = Buffer.from(joined.subarray(whole));
    }
    for (let at = 0; at < piece.length; at++) {
      if (piece[at] !== 10) continue;
      lines++;
      const isAfterReturn = (at === 0 ? before : piece[at - 1]) === 13;
      if (isAfterReturn) carriageReturns++;
      const end = bytes - piece.length + at;
      if (end - lineStart > (isAfterReturn ? 1 : 0)) filledLines++;
      lineStart = end + 1;
    }
    before = piece.at(-1) ?? before;
  }
  return {
    encoding: marked ?? (isValid && rest.length === 0 ? 'utf-8' : 'windows-1252'),
    bytes,
    hasMixedLineEnds: carriageReturns > 0 && carriageReturns < lines,
    filledLines: filledLines + (bytes > lineStart ? 1 : 0),
  };
}

async function byteOrderMark(file: string): Promise<Encoding | null> {
  const head = await firstBytes(file, 4);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // Text whose every other byte is zero is UTF-16 without a mark.
  if (head.length === 4 && head[1] === 0 && head[3] === 0) return 'utf-16le';
  if (head.length === 4 && head[0] === 0 && head[2] === 0) return 'utf-16be';
  return null;
}

export async function firstBytes(file: string, count: number, from = 0): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(count), 0, count, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Length of the part that does not end in the middle of a UTF-8 character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Writes the text as UTF-8 with LF as the end of every line, piece by piece. */
export async function rewriteAsUtf8(from: string, encoding: Encoding, to: string): Promise<void> {
  const decoder = new TextDecoder(encoding);
  await pipeline(async function* () {
    let held = '';
    for await (const piece of piecesOf(from)) {
      const text = held + decoder.decode(piece, { stream: true });
      // A carriage return at the end may be the first half of an end of line.
      held = text.endsWith('\r') ? '\r' : '';
      yield (held === '' ? text : text.slice(0, -1)).replaceAll('\r\n', '\n');
    }
    yield held + decoder.decode();
  }, createWriteStream(to));
}
