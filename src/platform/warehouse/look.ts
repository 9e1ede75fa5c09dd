import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DamagedSnapshot } from './bad-input.ts';
import { fileNames } from './folder.ts';
import { readManifest } from './parse-snapshot.ts';
import type { SnapshotManifest, SnapshotProblem } from './snapshot.ts';

export type Found = { readonly folder: string; readonly manifest: SnapshotManifest };

/** The snapshots in the folders, newest fetch first, imported before shipped on the same day; and folders that are damaged. */
export type Looked = {
  readonly found: readonly Found[];
  readonly problems: readonly SnapshotProblem[];
};

export type Looking = {
  /** The snapshot folder that ships with the product; null where there is none. */
  readonly starterFolder: string | null;
  /** The folder under which imported snapshots lie, one folder each; need not exist. */
  readonly folder: string;
};

/** How a file or folder stood when it was last read. */
type Kept<Read> = { readonly read: Read; readonly marks: readonly Mark[]; readonly at: number };

type Mark = { readonly text: string; readonly changedAt: number };

/** What changes within so long of a look may bear the same date as what was seen. */
const datesDifferAfterMilliseconds = 2000;

/**
 * Looks at the snapshots as often as it is asked, which pages do several times each, and reads only what has changed
 * since. As long as nothing has, it gives the very same object.
 */
export function openLook({ folder, starterFolder }: Looking): () => Promise<Looked> {
  let listed: Kept<readonly string[]> | null = null;
  let looked: Kept<Looked> | null = null;
  return async () => {
    const top = [markOf(folder)];
    if (listed === null || !isAsBefore(listed, top))
      listed = { at: Date.now(), marks: top, read: await imported(folder) };
    const folders = [...listed.read, ...(starterFolder === null ? [] : [starterFolder])];
    const marks = folders.map(each => markOf(path.join(each, fileNames.manifest), each));
    if (looked !== null && isAsBefore(looked, marks)) return looked.read;
    const at = Date.now();
    const read = await readAll(folders.filter(each => each !== starterFolder || markOf(each).text !== ''));
    looked = { at, marks, read };
    return read;
  };
}

function isAsBefore({ marks, at }: Kept<unknown>, now: readonly Mark[]): boolean {
  return (
    marks.length === now.length &&
    now.every(
      ({ text, changedAt }, index) =>
        text === marks[index]!.text && changedAt < at - datesDifferAfterMilliseconds,
    )
  );
}

/** When a file was changed last, how large and which it is; on disk it is asked in less time than a promise takes. */
function markOf(file: string, name: string = file): Mark {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined) return { text: name === file ? '' : name, changedAt: 0 };
    const { mtimeMs, ctimeMs, size, ino } = found;
    return { text: `${name} ${mtimeMs} ${ctimeMs} ${size} ${ino}`, changedAt: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return { text: name === file ? '' : name, changedAt: 0 };
  }
}

async function imported(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(entry => path.join(folder, entry.name));
}

async function readAll(folders: readonly string[]): Promise<Looked> {
  const found: Found[] = [];
  const problems: SnapshotProblem[] = [];
  for (const folder of folders) {
    try {
      found.push({ folder, manifest: await readManifest(folder) });
    } catch (problem) {
      if (!(problem instanceof DamagedSnapshot)) throw problem;
      problems.push({ folder, file: problem.file, reason: problem.reason });
    }
  }
  found.sort((one, other) => newestFirst(one.manifest, other.manifest));
  return { found, problems };
}

export const newestFirst = (one: SnapshotManifest, other: SnapshotManifest): number =>
  other.fetchedOn.localeCompare(one.fetchedOn) ||
  other.createdAt.localeCompare(one.createdAt) ||
  one.id.localeCompare(other.id);
