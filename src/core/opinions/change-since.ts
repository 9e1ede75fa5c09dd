import type { Analysis, Tally } from './analysis.ts';

export type OpinionChange = {
  /** Groups by id, 0 members where there was or is none. */
  readonly groups: readonly { readonly id: number; readonly before: number; readonly now: number }[];
  /** Participants who were in one group and are in another. */
  readonly moved: number;
  /** Participants in a group now who were in none, and the other way round. */
  readonly came: number;
  readonly left: number;
  /** Statements seen by at least `leastSeen` both times, by how much the share that agrees has changed, the largest first. */
  readonly statements: readonly {
    readonly statement: number;
    readonly before: number;
    readonly now: number;
  }[];
};

/**
 * What has changed from an analysis to a later one of the same conversation, that was made with `previous` so that groups keep their ids.
 *
 * Votes of the earlier one are among those of the later: shares are compared and not tested.
 */
export function changeSince(before: Analysis, now: Analysis, leastSeen = 6): OpinionChange {
  const [earlier, later] = [groupsByMember(before), groupsByMember(now)];
  const size = ({ groups }: Analysis, id: number) => groups.find(group => group.id === id)?.size ?? 0;
  const ids = [...new Set([...before.groups, ...now.groups].map(({ id }) => id))].sort(
    (one, other) => one - other,
  );
  const tallies = new Map(before.kept.map((statement, at) => [statement, before.tallies[at]!]));
  const statements = now.kept.flatMap((statement, at) => {
    const [was, is] = [tallies.get(statement), now.tallies[at]!];
    if (was === undefined || was.seen < leastSeen || is.seen < leastSeen) return [];
    return [{ statement, before: agreeing(was), now: agreeing(is) }];
  });
  return {
    groups: ids.map(id => ({ id, before: size(before, id), now: size(now, id) })),
    moved: countWhere(later, (member, id) => earlier.has(member) && earlier.get(member) !== id),
    came: countWhere(later, member => !earlier.has(member)),
    left: countWhere(earlier, member => !later.has(member)),
    statements: statements.sort(
      (one, other) =>
        Math.abs(other.now - other.before) - Math.abs(one.now - one.before) ||
        one.statement - other.statement,
    ),
  };
}

const groupsByMember = ({ groups }: Analysis): ReadonlyMap<number, number> =>
  new Map(groups.flatMap(({ id, members }) => members.map(member => [member, id])));

const countWhere = (
  groups: ReadonlyMap<number, number>,
  holds: (member: number, id: number) => boolean,
): number => [...groups].filter(([member, id]) => holds(member, id)).length;

const agreeing = ({ agree, seen }: Tally): number => agree / seen;
