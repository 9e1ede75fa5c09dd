import { mostFileBytes } from './idea.ts';
import { barePicture } from './picture.ts';

/** Kinds of files that are taken: by their ending, with what they are served as and how their content begins. */
const kinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;
type Ending = keyof typeof kinds;

export const endings = Object.keys(kinds) as readonly Ending[];

/** What a file field offers to choose. */
export const accepted = endings.map(ending => `.${ending}`).join(',');

export type FileFault =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type'
  | 'file-not-what-it-says'
  | 'file-no-base64';

const longestName = 100;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name that can be shown and saved anywhere: no folders, no characters that are hidden, that turn the direction of
 * writing, or that a system reads in its own way; never longer than 100 characters, its ending kept.
 */
export function cleanedName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}<>:"|?*;]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const ending = dot < 0 ? '' : plain.slice(dot).toLowerCase();
  const stem = (dot < 0 ? plain : plain.slice(0, dot)).trim();
  const named = stem === '' || reserved.test(stem) ? 'fil' : stem;
  return `${[...named].slice(0, longestName - ending.length).join('')}${ending}`;
}

const endingOf = (name: string): Ending | undefined => {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return endings.find(each => each === ending);
};

const beginsWith = (content: Uint8Array, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => content[at + index] === byte);

const bytesOf = (text: string): readonly number[] => [...text].map(letter => letter.charCodeAt(0));

const holds = (content: Buffer, text: string): boolean => content.includes(text, 0, 'latin1');

/** A document of Office is an archive with one folder of its own, and here without programs of its own in it. */
const isOffice = (content: Buffer, folder: string): boolean =>
  beginsWith(content, [0x50, 0x4b, 0x03, 0x04]) &&
  holds(content, '[Content_Types].xml') &&
  holds(content, folder) &&
  !/vbaProject|activeX\//i.test(content.toString('latin1'));

function isText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/\p{Cc}/u.test(text.replace(/[\t\n\r]/g, ''));
  } catch {
    return false;
  }
}

/** Whether the content is what the ending says: told by what it holds, never by what the sender calls it. */
function isWhatItSays(ending: Ending, content: Buffer): boolean {
  switch (ending) {
    case 'pdf':
      return beginsWith(content, bytesOf('%PDF-'));
    case 'png':
      return beginsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    case 'jpg':
    case 'jpeg':
      return beginsWith(content, [0xff, 0xd8, 0xff]);
    case 'webp':
      return beginsWith(content, bytesOf('RIFF')) && beginsWith(content, bytesOf('WEBP'), 8);
    case 'docx':
      return isOffice(content, 'word/');
    case 'xlsx':
      return isOffice(content, 'xl/');
    case 'pptx':
      return isOffice(content, 'ppt/');
    case 'txt':
    case 'csv':
      return isText(content);
  }
}

export type CheckedFile = { readonly name: string; readonly mediaType: string; readonly content: Uint8Array };

/** A file that was sent, with a clean name, the type that its content is and, of a picture, no more than the picture; what is wrong with it otherwise. */
export function checkedFile(sent: {
  readonly name: string;
  readonly content: string;
}): { readonly file: CheckedFile } | { readonly fault: FileFault } {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(sent.content)) return { fault: 'file-no-base64' };
  const content = Buffer.from(sent.content, 'base64');
  if (content.byteLength === 0) return { fault: 'file-empty' };
  if (content.byteLength > mostFileBytes) return { fault: 'file-too-large' };
  const name = cleanedName(sent.name);
  const ending = endingOf(name);
  if (ending === undefined) return { fault: 'file-type' };
  if (!isWhatItSays(ending, content)) return { fault: 'file-not-what-it-says' };
  const mediaType = kinds[ending];
  return { file: { name, mediaType, content: barePicture(mediaType, content) } };
}

/** The header of a download: always to be saved, under a name that every browser reads (RFC 6266, RFC 8187). */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
