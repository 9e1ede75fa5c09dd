import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseOpinions } from '#core/opinions/analyse-opinions.ts';
import type { Analysis } from '#core/opinions/analysis.ts';
import { type Vote, votesFrom } from '#core/opinions/vote-matrix.ts';
import { plainGroups, plainSilhouette } from '../../../bench/opinions/plain-reference.ts';
import { adjustedRandIndex } from '../../../tests/support/adjusted-rand-index.ts';
import { gradualVotes, madeVotes } from '../../../tests/support/made-votes.ts';
import { labelsOf, votesOf } from '../../../tests/support/votes-of.ts';

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
