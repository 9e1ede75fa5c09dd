import { inflateRawSync } from 'node:zlib';

/** Why bytes are no workbook that can be read here. */
export type Unreadable = 'not-a-workbook' | 'too-large-inside' | 'old-format';

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;
const mostInside = 40 * 1024 * 1024;
const mostEntries = 500;
const mostMergedCells = 10_000;
const mostNamedCells = 500_000;

/**
 * Looks at a workbook (a zip of XML) before it is parsed: null where it is whole and of sensible size. What it claims of
 * its own size is not believed: everything is inflated, and given up at the limit. Merged and named areas of millions of
 * cells, over which the parser would go cell by cell, count as too large. A directory that could be read in two ways is
 * none: the parser must find the entries that were looked at here, and no others.
 */
export function unreadable(bytes: Buffer): Unreadable | null {
  // The compound file of Excel before 2007, and of workbooks with a password.
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0) return 'old-format';
  try {
    return lookInside(bytes);
  } catch {
    return 'not-a-workbook';
  }
}

function lookInside(bytes: Buffer): Unreadable | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) return 'not-a-workbook';
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > mostEntries) return 'too-large-inside';
  const start = bytes.readUInt32LE(end + 16);
  const isOneDisk = bytes.readUInt32LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === entries;
  if (!isOneDisk || start + bytes.readUInt32LE(end + 12) !== end) return 'not-a-workbook';
  let at = start;
  let left = mostInside;
  let hasWorkbook = false;
  for (let entry = 0; entry < entries; entry += 1) {
    if (bytes.readUInt32LE(at) !== entryOfDirectory) return 'not-a-workbook';
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = contentOf(bytes, at, left);
    if (content === null) return 'too-large-inside';
    left -= content.length;
    hasWorkbook ||= name === 'xl/workbook.xml';
    if (spreadsTooFar(content.toString('utf8'))) return 'too-large-inside';
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return hasWorkbook && at === end ? null : 'not-a-workbook';
}

/** What an entry of the directory holds; null where it is more than is left. */
function contentOf(bytes: Buffer, at: number, left: number): Buffer | null {
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return packed.length > left ? null : packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** `A1:C20` or `$A$1:$C$20`. */
const area = String.raw`\$?([A-Z]{1,5})\$?(\d{1,15}):\$?([A-Z]{1,5})\$?(\d{1,15})`;

/** How many cells the areas in a text cover together, whichever corners they name. */
function cellsIn(text: string): number {
  let cells = 0;
  for (const [, from = '', top = '', to = '', bottom = ''] of text.matchAll(new RegExp(area, 'gi'))) {
    const width = Math.abs(columnNumber(to) - columnNumber(from)) + 1;
    cells += width * (Math.abs(Number(bottom) - Number(top)) + 1);
  }
  return cells;
}

/** Characters written by their number as they are. */
const plain = (xml: string): string =>
  xml.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hexadecimal?: string, decimal?: string) =>
    String.fromCodePoint(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)),
  );

function spreadsTooFar(xml: string): boolean {
  const covered = (element: RegExp): number =>
    [...xml.matchAll(element)].reduce((cells, [text = '']) => cells + cellsIn(plain(text)), 0);
  return (
    covered(/<(?:\w+:)?mergeCell\b[^<]*/g) > mostMergedCells ||
    covered(/<(?:\w+:)?definedName\b[^<]*/g) > mostNamedCells
  );
}
