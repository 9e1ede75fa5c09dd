import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedFile, cleanedName, dispositionOf } from './file.ts';

const sent = (name: string, content: string | Uint8Array) => ({
  name,
  content: Buffer.from(content).toString('base64'),
});
/** What names are made of that mean something to somebody. */
const tricky = [...'aZåÖé9 .-_/\\:"\'%;()*<>|?\r\n\t\0\u202e\u200d\ufeff\ud800🎉字م'];
const office = (folder: string, more = '') => `PK\u0003\u0004 [Content_Types].xml ${folder} ${more}`;

describe('What is attached', () => {
  test.each([
    ['a.pdf', '%PDF-1.7 …', 'application/pdf'],
    ['b.PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    ['c.jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['d.txt', 'Räksmörgås', 'text/plain; charset=utf-8'],
    ['e.xlsx', office('xl/workbook.xml'), expect.stringContaining('spreadsheetml')],
  ])('as %s is taken for what it is', (name, content, mediaType) => {
    expect(checkedFile(sent(name, content))).toMatchObject({ file: { mediaType } });
  });

  test.each([
    ['a program called a picture', sent('bild.png', 'MZ\u0090\u0000 This program'), 'file-not-what-it-says'],
    [
      'a program called a text',
      sent('text.txt', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03)),
      'file-not-what-it-says',
    ],
    ['a program', sent('program.exe', 'MZ'), 'file-type'],
    ['a page', sent('sida.html', '<script>'), 'file-type'],
    ['a drawing that can hold a program', sent('bild.svg', '<svg/>'), 'file-type'],
    ['two endings', sent('bild.png.exe', 'MZ'), 'file-type'],
    [
      'a document with a program in it',
      sent('brev.docx', office('word/', 'word/vbaProject.bin')),
      'file-not-what-it-says',
    ],
    ['an archive called a document', sent('brev.docx', 'PK\u0003\u0004 fil.exe'), 'file-not-what-it-says'],
    ['nothing', sent('tom.txt', ''), 'file-empty'],
    ['too much', sent('stor.txt', 'a'.repeat(5 * 1024 * 1024 + 1)), 'file-too-large'],
    ['no name', sent('', 'Text'), 'file-type'],
    ['what is not base64', { name: 'a.txt', content: 'räksmörgås' }, 'file-no-base64'],
  ])('being %s is refused', (_, file, fault) => {
    expect(checkedFile(file)).toEqual({ fault });
  });

  test.each([
    ['C:\\Users\\bo\\lista.TXT', 'lista.txt'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['.htaccess.txt', 'htaccess.txt'],
    ['con.txt', 'fil.txt'],
    ['en\r\nSet-Cookie: x.txt', 'enSet-Cookie x.txt'],
    ['\u202Etxt.exe.pdf', 'txt.exe.pdf'],
    ['åäö 🎉.txt', 'åäö 🎉.txt'],
    [`${'a'.repeat(300)}.txt`, `${'a'.repeat(96)}.txt`],
  ])('%j is called %j', (given, name) => {
    expect(cleanedName(given)).toBe(name);
  });

  test('has a name of one line that no header breaks on, whatever it was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...tricky), maxLength: 120 }), given => {
        const name = cleanedName(given);
        expect([...name].length).toBeLessThanOrEqual(101);
        expect(name).not.toMatch(/[\p{Cc}/\\"]/u);
        expect(cleanedName(name)).toBe(name);
        const header = dispositionOf(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\x21-\x7e]*$/);
        expect(header.split('"')).toHaveLength(3);
      }),
      { numRuns: 30 },
    );
  });
});
