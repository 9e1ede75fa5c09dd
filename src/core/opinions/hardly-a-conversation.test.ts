import { describe, expect, test } from 'vitest';
import { analyseOpinions, type OpinionOptions } from '#core/opinions/analyse-opinions.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import { type Vote, type VoteMatrix, votesFrom } from '#core/opinions/vote-matrix.ts';
import { madeVotes } from '../../../tests/support/made-votes.ts';
import { votesOf } from '../../../tests/support/votes-of.ts';

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
