import { describe, expect, test } from 'vitest';
import { readOrLibrary } from '#core/selection/or-library.ts';

const counted = ' 2\n\n 3 2 10\n 5 6 7\n 1 2 3\n 2 2 2\n 4 5\n \n 1 1 0\n 9\n 4\n 3\n';
const sections = [
  ' Words of the authors, with 12 numbers (1991) in them.',
  ' problem FIRST.DAT',
  '',
  ' ++++++++++++',
  ' 2 3',
  ' 5 6 7',
  ' 4 5',
  ' 1 2 3',
  ' 2 2 2',
  '',
  ' 10',
  ' ++++++++++++',
  ' problem SECOND.DAT',
  ' 1 1',
  ' 9',
  ' 3',
  ' 4',
  ' 0',
].join('\n');

const problemsOf = (text: string) => {
  const read = readOrLibrary(text);
  if (read.kind === 'fault') throw new Error(read.reason);
  return read.problems;
};

describe('Problems of the OR-Library', () => {
  test('are the same from either form', () => {
    const [first] = problemsOf(counted);
    const [second] = problemsOf(sections);
    expect(first?.portfolio).toEqual(second?.portfolio);
    expect([first?.optimum, second?.optimum]).toEqual([10, 10]);
    expect([first?.name, second?.name]).toEqual(['1', 'FIRST']);
  });

  test('have objects as initiatives and knapsacks as capacities', () => {
    const [first, second] = problemsOf(counted);
    expect(
      first?.portfolio.initiatives.map(({ staffing }) => staffing.map(({ perPeriod }) => perPeriod[0])),
    ).toEqual([
      [1, 2],
      [2, 2],
      [3, 2],
    ]);
    expect(first?.portfolio.capacities.map(({ perPeriod }) => perPeriod)).toEqual([[4], [5]]);
    expect(second?.optimum).toBeNull();
  });

  test('a text that breaks off or has words among its numbers tells the line', () => {
    expect(readOrLibrary(' 1\n 3 2 10\n 5 six 7\n')).toEqual({
      kind: 'fault',
      line: 3,
      reason: 'six stands where a number is expected',
    });
    expect(readOrLibrary(' 1\n 3 2 10\n 5 6 7\n')).toMatchObject({
      kind: 'fault',
      reason: 'the file ends where a number is expected',
    });
    expect(readOrLibrary('2.5')).toMatchObject({ kind: 'fault', line: 1 });
    expect(readOrLibrary('')).toMatchObject({ kind: 'fault' });
  });
});
