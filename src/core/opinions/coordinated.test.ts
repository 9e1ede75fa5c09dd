import { describe, expect, test } from 'vitest';
import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import { type Vote, votesFrom } from '#core/opinions/vote-matrix.ts';
import { madeVotes } from '../../../tests/support/made-votes.ts';
import { votesOf } from '../../../tests/support/votes-of.ts';

const small = madeVotes({
  participants: 120,
  statements: 24,
  groups: 3,
  votesEach: 16,
  seed: 4,
  dividing: 0.9,
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
    expect(analyseOpinions(small.votes).coordinated).toEqual([]);
  });
});
