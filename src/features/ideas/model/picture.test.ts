import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barePicture } from './picture.ts';

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const start = Buffer.from([0xff, 0xd8]);
const jfif = segment(0xe0, Buffer.from('JFIF\0', 'latin1'));
const scan = Buffer.concat([segment(0xda, Buffer.from([1, 2, 3])), Buffer.from([0x12, 0xff, 0, 0xff, 0xd9])]);

/** A directory of two entries in the byte order of most phones: which way is up, and where the place is told. */
const exifOf = (orientation: number) => {
  const tiff = Buffer.alloc(40);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.writeUInt16LE(0x8825, 10);
  tiff.writeUInt16LE(0x0112, 22);
  tiff.writeUInt16LE(3, 24);
  tiff.writeUInt32LE(1, 26);
  tiff.writeUInt16LE(orientation, 30);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('57.9N 12.5E')]));
};

test('A photograph keeps which way is up and how it is drawn, and loses place and words', () => {
  const words = segment(0xfe, Buffer.from('Taget av Bo'));
  const photograph = Buffer.concat([start, jfif, exifOf(6), words, scan]);
  const bare = barePicture('image/jpeg', photograph);
  expect(bare.toString('latin1')).not.toMatch(/57\.9N|Taget av/);
  expect(bare.subarray(0, 2 + jfif.length)).toEqual(Buffer.concat([start, jfif]));
  expect(bare.subarray(-scan.length)).toEqual(scan);
  // Bare already, nothing more is taken off it: the way up is read back as it was written.
  expect(barePicture('image/jpeg', bare)).toEqual(bare);
  expect(bare.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
});

test('A drawing loses its words and keeps its picture', () => {
  const chunk = (type: string, body: string) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(`${type}${body}`, 'latin1'), Buffer.alloc(4)]);
  };
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [head, data, end] = [chunk('IHDR', 'x'.repeat(13)), chunk('IDAT', 'bild'), chunk('IEND', '')];
  const drawing = Buffer.concat([mark, head, chunk('tEXt', 'Author\0Bo'), data, end]);
  expect(barePicture('image/png', drawing)).toEqual(Buffer.concat([mark, head, data, end]));
});

test('Whatever bytes come, nothing is added but which way is up, and nothing breaks', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('image/jpeg', 'image/png'),
      (bytes, type) => {
        const content = Buffer.from(bytes);
        expect(barePicture(type, Buffer.concat([start, content])).length).toBeLessThanOrEqual(
          bytes.length + 40,
        );
      },
    ),
    { numRuns: 100 },
  );
});
