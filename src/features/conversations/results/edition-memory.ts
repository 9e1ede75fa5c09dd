import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import {
  type Around,
  type Edition,
  type EditionState,
  firstState,
  makeEdition,
  readState,
  withNewVoters,
  writtenState,
} from './edition.ts';
import { noVoices, type StatementVotes, takeVotes } from './voices.ts';

/** What an edition is made from, besides the votes. */
export type EditionAsked = Around & {
  /** Those that are voted on. */
  readonly statements: readonly string[];
  /** What was kept with the edition before; `as-made` where that is the one that was made here last. */
  readonly state: { readonly kept: string | null } | 'as-made';
};

export type EditionMade = Omit<Edition, 'state'> & { readonly state: string };

/** Where the editions of a conversation are made: here, or in a thread. */
export type EditionMemory = {
  /** Takes the votes on statements in the place of those they had. */
  readonly take: (votes: readonly StatementVotes[]) => Promise<void>;
  /** The next edition; null where nothing may move. */
  readonly make: (asked: EditionAsked) => Promise<EditionMade | null>;
};

/** Remembers the votes of a conversation and what was found in them, so that the next edition goes on from there. */
export function editionMemory() {
  const voices = noVoices();
  let analysis: Analysis | null = null;
  let made: EditionState = firstState;
  return {
    take: (votes: readonly StatementVotes[]) => {
      for (const each of votes) takeVotes(voices, each);
    },
    make: ({ statements, state, ...around }: EditionAsked): EditionMade | null => {
      if (state !== 'as-made') made = state.kept === null ? firstState : readState(state.kept);
      const laid = withNewVoters(made, voices, statements);
      analysis = analyseOpinions(laid.matrix, analysis === null ? {} : { previous: analysis });
      const edition = makeEdition(laid, analysis, around);
      if (edition === null) return null;
      made = edition.state;
      return { ...edition, state: writtenState(edition.state) };
    },
  };
}

/** In this thread: for few votes. */
export function memoryHere(): EditionMemory {
  const { take, make } = editionMemory();
  return { take: async votes => take(votes), make: async asked => make(asked) };
}
