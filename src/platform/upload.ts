import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { Refusal } from './action/refusal.ts';
import { incomingFolder } from './incoming.ts';
import { isDiskFull } from './warehouse/bad-input.ts';

/** How much a form may bring: bytes of each file, and of each field besides. */
export type UploadLimits = { readonly fileBytes: number; readonly fieldBytes: number };

export type UploadedFile = { readonly path: string; readonly name: string };

export type Upload = {
  /** Path and original name of each file given, by field. */
  readonly files: ReadonlyMap<string, UploadedFile>;
  readonly fields: ReadonlyMap<string, string>;
  readonly remove: () => Promise<void>;
};

/** Takes a form with files: each is streamed to the data folder, never held in memory; `remove` takes them away. */
export async function receiveUpload(
  request: Request,
  dataFolder: string,
  limits: UploadLimits,
): Promise<Upload> {
  const folder = path.join(incomingFolder(dataFolder), crypto.randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return { ...(await receiveInto(folder, request, limits)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function receiveInto(
  folder: string,
  request: Request,
  limits: UploadLimits,
): Promise<Pick<Upload, 'files' | 'fields'>> {
  const files = new Map<string, UploadedFile>();
  const fields = new Map<string, string>();
  const written: Promise<void>[] = [];
  const parser = readerOf(request, limits);
  parser.on('field', (name, value, { valueTruncated }) => {
    if (valueTruncated) parser.destroy(tooLarge(limits.fieldBytes));
    else fields.set(name, value);
  });
  parser.on('file', (field, stream, { filename }) => {
    // A file field left empty comes as a part without a name.
    if (filename === undefined || filename === '') {
      stream.resume();
      return;
    }
    const extension = /\.(csv|txt|json|parquet)$/i.exec(filename)?.[0] ?? '';
    const target = path.join(folder, `${written.length}${extension}`);
    files.set(field, { path: target, name: path.basename(filename) });
    stream.once('limit', () => parser.destroy(tooLarge(limits.fileBytes)));
    const write = pipeline(stream, createWriteStream(target, { mode: 0o600 }));
    // Where the form breaks off both ends fail: one that nobody listens to would end the process.
    write.catch((error: Error) => parser.destroy(error));
    written.push(write);
  });
  if (request.body === null) throw notAForm();
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser);
    await Promise.all(written);
  } catch (error) {
    await Promise.allSettled(written);
    if (isDiskFull(error)) throw noRoom();
    throw error instanceof Refusal || isOfTheDisk(error) ? error : brokenOff();
  }
  return { files, fields };
}

const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'path' in error;

function readerOf(request: Request, { fileBytes, fieldBytes }: UploadLimits): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: { fileSize: fileBytes, files: 5, fields: 20, fieldSize: fieldBytes },
    });
  } catch {
    throw notAForm();
  }
}

const notAForm = (): Refusal =>
  new Refusal({
    status: 400,
    code: 'not-a-form',
    message: 'Send the files as multipart/form-data, each in the field that the description names.',
  });

const brokenOff = (): Refusal =>
  new Refusal({
    status: 400,
    code: 'form-broken-off',
    message: 'The form broke off before it was whole: send it again.',
  });

const noRoom = (): Refusal =>
  new Refusal({
    status: 413,
    code: 'no-room',
    message: 'There is not room enough on the disk of the data folder: make room there and send it again.',
  });

const tooLarge = (mostBytes: number): Refusal =>
  new Refusal({
    status: 413,
    code: 'file-too-large',
    message: `More was sent at once than the ${mostBytes.toLocaleString('en-GB')} bytes that are taken here.`,
    values: { mostBytes },
  });
