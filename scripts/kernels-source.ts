import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const kernelsFolder = path.resolve(import.meta.dirname, '../src/core/gaps/kernels');

/** The files that the kernels are compiled from, and the digest of all of them by name and text. */
export function readKernelsSource() {
  const folder = path.join(kernelsFolder, 'source');
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.as'))
    .sort()
    .map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  return { files, digest: createHash('sha256').update(JSON.stringify(files)).digest('hex') };
}
