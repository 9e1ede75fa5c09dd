import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs cookies: the one that was set, else one of the installation's own, made at the first start. Who
 * holds the lock of the data folder calls this. Several instances on one database must be given the same by setting.
 */
export function installationSecret(given: string | null, dataFolder: string): string {
  if (given !== null) return given;
  const file = join(dataFolder, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const made = randomBytes(48).toString('base64url');
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  }
}

/** The key that the secret gives with a half that is kept elsewhere (HKDF, RFC 5869): destroying either destroys it. */
export const keyFrom = (secret: string, half: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, half, 'rodret pseudonyms', 32));
