import { describe, expect, test } from 'vitest';
import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import { changeSince } from '#core/opinions/change-since.ts';
import { howTelling } from '#core/opinions/how-telling.ts';
import { votesFrom } from '#core/opinions/vote-matrix.ts';
import { adjustedRandIndex } from '../../../tests/support/adjusted-rand-index.ts';
import { madeVotes } from '../../../tests/support/made-votes.ts';
import { labelsOf, votesOf } from '../../../tests/support/votes-of.ts';

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
