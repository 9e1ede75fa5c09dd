import type { Choice } from './vote-matrix.ts';

const choices: ReadonlyMap<string, Choice> = new Map<string, Choice>([
  ...['1', '+1', '1.0', '1,0', 'agree', 'agrees', 'instämmer', 'ja', 'yes'].map(word => [word, 1] as const),
  ...['-1', '−1', '-1.0', '-1,0', 'disagree', 'disagrees', 'tar avstånd', 'nej', 'no'].map(
    word => [word, -1] as const,
  ),
  ...['0', '0.0', '0,0', '-0', 'pass', 'passes', 'avstår', 'osäker'].map(word => [word, 0] as const),
]);
const unseen = new Set(['', 'na', 'nan', 'null', '.', '-', '–']);

/** What a cell says: a choice, null where the statement was not seen, undefined where it is neither. */
export function choiceOf(cell: string): Choice | null | undefined {
  const word = cell.trim().toLowerCase();
  return unseen.has(word) ? null : choices.get(word);
}
