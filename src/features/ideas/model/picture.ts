/** Segments of a JPEG that say how to draw it: JFIF, colour profile, Adobe's colour transform. */
const drawnBy = new Set([0xe0, 0xe2, 0xee]);
const startOfScan = 0xda;
const exifMark = Buffer.from('Exif\0\0', 'latin1');

/** Which way is up (TIFF tag 0x0112 of the first directory), 1–8; null where the picture does not say. */
function orientationOf(exif: Buffer): number | null {
  const tiff = exif.subarray(exifMark.length);
  if (tiff.length < 14) return null;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  for (let entry = 0; entry < word(directory); entry += 1) {
    const at = directory + 2 + 12 * entry;
    if (at + 12 > tiff.length) return null;
    if (word(at) !== 0x0112) continue;
    const value = word(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** A segment that says which way is up and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([exifMark, tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function bareJpeg(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === startOfScan) break;
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end > content.length || end < at + 4) break;
    const body = content.subarray(at + 4, end);
    const isToldOf = (marker >= 0xe0 && marker <= 0xef && !drawnBy.has(marker)) || marker === 0xfe;
    if (!isToldOf) kept.push(content.subarray(at, end));
    else if (marker === 0xe1 && body.subarray(0, exifMark.length).equals(exifMark)) {
      const orientation = orientationOf(body);
      if (orientation !== null) kept.push(orientationSegment(orientation));
    }
    at = end;
  }
  return Buffer.concat([...kept, content.subarray(at)]);
}

const toldChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function barePng(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= content.length) {
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) break;
    if (!toldChunks.has(content.toString('latin1', at + 4, at + 8))) kept.push(content.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, content.subarray(at)]);
}

/**
 * A picture without what cameras and programs write beside it – place, time, device, names –, drawn as before and the
 * same way up. What cannot be read as its format says is left as it is.
 */
export function barePicture(mediaType: string, content: Buffer): Buffer {
  if (mediaType === 'image/jpeg') return bareJpeg(content);
  return mediaType === 'image/png' ? barePng(content) : content;
}
