import { z } from 'zod';
import {
  nextEdition,
  nothingShown,
  participantsShown,
  type Shown,
  type TrueVotes,
} from '#core/disclosure/editions.ts';
import { opinionMap } from '#core/disclosure/shown-map.ts';
import { type ShownCount, shownAtLeast, shownParts } from '#core/disclosure/shown-presence.ts';
import { leastShown } from '#core/disclosure/shown-votes.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import { gatherVotes, type VoteMatrix } from '#core/opinions/vote-matrix.ts';
import type { Invited, Presence } from '../model/conversation.ts';
import { type Brief, type Figures, shownCells } from '../model/figures.ts';
import { findingsOf } from '../model/findings.ts';
import { eachOf, type Voices, type Votes, votesByPlace } from './voices.ts';

/** All that the next edition depends on. */
export type EditionState = {
  /** Pseudonyms, by the place that stands for them in what is shown. */
  readonly voters: readonly string[];
  /** The lasting id of the group that each was in last; 0 for none. */
  readonly groups: readonly number[];
  readonly shown: Shown;
};

export const firstState: EditionState = { voters: [], groups: [], shown: nothingShown };

const stepSchema = z.tuple([z.int(), z.int()]);
const stateSchema = z.object({
  voters: z.array(z.string()),
  groups: z.array(z.int()),
  edition: z.int(),
  batches: z.array(z.object({ edition: z.int(), members: z.array(z.int()) })),
  statements: z.array(
    z.tuple([z.string(), z.array(z.object({ path: z.array(stepSchema), members: z.array(z.int()) }))]),
  ),
});

export const writtenState = ({ voters, groups, shown }: EditionState): string =>
  JSON.stringify({
    voters,
    groups,
    edition: shown.edition,
    batches: shown.batches,
    statements: [...shown.statements],
  });

export function readState(text: string): EditionState {
  const { voters, groups, edition, batches, statements } = stateSchema.parse(JSON.parse(text));
  return { voters, groups, shown: { edition, batches, statements: new Map(statements) } };
}

/** Votes with everybody who has cast one in their place: as the analysis takes them, and by statement as editions do. */
export type LaidOut = {
  readonly state: EditionState;
  readonly matrix: VoteMatrix;
  readonly votes: ReadonlyMap<string, TrueVotes>;
};

/** The state with everybody who has voted since on one of the statements, and the votes on these. */
export function withNewVoters(
  state: EditionState,
  { pseudonyms, votes: all }: Voices,
  statements: readonly string[],
): LaidOut {
  const votes = new Map(statements.map(id => [id, all.get(id) ?? noVotes]));
  const known = new Map(state.voters.map((voter, place) => [voter, place]));
  const hasVoted = new Uint8Array(pseudonyms.length);
  for (const { voters } of votes.values()) for (const voter of voters) hasVoted[voter] = 1;
  const fresh = pseudonyms.filter((voter, number) => hasVoted[number] === 1 && !known.has(voter));
  // By pseudonym, which says nothing of when somebody came.
  const voters = [...state.voters, ...fresh.sort()];
  for (let place = state.voters.length; place < voters.length; place++) known.set(voters[place] ?? '', place);
  const placeOf = Uint32Array.from(pseudonyms, voter => known.get(voter) ?? 0);
  const list = gatherVotes();
  for (const [column, those] of [...votes.values()].entries()) {
    for (const [voter, choice] of eachOf(those)) list.add(placeOf[voter] ?? 0, column, choice);
  }
  const groups = voters.map((_, place) => state.groups[place] ?? 0);
  return {
    state: { ...state, voters, groups },
    matrix: list.toMatrix(voters.length, votes.size),
    votes: votesByPlace(votes, placeOf, voters.length),
  };
}

const noVotes: Votes = { voters: new Uint32Array(), choices: new Int8Array() };

/** The groups of an analysis under lasting ids: a group is the one before that most of its members come from. */
export function lastingGroups(
  before: readonly number[],
  analysis: Pick<Analysis, 'groups'>,
): { readonly ids: readonly number[]; readonly groupOf: readonly number[] } {
  const shared = analysis.groups.flatMap(({ members }, at) => {
    const counts = new Map<number, number>();
    for (const member of members) {
      const id = before[member] ?? 0;
      if (id > 0) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts].map(([id, count]) => ({ at, id, count }));
  });
  const ids = new Array<number>(analysis.groups.length).fill(0);
  for (const { at, id } of shared.sort((one, other) => other.count - one.count)) {
    if (ids[at] === 0 && !ids.includes(id)) ids[at] = id;
  }
  const last = before.reduce((most, id) => Math.max(most, id), 0);
  const given = ids.map((id, at) =>
    id > 0 ? id : last + 1 + ids.slice(0, at).filter(each => each === 0).length,
  );
  const groupOf = before.map(() => 0);
  for (const [at, { members }] of analysis.groups.entries()) {
    for (const member of members) groupOf[member] = given[at] ?? 0;
  }
  return { ids: given, groupOf };
}

/** What of the analysis's warnings tells of nobody. */
const tellable: readonly string[] = [
  'few-statements',
  'few-participants',
  'everyone-votes-alike',
  'no-groups-told-apart',
  'groups-shade-over',
  'second-component-arbitrary',
];

export type Around = {
  readonly invited: readonly Invited[];
  readonly presence: readonly Presence[];
  /** What was shown before; null for the first edition. */
  readonly before: Figures | null;
};

export type Edition = { readonly state: EditionState; readonly figures: Figures; readonly brief: Brief };

/** The next edition of a conversation; null where nothing may move. */
export function makeEdition(
  { state, votes }: LaidOut,
  analysis: Analysis,
  { invited, presence, before }: Around,
): Edition | null {
  const { ids, groupOf } = lastingGroups(state.groups, analysis);
  const everyone = invited.find(({ kind }) => kind === 'everyone')?.people ?? null;
  const shown = nextEdition(state.shown, votes, place => groupOf[place] ?? 0, everyone);
  if (shown === state.shown) return null;
  const participants = participantsShown(shown);
  const flagged = analysis.coordinated.some(({ members }) => members.length >= leastShown);
  const figures: Figures = {
    edition: shown.edition,
    participants,
    groups: [...ids].sort((one, other) => one - other),
    silhouette: analysis.silhouette === null ? null : Math.round(analysis.silhouette * 10) / 10,
    warnings: [
      ...analysis.warnings.filter(warning => tellable.includes(warning)),
      ...(flagged ? ['coordinated'] : []),
    ],
    statements: [...votes.keys()].map(id => ({ id, cells: [...shownCells(shown.statements.get(id) ?? [])] })),
    map: mapOf(analysis, groupOf, participants, before?.map ?? null),
    parts: [...partsOf(invited, presence, before?.parts ?? [], participants)],
    professions: [...professionsOf(invited, presence)],
  };
  const findings = findingsOf(figures);
  const brief: Brief = {
    edition: shown.edition,
    participants,
    groups: findings.groups.length,
    consensus: findings.consensus.length,
    divisive: findings.divisive.length,
  };
  return { state: { ...state, groups: groupOf, shown }, figures, brief };
}

/** The map is drawn anew once a tenth more take part, and at least six: where somebody stands can then not be followed. */
function mapOf(
  analysis: Analysis,
  groupOf: readonly number[],
  participants: number,
  before: Figures['map'],
): Figures['map'] {
  if (before !== null && participants - before.participants < Math.max(leastShown, before.participants / 10))
    return before;
  const places = analysis.used.map((participant, at) => ({
    x: analysis.projection.x[at] ?? 0,
    y: analysis.projection.y[at] ?? 0,
    group: groupOf[participant] ?? 0,
  }));
  const across = Math.max(3, Math.min(14, Math.round(Math.sqrt(places.length / 6))));
  const map = opinionMap(places, across);
  return map === null ? null : { ...map, hexagons: [...map.hexagons], participants };
}

function partsOf(
  invited: readonly Invited[],
  presence: readonly Presence[],
  before: readonly ShownCount[],
  participants: number,
): readonly ShownCount[] {
  const parts = invited.filter(({ kind }) => kind === 'part');
  const now = parts.map(({ id, people }) => ({ id, invited: people, people: cameFrom(presence, id) }));
  return shownParts(before, now, participants);
}

const professionsOf = (invited: readonly Invited[], presence: readonly Presence[]): readonly ShownCount[] =>
  invited
    .filter(({ kind }) => kind === 'profession')
    .map(({ id }) => ({ id, people: shownAtLeast(cameFrom(presence, id)) }));

const cameFrom = (presence: readonly Presence[], id: string): number =>
  presence.find(({ invited }) => invited === id)?.people ?? 0;
