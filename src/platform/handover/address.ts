import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

// sun_path holds 104 bytes on macOS and 108 on Linux, with the closing zero.
const longestSocketPath = 100;

const addressFile = (folder: string) => join(folder, 'server-address');

const hashOf = (folder: string): string =>
  createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);

/** A folder in the system's temporary one that belongs to this user alone; another's of that name is not trusted. */
function privateTemporaryFolder(hash: string): string {
  const folder = join(tmpdir(), `rodret-${userInfo().uid}-${hash}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== userInfo().uid || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} belongs to another user or is open to others: remove it.`);
  }
  return folder;
}

/** Where the server of this data folder listens. A path too long for a socket moves to the temporary folder. */
export function chooseAddress(folder: string): string {
  const hash = hashOf(folder);
  if (process.platform === 'win32') return `\\\\.\\pipe\\rodret-${hash}`;
  const inFolder = join(folder, 'server.sock');
  return Buffer.byteLength(inFolder) <= longestSocketPath
    ? inFolder
    : join(privateTemporaryFolder(hash), 'server.sock');
}

/** Tells clients the address: the temporary folder may have another name in their environment. */
export function recordAddress(folder: string, address: string): void {
  writeFileSync(addressFile(folder), address, { mode: 0o600 });
}

export function forgetAddress(folder: string): void {
  rmSync(addressFile(folder), { force: true });
}

/** The address that a server has recorded, or null where none has. */
export function recordedAddress(folder: string): string | null {
  try {
    return readFileSync(addressFile(folder), 'utf8');
  } catch {
    return null;
  }
}
