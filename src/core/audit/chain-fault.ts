/** An entry of a chain as it stands: what was hashed, and the hashes written beside it. */
export type ChainEntry = {
  readonly sequence: number;
  /** Exactly what the hash covers besides the hash before it. */
  readonly text: string;
  readonly previousHash: string;
  readonly hash: string;
};

/** What is known from elsewhere of an entry: from the head row of the database, or from outside it. */
export type KnownEntry = { readonly sequence: number; readonly hash: string };

export type ChainFault =
  /** The entry does not give its hash, or not the hash that the next one follows on. */
  | { readonly kind: 'altered'; readonly sequence: number }
  /** No entry has these numbers, first to last, though later ones exist. */
  | { readonly kind: 'missing'; readonly first: number; readonly last: number }
  /** Two entries stand in each other's place. */
  | { readonly kind: 'swapped'; readonly first: number; readonly second: number }
  /** What stands here was written under another number. */
  | { readonly kind: 'moved'; readonly sequence: number; readonly from: number }
  /** A number below 1, or a number for the second time: nothing that was ever appended. */
  | { readonly kind: 'inserted'; readonly sequence: number }
  /** The last entries, first to last, are gone; something knows of them. */
  | {
      readonly kind: 'cut';
      readonly first: number;
      readonly last: number;
      readonly knownBy: 'head' | 'anchor';
    }
  /** Entries hang together and are others than those anchored: some from `first` to `last` were written anew. */
  | { readonly kind: 'rewritten'; readonly first: number; readonly last: number }
  /** The head row of the database does not tell the last entry. */
  | { readonly kind: 'head'; readonly headSequence: number | null; readonly lastSequence: number };
