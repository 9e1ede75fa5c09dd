import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { piecesOf } from './file-pieces.ts';

/** The files of a snapshot folder. */
export const fileNames = {
  manifest: 'manifest.json',
  values: 'values.parquet',
  units: 'units.json',
  groups: 'groups.json',
  keyFigures: 'key-figures.json',
  structure: 'structure.csv',
  readme: 'README.txt',
  rejected: 'rejected.csv',
  report: 'import.json',
} as const;

/** The files whose bytes make the content hash, in this order; structure only where there is one. */
const contentFiles = [
  fileNames.values,
  fileNames.units,
  fileNames.groups,
  fileNames.keyFigures,
  fileNames.structure,
] as const;

/** SHA-256 over the names and bytes of the content files of a snapshot folder, in hexadecimal. */
export async function contentHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of contentFiles) {
    const file = path.join(folder, name);
    if (name === fileNames.structure && !(await exists(file))) continue;
    hash.update(`${name}\0${await fileHash(file)}\n`);
  }
  return hash.digest('hex');
}

/** SHA-256 of one file, read as a stream, in hexadecimal. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(file)) hash.update(piece);
  return hash.digest('hex');
}

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
