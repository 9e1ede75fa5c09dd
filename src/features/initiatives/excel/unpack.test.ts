import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { unreadable } from './unpack.ts';

type Entries = Readonly<Record<string, string>>;

/** A zip of entries that are stored as they are; `told` is how many its directory says it has. */
function zipOf(entries: Entries, told = Object.keys(entries).length): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, path, content]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), common, rest, path);
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(told, 8);
  end.writeUInt16LE(told, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const workbook = (names = '') => `<workbook><definedNames>${names}</definedNames></workbook>`;
const sheet = (merged: string) => `<worksheet><mergeCells>${merged}</mergeCells></worksheet>`;

test('A workbook of ordinary size may be read', () => {
  const names = '<definedName name="_xlnm._FilterDatabase">Initiativ!$A$1:$Q$1000</definedName>';
  expect(
    unreadable(
      zipOf({
        'xl/workbook.xml': workbook(names),
        'xl/worksheets/sheet1.xml': sheet('<mergeCell ref="A1:Q3"/>'),
      }),
    ),
  ).toBeNull();
});

test.each([
  '<definedName name="Allt">Initiativ!$A$1:$XFD$1048576</definedName>',
  '<definedName name="Allt">Initiativ!&#36;A$1:$XFD$1048576</definedName>',
])('A name over every cell would be gone over cell by cell: %s', names => {
  expect(unreadable(zipOf({ 'xl/workbook.xml': workbook(names) }))).toBe('too-large-inside');
});

test.each([
  '<mergeCell ref="A1:XFD1048576"/>',
  "<mergeCell ref='$A$1:$XFD$1048576'/>",
  '<mergeCell ref="XFD1:A1048576"/>',
])('Merged areas are measured however they are written: %s', merged => {
  const file = zipOf({ 'xl/workbook.xml': workbook(), '/xl/worksheets/sheet1.xml': sheet(merged) });
  expect(unreadable(file)).toBe('too-large-inside');
});

test('A directory that could be read in two ways is none', () => {
  const entries = { 'xl/workbook.xml': workbook(), 'xl/more.xml': '<more/>' };
  expect(unreadable(zipOf(entries))).toBeNull();
  expect(unreadable(zipOf(entries, 1))).toBe('not-a-workbook');
  expect(unreadable(Buffer.concat([Buffer.alloc(64), zipOf(entries)]))).toBe('not-a-workbook');
  const ofTwoDisks = zipOf(entries);
  ofTwoDisks.writeUInt16LE(0xffff, ofTwoDisks.length - 18);
  expect(unreadable(ofTwoDisks)).toBe('not-a-workbook');
});
