import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const namedPackage = z.object({ name: z.string().optional() });

function isRodret(folder: URL): boolean {
  const manifest = new URL('package.json', folder);
  return (
    existsSync(manifest) && namedPackage.parse(JSON.parse(readFileSync(manifest, 'utf8'))).name === 'rodret'
  );
}

function installationAbove(file: string): URL {
  let folder = new URL('./', file);
  while (!isRodret(folder)) {
    const parent = new URL('../', folder);
    if (parent.href === folder.href) {
      throw new Error(`No package.json named "rodret" in any folder above ${file}.`);
    }
    folder = parent;
  }
  return folder;
}

/**
 * The folder of this installation, with a trailing slash: `new URL('migrations/', root)`.
 * Found upward from this module, so that it holds in the source, in the bundles and in tests alike.
 */
export const root: URL = installationAbove(import.meta.url);
