import type { Analysis, OpinionGroup, OpinionWarning } from './analysis.ts';
import { centredVotes, keptStatements, votesCast } from './centred-votes.ts';
import { type Grouping, regroup } from './choose-groups.ts';
import { consensusStatements } from './consensus.ts';
import { coordinatedVotes } from './coordinated.ts';
import { divisionBetween } from './division.ts';
import { divisiveStatements } from './divisive.ts';
import { type Found, findGroups } from './find-groups.ts';
import { groupIds } from './group-ids.ts';
import { type OpinionSpace, opinionSpace } from './opinion-space.ts';
import { representativeStatements } from './representative.ts';
import { type Counts, sharesOf, tallyByGroup, tallyOf, tallyOfAll } from './tallies.ts';
import type { VoteMatrix } from './vote-matrix.ts';
import { notAsked, votesHangTogether } from './votes-hang-together.ts';

export type OpinionOptions = {
  /** Statements moderated out. */
  readonly leaveOut?: Iterable<number>;
  readonly seed?: number;
  /** Votes that a participant must have cast to be placed (of fewer statements: all of them). */
  readonly leastVotes?: number;
  /** Members that a group must have to be told of; as many must have seen a statement for it to be judged. */
  readonly leastGroup?: number;
  /** The analysis before, to go on from; participants and statements must have kept their positions, new ones come after them. */
  readonly previous?: Analysis;
};

/** As long as votes are at most this share more, or fewer, the number of groups found before stands. */
const littleMore = 0.02;

/**
 * Opinion groups of a conversation, what tells them apart, what all share and what divides.
 *
 * Participants with at least `leastVotes` (7) votes are placed by their votes (`opinionSpace`) and grouped there (`findGroups`), if votes hang together more than chance makes them (`votesHangTogether`). The same votes and seed give the same
 * answer, whatever the order of rows. Nothing is thrown for want of data: k is 1, and `warnings` say why. With `previous` of the same statements and nearly as many votes, its axes and groups are gone on from; what it says then depends, in points
 * near a border, on what came before. Reference: docs/methods/opinions.md; Small et al. 2021, Recerca 26(2).
 */
export function analyseOpinions(
  votes: VoteMatrix,
  { leaveOut = [], seed = 1, leastVotes = 7, leastGroup = 6, previous }: OpinionOptions = {},
): Analysis {
  const columns = keptStatements(votes.statements, leaveOut);
  const cast = votesCast(votes, columns);
  const least = Math.max(1, Math.min(leastVotes, columns.length));
  const used = Uint32Array.from(cast.keys()).filter(participant => cast[participant]! >= least);
  const total = cast.reduce((sum, count) => sum + count, 0);
  const voters = cast.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const earlier = previous !== undefined && isSameConversation(previous, columns) ? previous : null;
  const isUpdate =
    earlier !== null && Math.abs(total - earlier.basis.votes) <= littleMore * earlier.basis.votes;

  const centred = centredVotes(votes, used, columns);
  const space = opinionSpace(centred, seed, earlier?.basis.components ?? [], isUpdate);
  const isTooLittle = columns.length < 2 || used.length < 2 * leastGroup || space.isWithoutDifferences;
  const cohesion = isTooLittle ? notAsked : isUpdate ? earlier.cohesion : votesHangTogether(centred, seed);
  const found = !cohesion.isTold
    ? null
    : ((isUpdate ? groupsAsBefore(space, earlier, leastGroup, seed) : null) ??
      findGroups(
        space,
        used.map(row => cast[row]!),
        columns.length,
        leastGroup,
        seed,
      ));
  const grouping = found?.contrast.isTold === true ? found.grouping : null;

  const groupOf = new Int16Array(votes.participants).fill(-1);
  grouping?.labels.forEach((label, row) => {
    groupOf[used[row]!] = label;
  });
  const k = grouping?.k ?? 1;
  const all = tallyByGroup(votes, columns, new Int16Array(votes.participants), 1);
  const counts = grouping === null ? all : tallyByGroup(votes, columns, groupOf, k);
  const ids = groupIds(groupOf, grouping === null ? 0 : k, previous?.groups ?? []);
  const groups = grouping === null ? [] : groupsOf(grouping, groupOf, ids, counts, columns, leastGroup);
  const seenByTooFew = Array.from(columns.keys()).flatMap(column => {
    const least = Math.min(...Array.from({ length: k }, (_, group) => tallyOf(counts, group, column).seen));
    const statement = columns[column]!;
    return least < leastGroup ? [{ statement, seen: tallyOf(all, 0, column).seen }] : [];
  });
  const coordinated = coordinatedVotes(votes, sharesOf(votes, counts, columns), leastGroup);
  const warnings: readonly (OpinionWarning | false)[] = [
    total === 0 && 'no-votes',
    voters === 1 && 'one-participant',
    columns.length === 1 && 'one-statement',
    columns.length > 1 && columns.length < leastVotes && 'few-statements',
    voters > 0 && used.length === 0 && 'nobody-finished',
    voters > 1 && used.length > 0 && used.length < 2 * leastGroup && 'few-participants',
    used.length > 1 && space.isWithoutDifferences && 'everyone-votes-alike',
    !isTooLittle && grouping === null && 'no-groups-told-apart',
    found?.contrast.isFaint === true && 'groups-shade-over',
    grouping !== null && grouping.setAside > 0 && 'small-groups-set-aside',
    !isTooLittle && space.isSecondArbitrary && 'second-component-arbitrary',
    total > 0 && seenByTooFew.length > 0 && 'seen-by-too-few',
    coordinated.length > 0 && 'coordinated',
  ];
  return {
    participants: votes.participants,
    statements: votes.statements,
    kept: Array.from(columns),
    used: Array.from(used),
    k,
    groups,
    silhouette: grouping?.silhouette ?? null,
    tried: found?.grouping.tried ?? [],
    consensus: consensusStatements(counts, columns, leastGroup),
    divisive: withIds(divisiveStatements(counts, columns, leastGroup), ids),
    division: divisionBetween(counts),
    tallies: Array.from(columns.keys(), column => tallyOfAll(all, column)),
    seenByTooFew,
    projection: { x: space.places[0]!, y: space.places[1]! },
    axes: [space.shares[0]!, space.shares[1]!],
    cohesion,
    contrast: found?.contrast ?? null,
    coordinated,
    warnings: warnings.filter(warning => warning !== false),
    isUpdate,
    basis: {
      kept: columns,
      votes: isUpdate ? earlier.basis.votes : total,
      components: space.components,
      centres: grouping?.centres ?? null,
    },
  };
}

/** The groups of `earlier` with everyone placed anew; null where there were none or one has become too small. */
function groupsAsBefore(
  { places }: OpinionSpace,
  { basis, contrast }: Analysis,
  leastGroup: number,
  seed: number,
): Found | null {
  if (basis.centres === null || contrast === null) return null;
  const axes = basis.centres[0]!.length;
  const grouping =
    axes > places.length ? null : regroup(places.slice(0, axes), basis.centres, leastGroup, seed);
  return grouping === null ? null : { grouping, contrast };
}

const isSameConversation = ({ basis }: Analysis, columns: Uint32Array): boolean =>
  basis.kept.length === columns.length && columns.every((statement, at) => statement === basis.kept[at]);

const withIds = (found: Analysis['divisive'], ids: readonly number[]): Analysis['divisive'] =>
  found.map(each => ({
    ...each,
    between: each.between === null ? null : [ids[each.between[0]]!, ids[each.between[1]]!],
  }));

function groupsOf(
  grouping: Grouping,
  groupOf: Int16Array,
  ids: readonly number[],
  counts: Counts,
  columns: Uint32Array,
  leastSeen: number,
): readonly OpinionGroup[] {
  const members: number[][] = ids.map(() => []);
  groupOf.forEach((group, participant) => {
    if (group >= 0) members[group]!.push(participant);
  });
  const representative = representativeStatements(counts, columns, leastSeen);
  return ids
    .map((id, group) => ({
      id,
      size: members[group]!.length,
      members: members[group]!,
      silhouette: grouping.perGroup[group]!,
      representative: representative[group]!,
      tallies: Array.from(columns.keys(), column => tallyOf(counts, group, column)),
    }))
    .sort((one, other) => one.id - other.id);
}
