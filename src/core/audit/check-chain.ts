import type { ChainEntry, ChainFault, KnownEntry } from './chain-fault.ts';
import { displaced } from './displaced.ts';

export type ChainQuestion = {
  /** The hash over the hash before and the text, in lower-case hexadecimal. Before the first entry stands `''`. */
  readonly hashOf: (previousHash: string, text: string) => string;
  /** The same text under another number, to find out where an entry that stands wrong was taken from. */
  readonly renumbered: (text: string, sequence: number) => string;
  /** Last entry by the head row; null where there is no such row. */
  readonly head: KnownEntry | null;
  /** Entries known from outside the database, in any order. */
  readonly anchors: readonly KnownEntry[];
};

export type ChainCheck = {
  /** The next entry in the order of numbers. */
  readonly take: (entry: ChainEntry) => void;
  /** After the last entry: everything that is wrong, in the order of numbers. No fault: the chain holds. */
  readonly finish: () => readonly ChainFault[];
};

/** Entries that do not give their hash are kept to find out whether they were moved; past so many they are only named. */
const mostKept = 200;

/**
 * Checks a chain of hashes, entry by entry, in constant memory. An entry is altered when hash(previous hash, text)
 * is not its hash, or when it is but the next entry, itself sound, follows on another one: then the entry was hashed
 * anew. What was hashed anew up to the end agrees with itself and is told by the head and the anchors alone.
 */
export function checkChain({ hashOf, renumbered, head, anchors }: ChainQuestion): ChainCheck {
  const faults: ChainFault[] = [];
  const altered = new Set<number>();
  const kept: ChainEntry[] = [];
  const anchorsLeft = [...anchors].sort((a, b) => a.sequence - b.sequence);
  let nextAnchor = 0;
  let anchoredUpTo = 0;
  const rewritten: { readonly first: number; readonly last: number }[] = [];
  let last: KnownEntry = { sequence: 0, hash: '' };
  let isLastSound = true;

  const compareAnchors = (entry: ChainEntry, isSound: boolean): void => {
    for (let anchor = anchorsLeft[nextAnchor]; anchor !== undefined; anchor = anchorsLeft[nextAnchor]) {
      if (anchor.sequence > entry.sequence) return;
      nextAnchor += 1;
      if (anchor.sequence < entry.sequence) continue;
      if (anchor.hash === entry.hash) anchoredUpTo = entry.sequence;
      // The first that disagrees says most; those after it, up to one that agrees, say the same.
      else if (isSound && (rewritten.at(-1)?.first ?? 0) <= anchoredUpTo)
        rewritten.push({ first: anchoredUpTo + 1, last: entry.sequence });
    }
  };

  const take = (entry: ChainEntry): void => {
    if (entry.sequence <= last.sequence) {
      faults.push({ kind: 'inserted', sequence: entry.sequence });
      return;
    }
    const isSound = hashOf(entry.previousHash, entry.text) === entry.hash;
    if (!isSound) {
      altered.add(entry.sequence);
      if (kept.length < mostKept) kept.push(entry);
    }
    if (entry.sequence > last.sequence + 1) {
      faults.push({ kind: 'missing', first: last.sequence + 1, last: entry.sequence - 1 });
    } else if (isSound && entry.previousHash !== last.hash) {
      // The first entry follows on nothing: where it claims to, it is itself what was hashed anew.
      altered.add(last.sequence === 0 ? entry.sequence : last.sequence);
    }
    compareAnchors(entry, isSound);
    last = { sequence: entry.sequence, hash: entry.hash };
    isLastSound = isSound;
  };

  const finish = (): readonly ChainFault[] => {
    faults.push(...endOf(last, isLastSound, head, anchorsLeft.at(-1) ?? null));
    faults.push(...displaced(kept, { hashOf, renumbered }, altered, missingOf(faults)));
    for (const sequence of altered) faults.push({ kind: 'altered', sequence });
    // What is altered by itself disagrees with its anchors as well: that is told once.
    for (const range of rewritten) {
      if (!altered.has(range.last)) faults.push({ kind: 'rewritten', ...range });
    }
    return faults.sort((a, b) => placeOf(a) - placeOf(b));
  };

  return { take, finish };
}

/** What head and newest anchor say of the end of the chain. */
function endOf(
  last: KnownEntry,
  isLastSound: boolean,
  head: KnownEntry | null,
  newestAnchor: KnownEntry | null,
): readonly ChainFault[] {
  const known = [
    { knownBy: 'head' as const, sequence: head?.sequence ?? 0 },
    { knownBy: 'anchor' as const, sequence: newestAnchor?.sequence ?? 0 },
  ].reduce((a, b) => (b.sequence > a.sequence ? b : a));
  const first = last.sequence + 1;
  const cut: readonly ChainFault[] =
    known.sequence > last.sequence
      ? [{ kind: 'cut', first, last: known.sequence, knownBy: known.knownBy }]
      : [];
  const isHeadBehind = (head?.sequence ?? 0) < last.sequence;
  const isHeadOther = head !== null && head.sequence === last.sequence && head.hash !== last.hash;
  if (isHeadBehind || (isHeadOther && isLastSound)) {
    return [...cut, { kind: 'head', headSequence: head?.sequence ?? null, lastSequence: last.sequence }];
  }
  return cut;
}

const missingOf = (faults: readonly ChainFault[]): readonly number[] =>
  faults.flatMap(fault =>
    fault.kind === 'missing' || fault.kind === 'cut'
      ? Array.from(
          { length: Math.min(fault.last - fault.first + 1, mostKept) },
          (_, index) => fault.first + index,
        )
      : [],
  );

function placeOf(fault: ChainFault): number {
  switch (fault.kind) {
    case 'altered':
    case 'moved':
    case 'inserted':
      return fault.sequence;
    case 'missing':
    case 'swapped':
    case 'cut':
    case 'rewritten':
      return fault.first;
    case 'head':
      return fault.lastSequence;
  }
}
