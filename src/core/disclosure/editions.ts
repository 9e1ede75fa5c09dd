import { type Batch, type Cohort, cellOf, leastShown, nextCohorts, type ShownCell } from './shown-votes.ts';

/** The true votes of one statement: participants by their place, with what they chose. A map of them is that. */
export type TrueVotes = {
  readonly keys: () => Iterable<number>;
  readonly get: (participant: number) => -1 | 0 | 1 | undefined;
};

/** All that has been shown of a conversation, edition by edition: what the next may show depends on it. */
export type Shown = {
  readonly edition: number;
  readonly batches: readonly Batch[];
  /** By statement. */
  readonly statements: ReadonlyMap<string, readonly Cohort[]>;
};

export const nothingShown: Shown = { edition: 0, batches: [], statements: new Map() };

export const participantsShown = ({ batches }: Shown): number =>
  batches.reduce((sum, { members }) => sum + members.length, 0);

/**
 * The next edition, or the same where nothing may move.
 *
 * Participants are counted once six new ones have voted; then their votes are shown as `nextCohorts` allows. A statement of which nothing moved keeps
 * what it showed. `groupOf` gives the group that a participant is in now; 0 for none. Of `invited` those who have not taken part are none or at least
 * six too, as far as the count tells.
 */
export function nextEdition(
  before: Shown,
  votes: ReadonlyMap<string, TrueVotes>,
  groupOf: (participant: number) => number,
  invited: number | null = null,
): Shown {
  const edition = before.edition + 1;
  const counted = new Set(before.batches.flatMap(({ members }) => members));
  const waiting = new Set<number>();
  for (const those of votes.values()) {
    for (const participant of those.keys()) if (!counted.has(participant)) waiting.add(participant);
  }
  const enters = entering(waiting.size, invited === null ? null : invited - counted.size);
  const isBatch = enters > 0;
  const members = [...waiting].sort((one, other) => one - other).slice(0, enters);
  const batches = isBatch ? [...before.batches, { edition, members }] : before.batches;
  let hasMoved = isBatch;
  const statements = new Map(before.statements);
  for (const [statement, those] of votes) {
    const cohorts = before.statements.get(statement) ?? [];
    const wish = (participant: number): ShownCell | undefined => {
      const choice = those.get(participant);
      return choice === undefined ? undefined : cellOf(choice, groupOf(participant));
    };
    const next = nextCohorts(cohorts, batches, edition, wish);
    if (next.some(({ path }) => path.at(-1)?.[0] === edition)) hasMoved = true;
    statements.set(statement, next);
  }
  return hasMoved ? { edition, batches, statements } : before;
}

/** How many of those that wait are counted now: none or at least six, and none or at least six of those left are absent. */
function entering(waiting: number, left: number | null): number {
  const absent = left === null ? 0 : left - waiting;
  const most = absent > 0 && absent < leastShown ? waiting - (leastShown - absent) : waiting;
  return most >= leastShown ? most : 0;
}
