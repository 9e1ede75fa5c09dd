import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseOpinions, type OpinionOptions } from '#core/opinions/analyse-opinions.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import { changeSince } from '#core/opinions/change-since.ts';
import { howTelling } from '#core/opinions/how-telling.ts';
import { type Vote, type VoteMatrix, votesFrom } from '#core/opinions/vote-matrix.ts';
import { plainGroups, plainSilhouette } from '../../../bench/opinions/plain-reference.ts';
import { adjustedRandIndex } from '../../../tests/support/adjusted-rand-index.ts';
import { gradualVotes, madeVotes } from '../../../tests/support/made-votes.ts';

/** The votes of a matrix as rows, so that they can be turned around. */
function votesOf({ participants, rowStart, statement, choice }: VoteMatrix): readonly Vote[] {
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
function labelsOf({ participants, groups }: Analysis): readonly (number | string)[] {
  const labels = new Array<number | string>(participants).fill('none');
  for (const { id, members } of groups) for (const member of members) labels[member] = id;
  return labels;
}

const small = madeVotes({
  participants: 120,
  statements: 24,
  groups: 3,
  votesEach: 16,
  seed: 4,
  dividing: 0.9,
});
const found = analyseOpinions(small.votes);

describe('analyseOpinions', () => {
  test('agrees with dense principal components, plain k-means and the silhouette of all against all', () => {
    for (const seed of [4, 5]) {
      const made = madeVotes({
        participants: 80,
        statements: 20,
        groups: 2,
        votesEach: 14,
        seed,
        dividing: 0.9,
      });
      const ours = analyseOpinions(made.votes, { leastVotes: 1 });
      const plain = plainGroups(made.votes);
      expect([ours.k, ours.used.length]).toEqual([plain.k, 80]);
      expect(ours.silhouette).toBeCloseTo(plain.silhouette, 8);
      expect(adjustedRandIndex(labelsOf(ours), plain.labels)).toBe(1);
      for (const [axis, own] of [ours.projection.x, ours.projection.y].entries()) {
        const sign = Math.sign(own[0]! * plain.places[0]![axis]!);
        plain.places.forEach((place, at) => {
          expect(sign * own[at]!).toBeCloseTo(place[axis]!, 5);
        });
      }
      expect(ours.axes[0] / ours.axes[1]).toBeCloseTo(plain.eigenvalues[0] / plain.eigenvalues[1], 8);
    }
  });

  test.each([
    [2, 0.85],
    [3, 0.8],
    [4, 0.75],
  ])('finds %i planted groups again', (groups, agreement) => {
    const { votes, planted } = madeVotes({
      participants: 500,
      statements: 120,
      groups,
      votesEach: 50,
      seed: 2,
      dividing: 0.7,
    });
    const { k, ...analysis } = analyseOpinions(votes);
    expect(k).toBe(groups);
    expect(adjustedRandIndex(labelsOf({ k, ...analysis }), [...planted])).toBeGreaterThan(agreement);
  });

  test('claims no groups in at least 39 of 40 conversations where everyone answers for themselves', () => {
    const told = Array.from({ length: 40 }, (_, seed) =>
      analyseOpinions(
        gradualVotes({ participants: 100, statements: 30, votesEach: 20, strength: 0, seed: 100 + seed }),
      ),
    ).filter(({ k }) => k > 1);
    expect(told.length).toBeLessThanOrEqual(1);
  });

  test('says that differences are of degree where everyone stands somewhere on one scale', () => {
    for (const seed of [1, 2, 3]) {
      const { k, warnings } = analyseOpinions(
        gradualVotes({ participants: 400, statements: 80, votesEach: 40, strength: 1, seed }),
      );
      expect(warnings).toContain('groups-shade-over');
      if (k === 1) expect(warnings).toContain('no-groups-told-apart');
    }
  });

  test('says the same whatever the order of votes, and with the names of participants and statements changed', () => {
    const rows = votesOf(small.votes);
    const { participants, statements } = small.votes;
    const shuffledTo = (count: number) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, at) => at),
        { minLength: count, maxLength: count },
      );
    fc.assert(
      fc.property(shuffledTo(participants), shuffledTo(statements), (person, thing) => {
        const renamed = rows
          .map(({ participant, statement, choice }) => ({
            participant: person[participant]!,
            statement: thing[statement]!,
            choice,
          }))
          .reverse();
        const again = analyseOpinions(votesFrom(renamed, participants, statements));
        expect(again.silhouette).toBeCloseTo(found.silhouette!, 6);
        const labels = labelsOf(again);
        expect(
          adjustedRandIndex(
            labelsOf(found),
            person.map(each => labels[each]!),
          ),
        ).toBe(1);
        const consensusOf = ({ consensus }: Analysis) => consensus.map(({ statement }) => statement);
        expect(consensusOf(again).sort()).toEqual(
          consensusOf(found)
            .map(statement => thing[statement]!)
            .sort(),
        );
      }),
      { numRuns: 8 },
    );
  });

  test('says the same with sides exchanged where all choices are mirrored', () => {
    const mirrored = analyseOpinions(
      votesFrom(
        votesOf(small.votes).map(({ choice, ...vote }) => ({
          ...vote,
          choice: choice === 1 ? -1 : choice === -1 ? 1 : 0,
        })),
        small.votes.participants,
        small.votes.statements,
      ),
    );
    expect(adjustedRandIndex(labelsOf(mirrored), labelsOf(found))).toBe(1);
    const sidesOf = ({ groups }: Analysis) =>
      groups.map(({ representative }) => representative.map(({ statement, side }) => [statement, side]));
    const turned = { agree: 'disagree', disagree: 'agree' } as const;
    expect(sidesOf(mirrored)).toEqual(
      found.groups.map(({ representative }) =>
        representative.map(({ statement, side }) => [statement, turned[side]]),
      ),
    );
  });

  test('puts those who have voted the same in the same group, and is the same for the same seed', () => {
    const rows = votesOf(small.votes);
    const { participants, statements } = small.votes;
    const twice = [...rows, ...rows.map(row => ({ ...row, participant: row.participant + participants }))];
    const labels = labelsOf(analyseOpinions(votesFrom(twice, 2 * participants, statements)));
    expect(labels.slice(participants)).toEqual(labels.slice(0, participants));
    expect(analyseOpinions(small.votes)).toEqual(found);
  });

  test('takes no notice of what is left out', () => {
    const { participants, statements } = small.votes;
    const spoiled = [
      ...votesOf(small.votes),
      ...Array.from(
        { length: participants },
        (_, participant): Vote => ({
          participant,
          statement: statements,
          choice: participant % 2 === 0 ? 1 : -1,
        }),
      ),
    ];
    const again = analyseOpinions(votesFrom(spoiled, participants, statements + 1), {
      leaveOut: [statements],
    });
    expect(labelsOf(again)).toEqual(labelsOf(found));
    expect(again.kept).toEqual(found.kept);
  });

  test('gives the silhouette of its own groups on its own map', () => {
    const { x, y } = found.projection;
    const labels = labelsOf(found);
    const placed = found.used.flatMap((participant, at) =>
      typeof labels[participant] === 'number' ? [{ at, label: Number(labels[participant]) }] : [],
    );
    const plain = plainSilhouette(
      placed.map(({ at }) => [x[at]!, y[at]!]),
      placed.map(({ label }) => label),
      found.k,
    );
    expect(found.silhouette).toBeCloseTo(plain, 8);
  });
});

describe('what is hardly a conversation', () => {
  const all = (
    participants: number,
    statements: number,
    choice: (row: number, column: number) => Vote['choice'],
  ) =>
    votesFrom(
      Array.from({ length: participants * statements }, (_, at) => ({
        participant: Math.floor(at / statements),
        statement: at % statements,
        choice: choice(Math.floor(at / statements), at % statements),
      })),
      participants,
      statements,
    );
  const cases: readonly (readonly [
    string,
    VoteMatrix,
    OpinionOptions,
    readonly Analysis['warnings'][number][],
  ])[] = [
    ['nobody at all', votesFrom([], 0, 0), {}, ['no-votes']],
    ['people who have not voted', votesFrom([], 30, 8), {}, ['no-votes']],
    ['one participant', all(1, 10, () => 1), {}, ['one-participant']],
    ['one statement', all(40, 1, row => (row % 2 === 0 ? 1 : -1)), {}, ['one-statement']],
    ['all left out', all(40, 3, row => (row % 2 === 0 ? 1 : -1)), { leaveOut: [0, 1, 2] }, ['no-votes']],
    [
      'eleven participants',
      all(11, 10, (row, column) => (row % 2 === column % 2 ? 1 : -1)),
      {},
      ['few-participants'],
    ],
    ['everyone agreeing', all(50, 10, () => 1), {}, ['everyone-votes-alike']],
    ['identical rows', all(50, 10, (_, column) => (column % 3 === 0 ? -1 : 1)), {}, ['everyone-votes-alike']],
    [
      'nobody finishing',
      votesFrom(
        Array.from(
          { length: 200 },
          (_, at): Vote => ({ participant: at >> 1, statement: at % 20, choice: 1 }),
        ),
        100,
        20,
      ),
      {},
      ['nobody-finished'],
    ],
  ];

  test.each(cases)('%s: no groups, and a clear reason', (_, votes, options, expected) => {
    const { k, groups, silhouette, warnings, ...rest } = analyseOpinions(votes, options);
    expect([k, groups, silhouette]).toEqual([1, [], null]);
    expect(warnings).toEqual(expect.arrayContaining([...expected]));
    expect(JSON.stringify(rest)).not.toContain('NaN');
  });

  test('two camps of identical rows are two groups', () => {
    const { k, groups, consensus } = analyseOpinions(
      all(40, 12, (row, column) => (column < 2 || row % 2 === 0 ? 1 : -1)),
    );
    expect([k, groups.map(({ size }) => size)]).toEqual([2, [20, 20]]);
    expect(consensus.map(({ statement }) => statement)).toEqual([0, 1]);
  });

  test('a handful far from all others is set aside, not shown as a group', () => {
    const far = 200;
    const rows = votesOf(
      madeVotes({ participants: far, statements: 30, groups: 2, votesEach: 30, seed: 3 }).votes,
    );
    const others = Array.from(
      { length: 4 * 30 },
      (_, at): Vote => ({
        participant: far + Math.floor(at / 30),
        statement: at % 30,
        choice: 0,
      }),
    );
    const { groups } = analyseOpinions(votesFrom([...rows, ...others], far + 4, 30));
    expect(groups.every(({ size }) => size >= 6)).toBe(true);
  });

  test('says that the second axis is arbitrary where two explain as much', () => {
    // Four corners of a square, as many in each: every direction in it explains the same.
    const square = all(48, 16, (row, column) => ((column < 8 ? row & 1 : row & 2) === 0 ? 1 : -1));
    expect(analyseOpinions(square).k).toBe(4);
    const cube = all(64, 24, (row, column) => (((row >> Math.floor(column / 8)) & 1) === 0 ? 1 : -1));
    expect(analyseOpinions(cube).warnings).toContain('second-component-arbitrary');
  });
});

describe('coordinated votes', () => {
  const honest = votesOf(small.votes);
  const robots = (count: number, choice: (statement: number) => Vote['choice']) =>
    Array.from(
      { length: count * 20 },
      (_, at): Vote => ({
        participant: small.votes.participants + Math.floor(at / 20),
        statement: at % 20,
        choice: choice(at % 20),
      }),
    );
  const withRobots = (rows: readonly Vote[], count: number) =>
    analyseOpinions(
      votesFrom([...honest, ...rows], small.votes.participants + count, small.votes.statements),
    );

  test('of eight who vote the very same on twenty statements are flagged, and still counted', () => {
    const { coordinated, warnings, used } = withRobots(
      robots(8, statement => (statement % 3 === 0 ? -1 : 1)),
      8,
    );
    expect(coordinated.map(({ members, statements }) => [members.length, statements.length])).toEqual([
      [8, 20],
    ]);
    expect(warnings).toContain('coordinated');
    expect(used).toContain(small.votes.participants);
  });

  test('are not those of five, nor of people who agree with everything', () => {
    expect(
      withRobots(
        robots(5, statement => (statement % 3 === 0 ? -1 : 1)),
        5,
      ).coordinated,
    ).toEqual([]);
    expect(
      withRobots(
        robots(8, () => 1),
        8,
      ).coordinated,
    ).toEqual([]);
    expect(found.coordinated).toEqual([]);
  });
});

describe('an analysis that goes on from the one before', () => {
  const made = madeVotes({ participants: 600, statements: 60, groups: 3, votesEach: 30, seed: 6 });
  const before = analyseOpinions(made.votes);
  const { participants, statements } = made.votes;
  const oneMore = votesFrom(
    [...votesOf(made.votes), { participant: 0, statement: 0, choice: 1 }],
    participants,
    statements,
  );

  test('keeps number and names of the groups after one vote, and nearly everyone in place', () => {
    const now = analyseOpinions(oneMore, { previous: before });
    expect([now.isUpdate, now.k]).toEqual([true, before.k]);
    expect(adjustedRandIndex(labelsOf(now), labelsOf(before))).toBeGreaterThan(0.98);
    const anew = analyseOpinions(oneMore);
    expect(adjustedRandIndex(labelsOf(now), labelsOf(anew))).toBeGreaterThan(0.98);
    const change = changeSince(before, now);
    expect(change.moved).toBeLessThan(6);
    expect(change.groups.map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(change.statements).toHaveLength(statements);
  });

  test('looks at everything anew once there are clearly more votes or other statements, and keeps the names', () => {
    const more = votesFrom(
      [
        ...votesOf(made.votes),
        ...votesOf(made.votes)
          .slice(0, 2000)
          .map(vote => ({ ...vote, participant: participants + vote.participant })),
      ],
      2 * participants,
      statements,
    );
    const now = analyseOpinions(more, { previous: before });
    expect(now.isUpdate).toBe(false);
    expect(adjustedRandIndex(labelsOf(now).slice(0, participants), labelsOf(before))).toBeGreaterThan(0.9);
    const same = labelsOf(now)
      .slice(0, participants)
      .filter((label, at) => label === labelsOf(before)[at]);
    expect(same.length).toBeGreaterThan(0.9 * participants);
    expect(analyseOpinions(made.votes, { previous: before, leaveOut: [1] }).isUpdate).toBe(false);
  });

  test('tells which statements tell people apart', () => {
    const telling = howTelling(before);
    const most = Math.max(...before.divisive.slice(0, 5).map(({ statement }) => telling[statement]!));
    const consensus = before.consensus.slice(0, 5).map(({ statement }) => telling[statement]!);
    expect(Math.max(...telling)).toBe(1);
    expect(most).toBeGreaterThan(Math.max(...consensus));
  });
});
