import type { Analysis } from '#core/opinions/analysis.ts';
import type { Vote, VoteMatrix } from '#core/opinions/vote-matrix.ts';

/** The votes of a matrix as rows, so that they can be turned around. */
export function votesOf({ participants, rowStart, statement, choice }: VoteMatrix): readonly Vote[] {
  return Array.from({ length: participants }, (_, participant) => participant).flatMap(participant =>
    Array.from({ length: rowStart[participant + 1]! - rowStart[participant]! }, (_, at) => {
      const value = choice[rowStart[participant]! + at]!;
      return {
        participant,
        statement: statement[rowStart[participant]! + at]!,
        choice: value > 0 ? 1 : value < 0 ? -1 : 0,
      };
    }),
  );
}

/** Per participant its group, `none` where it is in none. */
export function labelsOf({ participants, groups }: Analysis): readonly (number | string)[] {
  const labels = new Array<number | string>(participants).fill('none');
  for (const { id, members } of groups) for (const member of members) labels[member] = id;
  return labels;
}
