import type { ChainEntry, ChainFault } from './chain-fault.ts';

type Hashing = {
  readonly hashOf: (previousHash: string, text: string) => string;
  readonly renumbered: (text: string, sequence: number) => string;
};

/**
 * Finds among entries that do not give their hash those that were written under another number: either the whole row
 * gives its hash under that number, or its text gives the hash that stands there. `altered` is emptied of what is
 * explained so. `missing` are numbers without an entry, where a row may have been taken from.
 */
export function displaced(
  suspects: readonly ChainEntry[],
  { hashOf, renumbered }: Hashing,
  altered: Set<number>,
  missing: readonly number[],
): readonly ChainFault[] {
  const bySequence = new Map(suspects.map(entry => [entry.sequence, entry]));
  const originOf = (entry: ChainEntry): number | null => {
    for (const sequence of [...bySequence.keys(), ...missing]) {
      if (sequence === entry.sequence) continue;
      const text = renumbered(entry.text, sequence);
      if (hashOf(entry.previousHash, text) === entry.hash) return sequence;
      const there = bySequence.get(sequence);
      if (there !== undefined && hashOf(there.previousHash, text) === there.hash) return sequence;
    }
    return null;
  };
  const origins = new Map(suspects.map(entry => [entry.sequence, originOf(entry)]));
  const faults: ChainFault[] = [];
  for (const [sequence, from] of origins) {
    if (from === null) continue;
    altered.delete(sequence);
    if (origins.get(from) !== sequence) faults.push({ kind: 'moved', sequence, from });
    else if (sequence < from) faults.push({ kind: 'swapped', first: sequence, second: from });
  }
  return faults;
}
