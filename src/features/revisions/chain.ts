import { setTimeout as wait } from 'node:timers/promises';
import {
  earlierThan,
  type SuspectedBetween,
  suspicionsIn,
} from '#platform/warehouse/compare/suspicions-back.ts';
import type { SnapshotManifest, Warehouse } from '#platform/warehouse/snapshot.ts';

type Suspicions = readonly SuspectedBetween[];

/** What is suspected on the way to a snapshot; not whole while one of the comparisons is still being made. */
export type Chain = { readonly suspected: Suspicions; readonly isWhole: boolean };

type Finding = { readonly found: Promise<Suspicions>; readonly state: { known: Suspicions | null } };

const findings = new Map<string, Finding>();
const chains = new Map<string, Suspicions>();
const held = 64;

/**
 * All suspected redefinitions on the way to a snapshot: each snapshot up to it against what was there before it, oldest
 * first. An older fetch that came in later changes nothing of how the newer is read.
 */
export async function suspectedUpTo(warehouse: Warehouse, snapshot: SnapshotManifest): Promise<Suspicions> {
  const { key, line } = await lineTo(warehouse, snapshot);
  const known = chains.get(key);
  if (known !== undefined) return known;
  const found: SuspectedBetween[] = [];
  for (const { after, earlier } of line) found.push(...(await findingOf(warehouse, after, earlier).found));
  return keep(chains, key, found);
}

/** What was found before is read from the disk within this. */
const shortMilliseconds = 400;

/** The same without waiting for more than what is kept: comparisons that were never made are begun, and go on. */
export async function suspectedSoFar(warehouse: Warehouse, snapshot: SnapshotManifest): Promise<Chain> {
  const { key, line } = await lineTo(warehouse, snapshot);
  const known = chains.get(key);
  if (known !== undefined) return { suspected: known, isWhole: true };
  const { whole, since } = begin(key, () => suspectedUpTo(warehouse, snapshot));
  const patience = Math.max(0, since + shortMilliseconds - performance.now());
  const inTime = await Promise.race([whole, wait(patience, null, { ref: false })]);
  if (inTime !== null) return { suspected: inTime, isWhole: true };
  const suspected = line.flatMap(
    ({ after, earlier }) => findings.get(keyOf(after, earlier))?.state.known ?? [],
  );
  return { suspected, isWhole: false };
}

type Begun = { readonly whole: Promise<Suspicions>; readonly since: number };
const underWay = new Map<string, Begun>();

/** Whoever asks while it goes on finds the same; where it fails, whoever asks next begins anew. */
function begin(key: string, find: () => Promise<Suspicions>): Begun {
  const begun = underWay.get(key) ?? { whole: find(), since: performance.now() };
  underWay.set(key, begun);
  const end = () => underWay.delete(key);
  begun.whole.then(end, end);
  return begun;
}

/** The snapshots up to one, oldest first, each with what it is compared with; and what tells them apart from other lines. */
async function lineTo(warehouse: Warehouse, snapshot: SnapshotManifest) {
  const listed = await warehouse.list();
  const at = listed.findIndex(({ id }) => id === snapshot.id);
  const upTo = at < 0 ? [] : listed.slice(at);
  const line = upTo
    .toReversed()
    .map(after => ({ after, earlier: earlierThan(upTo, after) }))
    .filter(({ earlier }) => earlier.length > 0);
  return { key: line.map(({ after, earlier }) => keyOf(after, earlier)).join('\n'), line };
}

const keyOf = (after: SnapshotManifest, earlier: readonly SnapshotManifest[]): string =>
  [after, ...earlier].map(({ id }) => id).join(' ');

function findingOf(
  warehouse: Warehouse,
  after: SnapshotManifest,
  earlier: readonly SnapshotManifest[],
): Finding {
  const key = keyOf(after, earlier);
  const begun = findings.get(key);
  if (begun !== undefined) return keep(findings, key, begun);
  const state: Finding['state'] = { known: null };
  const found = suspicionsIn(warehouse, after, earlier);
  found.then(
    suspicions => {
      state.known = suspicions;
    },
    () => findings.delete(key),
  );
  return keep(findings, key, { found, state });
}

/** Keeps the latest of a map; gives what is kept. */
function keep<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > held && oldest !== undefined) map.delete(oldest);
  return value;
}
