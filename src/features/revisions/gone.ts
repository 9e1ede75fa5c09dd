import type { Text } from '#core/panel/key-figure.ts';
import { nameOf } from '#features/situation/index.ts';
import type { Language } from '#platform/context.ts';
import { heldOutOf } from '#platform/warehouse/adjustments.ts';
import { readKeyFigures } from '#platform/warehouse/parse-snapshot.ts';
import type { Snapshot, SnapshotManifest, Warehouse } from '#platform/warehouse/snapshot.ts';
import { formatDate } from '#ui/format/dates.ts';
import { goneMessages } from './messages/gone.ts';

/** Why something that was relied on a key figure has no basis any more. */
export type Gone = {
  readonly keyFigure: string;
  readonly title: string | null;
  /** `withdrawn`: asked for and not there; `not-fetched`: not asked for again; `held-out`: waits to be settled. */
  readonly kind: 'withdrawn' | 'not-fetched' | 'held-out';
  /** Days of the last fetch that had it and of the first that had not, or that changed it. */
  readonly before: string;
  readonly after: string;
  /** The same in a sentence. */
  readonly told: Text;
};

const registers = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function registerOf(warehouse: Warehouse, id: string): Promise<ReadonlyMap<string, string>> {
  const known = registers.get(id);
  if (known !== undefined) return known;
  const folder = await warehouse.folderOf(id);
  const reading =
    folder === null
      ? Promise.resolve(new Map<string, string>())
      : readKeyFigures(folder)
          .then(entries => new Map(entries.map(entry => [entry.id, entry.title])))
          .catch(() => new Map<string, string>());
  registers.set(id, reading);
  return reading;
}

const wasAsked = ({ scope: { asked } }: SnapshotManifest, keyFigure: string): boolean =>
  asked !== undefined && (asked.keyFigures === 'all' || asked.keyFigures.includes(keyFigure));

/** Which of these key figures a snapshot lacks that an older one had, or holds out; those that no snapshot had are not among them. */
export async function goneAmong(
  warehouse: Warehouse,
  snapshot: Snapshot,
  keyFigures: readonly string[],
): Promise<readonly Gone[]> {
  const gone: Gone[] = [];
  const here = new Map(snapshot.keyFigures.map(({ id, title }) => [id, title]));
  let line: readonly SnapshotManifest[] | null = null;
  for (const keyFigure of new Set(keyFigures)) {
    const title = here.get(keyFigure) ?? null;
    const held = heldOutOf(snapshot.adjustments, keyFigure);
    if (held !== null) {
      const [before, after] = [held.before.slice(0, 10), held.after.slice(0, 10)];
      gone.push(told({ keyFigure, title, kind: 'held-out', before, after }));
    }
    if (title !== null) continue;
    line ??= await lineBefore(warehouse, snapshot);
    const found = await lastWith(warehouse, line, keyFigure);
    if (found !== null) gone.push(found);
  }
  return gone;
}

/** A snapshot and those fetched before it, newest first. */
async function lineBefore(
  warehouse: Warehouse,
  { manifest }: Snapshot,
): Promise<readonly SnapshotManifest[]> {
  const listed = await warehouse.list();
  return listed.slice(
    Math.max(
      0,
      listed.findIndex(({ id }) => id === manifest.id),
    ),
  );
}

async function lastWith(
  warehouse: Warehouse,
  line: readonly SnapshotManifest[],
  keyFigure: string,
): Promise<Gone | null> {
  for (const [at, older] of line.entries()) {
    const title = (await registerOf(warehouse, older.id)).get(keyFigure);
    const newer = line[at - 1];
    if (title === undefined || newer === undefined) continue;
    const kind = wasAsked(newer, keyFigure) ? 'withdrawn' : 'not-fetched';
    return told({ keyFigure, title, kind, before: older.fetchedOn, after: newer.fetchedOn });
  }
  return null;
}

function told(gone: Omit<Gone, 'told'>): Gone {
  const { keyFigure, title, kind, before, after } = gone;
  const name = title === null ? keyFigure : nameOf(title);
  const sentence = (language: Language) =>
    goneMessages(language)[kind](name, formatDate(before, language), formatDate(after, language));
  return { ...gone, told: { sv: sentence('sv'), en: sentence('en') } };
}
