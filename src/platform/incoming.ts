import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Where files that are sent to an installation (uploads, standard input) lie while they are worked on. */
export const incomingFolder = (dataFolder: string): string => join(dataFolder, 'incoming');

/**
 * Removes what killed processes left among the incoming files. Another command may be receiving at this moment without
 * the folder's lock, so only what nobody has touched for a day goes.
 */
export function removeAbandoned(dataFolder: string, now: Date): void {
  const folder = incomingFolder(dataFolder);
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
    if (now.getTime() - touched > dayMilliseconds) rmSync(path, { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
