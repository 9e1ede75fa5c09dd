import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainEntry, ChainFault, KnownEntry } from './chain-fault.ts';
import { checkChain } from './check-chain.ts';

const hashOf = (previousHash: string, text: string): string =>
  createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(text).digest('hex');
const textOf = (sequence: number, content: string): string => `${sequence} ${content}`;
const renumbered = (text: string, sequence: number): string => textOf(sequence, text.replace(/^\S+ /, ''));

/** A chain of these contents, beginning after an entry. */
const chained = (
  contents: readonly string[],
  after: KnownEntry = { sequence: 0, hash: '' },
): readonly ChainEntry[] => {
  const entries: ChainEntry[] = [];
  for (const content of contents) {
    const { sequence: before, hash: previousHash } = entries.at(-1) ?? after;
    const text = textOf(before + 1, content);
    entries.push({ sequence: before + 1, text, previousHash, hash: hashOf(previousHash, text) });
  }
  return entries;
};

const known = ({ sequence, hash }: KnownEntry): KnownEntry => ({ sequence, hash });
const headOf = (entries: readonly ChainEntry[]): KnownEntry | null => {
  const last = entries.at(-1);
  return last === undefined ? null : known(last);
};

const faultsOf = (
  entries: readonly ChainEntry[],
  head: KnownEntry | null = headOf(entries),
  anchors: readonly KnownEntry[] = [],
): readonly ChainFault[] => {
  const check = checkChain({ hashOf, renumbered, head, anchors });
  for (const entry of entries) check.take(entry);
  return check.finish();
};

const contents = ['a', 'b', 'c', 'd', 'e', 'f'];
const whole = chained(contents);
const at = (sequence: number): ChainEntry => whole[sequence - 1]!;
const withEntry = (sequence: number, change: Partial<ChainEntry>): readonly ChainEntry[] =>
  whole.map(entry => (entry.sequence === sequence ? { ...entry, ...change } : entry));
const without = (...sequences: number[]): readonly ChainEntry[] =>
  whole.filter(({ sequence }) => !sequences.includes(sequence));
const hashedAnew = (sequence: number, content: string): Partial<ChainEntry> => {
  const text = textOf(sequence, content);
  return { text, hash: hashOf(at(sequence).previousHash, text) };
};

describe('A chain', () => {
  it('that nobody touched has no fault, also against its head and every anchor', () => {
    expect(faultsOf(whole, headOf(whole), whole.map(known))).toEqual([]);
    expect(faultsOf([], null)).toEqual([]);
  });

  it('with an entry altered names that entry, whichever part of it is altered', () => {
    const other = hashOf('', 'other');
    for (const change of [{ text: textOf(3, 'x') }, { hash: other }, { previousHash: other }]) {
      expect(faultsOf(withEntry(3, change), headOf(whole), [known(at(3)), known(at(5))])).toEqual([
        { kind: 'altered', sequence: 3 },
      ]);
    }
  });

  it('with an entry altered and hashed anew names it, because the next one follows on another', () => {
    const touched = withEntry(3, hashedAnew(3, 'x'));
    expect(faultsOf(touched)).toEqual([{ kind: 'altered', sequence: 3 }]);
    expect(faultsOf(touched, headOf(whole), [known(at(3))])).toEqual([{ kind: 'altered', sequence: 3 }]);
  });

  it('whose last entry was altered and hashed anew disagrees with its head', () => {
    expect(faultsOf(withEntry(6, hashedAnew(6, 'x')), headOf(whole))).toEqual([
      { kind: 'head', headSequence: 6, lastSequence: 6 },
    ]);
  });

  it('that begins after something else has its first entry altered', () => {
    const foreign = chained(contents, { sequence: 0, hash: hashOf('', 'another chain') });
    expect(faultsOf(foreign)).toEqual([{ kind: 'altered', sequence: 1 }]);
  });

  it('with entries removed names the numbers that are missing', () => {
    expect(faultsOf(without(3), headOf(whole))).toEqual([{ kind: 'missing', first: 3, last: 3 }]);
    expect(faultsOf(without(1, 2, 5), headOf(whole))).toEqual([
      { kind: 'missing', first: 1, last: 2 },
      { kind: 'missing', first: 5, last: 5 },
    ]);
  });

  it.each([
    [2, 3],
    [2, 5],
    [1, 6],
  ])('with entries %i and %i in each other’s place says so', (first, second) => {
    const rows = withEntry(first, {
      ...at(second),
      sequence: first,
      text: renumbered(at(second).text, first),
    });
    const swapped = rows.map(entry =>
      entry.sequence === second
        ? { ...at(first), sequence: second, text: renumbered(at(first).text, second) }
        : entry,
    );
    expect(faultsOf(swapped, headOf(whole))).toEqual([{ kind: 'swapped', first, second }]);
    const texts = whole.map(entry => {
      const from = entry.sequence === first ? second : entry.sequence === second ? first : entry.sequence;
      return { ...entry, text: renumbered(at(from).text, entry.sequence) };
    });
    expect(faultsOf(texts, headOf(whole))).toEqual([{ kind: 'swapped', first, second }]);
  });

  it('with an entry removed and the later ones moved up says from where each was taken', () => {
    const closed = without(4).map(entry =>
      entry.sequence < 4
        ? entry
        : { ...entry, sequence: entry.sequence - 1, text: renumbered(entry.text, entry.sequence - 1) },
    );
    expect(faultsOf(closed, headOf(whole))).toEqual([
      { kind: 'moved', sequence: 4, from: 5 },
      { kind: 'moved', sequence: 5, from: 6 },
      { kind: 'cut', first: 6, last: 6, knownBy: 'head' },
    ]);
  });

  it('with its tail cut is told by its head, and where that was cut too by an anchor', () => {
    const cut = without(5, 6);
    expect(faultsOf(cut, headOf(whole))).toEqual([{ kind: 'cut', first: 5, last: 6, knownBy: 'head' }]);
    expect(faultsOf(cut)).toEqual([]);
    expect(faultsOf(cut, headOf(cut), [known(at(2)), known(at(6))])).toEqual([
      { kind: 'cut', first: 5, last: 6, knownBy: 'anchor' },
    ]);
    expect(faultsOf([], null, [known(at(6))])).toEqual([
      { kind: 'cut', first: 1, last: 6, knownBy: 'anchor' },
    ]);
  });

  it('rewritten as a whole is told by its anchors, and between which of them', () => {
    const forged = [...whole.slice(0, 3), ...chained(['x', 'e', 'f', 'g'], at(3))];
    expect(faultsOf(forged)).toEqual([]);
    expect(faultsOf(forged, headOf(forged), [at(1), at(3), at(5), at(6)].map(known))).toEqual([
      { kind: 'rewritten', first: 4, last: 5 },
    ]);
    const all = chained(contents.map(content => `${content}!`));
    expect(faultsOf(all, headOf(all), [at(6), all.at(-1)!].map(known))).toEqual([
      { kind: 'rewritten', first: 1, last: 6 },
    ]);
  });

  it('with rows that were never appended names them', () => {
    const rows = [{ ...at(1), sequence: -4 }, ...whole, at(6)];
    expect(faultsOf(rows, headOf(whole))).toEqual([
      { kind: 'inserted', sequence: -4 },
      { kind: 'inserted', sequence: 6 },
    ]);
  });

  it('that goes on past its head, or has none, says so', () => {
    expect(faultsOf(whole, known(at(4)))).toEqual([{ kind: 'head', headSequence: 4, lastSequence: 6 }]);
    expect(faultsOf(whole, null)).toEqual([{ kind: 'head', headSequence: null, lastSequence: 6 }]);
  });

  it('changed in one field of one row, or by one row, is never taken for whole', () => {
    const hash = fc.string().map(text => hashOf('', text));
    const change = fc.oneof(
      fc.record({ text: fc.string() }),
      fc.record({ previousHash: hash }),
      fc.record({ hash }),
      fc.record({ sequence: fc.integer({ min: -3, max: 15 }) }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        change,
        (texts, place, changed) => {
          const chain = chained(texts);
          const victim = chain[place % chain.length]!;
          const after = changed === null ? null : { ...victim, ...changed };
          fc.pre(JSON.stringify(after) !== JSON.stringify(victim));
          const rows = chain
            .flatMap(entry => (entry !== victim ? [entry] : after === null ? [] : [after]))
            .sort((a, b) => a.sequence - b.sequence);
          expect(faultsOf(rows, headOf(chain))).not.toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('rewritten from anywhere to its end, head and all, is found by any anchor at or after that place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.nat(),
        fc.array(fc.string(), { maxLength: 10 }),
        (texts, cutAt, anchoredAt, forgedTexts) => {
          const chain = chained(texts);
          const from = cutAt % chain.length;
          const anchor = chain[from + (anchoredAt % (chain.length - from))]!;
          const forged = [
            ...chain.slice(0, from),
            ...chained(
              forgedTexts.map(text => `forged ${text}`),
              chain[from - 1],
            ),
          ];
          expect(faultsOf(forged, headOf(forged), [known(anchor)])).not.toEqual([]);
        },
      ),
    );
  });
});
