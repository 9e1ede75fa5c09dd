import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, gatherVotes, type Vote, votesFrom } from '#core/opinions/vote-matrix.ts';

const [participants, statements] = [7, 5];
const vote: fc.Arbitrary<Vote> = fc.record({
  participant: fc.nat(participants - 1),
  statement: fc.nat(statements - 1),
  choice: fc.constantFrom<Choice>(-1, 0, 1),
});

describe('votesFrom', () => {
  test('keeps the last vote of each participant on each statement, by statement ascending', () => {
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 60 }), rows => {
        const last = new Map(rows.map(row => [row.participant * statements + row.statement, row.choice]));
        const { rowStart, statement, choice } = votesFrom(rows, participants, statements);
        const read = Array.from({ length: participants }, (_, row) => row).flatMap(row =>
          Array.from(
            { length: rowStart[row + 1]! - rowStart[row]! },
            (_, at) =>
              [row * statements + statement[rowStart[row]! + at]!, choice[rowStart[row]! + at]!] as const,
          ),
        );
        expect(read).toEqual([...last].sort(([one], [other]) => one - other));
      }),
      { numRuns: 50 },
    );
  });

  test('lets the latest time count where times are given, whatever the order', () => {
    const list = gatherVotes();
    list.add(0, 0, 1, 20);
    list.add(1, 0, 1, 5);
    list.add(0, 0, -1, 10);
    list.add(1, 0, 0, 5);
    expect([...list.toMatrix(2, 1).choice]).toEqual([1, 0]);
  });

  test('grows past what was expected, and refuses what lies outside', () => {
    const list = gatherVotes(1);
    for (let row = 0; row < 1000; row += 1) list.add(row, row % 3, 1);
    expect(list.toMatrix(1000, 3).choice).toHaveLength(1000);
    expect(() => list.toMatrix(999, 3)).toThrow(RangeError);
    expect(() => list.toMatrix(1000, 2)).toThrow(RangeError);
    expect(() => list.add(0, 70_000, 1)).toThrow(RangeError);
    expect(() => list.add(-1, 0, 1)).toThrow(RangeError);
  });
});
