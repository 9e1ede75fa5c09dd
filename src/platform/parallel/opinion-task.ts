import type { Analysis } from '#core/opinions/analysis.ts';
import type { VoteMatrix } from '#core/opinions/vote-matrix.ts';

/** The votes of one conversation for the thread, and what was found in them last. */
export type OpinionTask = { readonly votes: VoteMatrix; readonly previous: Analysis | null };
