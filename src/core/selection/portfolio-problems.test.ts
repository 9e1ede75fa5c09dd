import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dependencyCycles } from '#core/selection/dependency-cycles.ts';
import type { Initiative } from '#core/selection/portfolio.ts';

const initiative = (id: string, ...on: readonly string[]): Initiative => ({
  id,
  name: '',
  departments: [],
  startPeriods: [0],
  durationPeriods: 1,
  investmentPerYear: [],
  runningPerYear: [],
  benefits: [],
  staffing: [],
  dependsOn: on.map(each => ({ on: each, lagPeriods: 0 })),
  choice: { kind: 'free' },
});

describe('Circular dependencies', () => {
  test('are told in the order the one needs the next', () => {
    expect(
      dependencyCycles([
        initiative('a', 'b'),
        initiative('b', 'c'),
        initiative('c', 'a'),
        initiative('d', 'a'),
      ]),
    ).toEqual([['a', 'b', 'c']]);
    expect(dependencyCycles([initiative('a', 'a')])).toEqual([['a']]);
  });

  test('are none where each needs only those before it, be it ten thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) =>
      initiative(`${at}`, ...(at > 0 ? [`${at - 1}`] : [])),
    );
    expect(dependencyCycles(chain)).toEqual([]);
    expect(dependencyCycles(chain.toReversed())).toEqual([]);
  });

  test('are found just where there are some, and each leads back to its beginning', () => {
    const graph = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(graph, needs => {
        const initiatives = needs.map((on, at) => initiative(`${at}`, ...on.map(String)));
        const cycles = dependencyCycles(initiatives);
        for (const cycle of cycles) {
          cycle.forEach((id, at) => {
            expect(needs[Number(id)]).toContain(Number(cycle[(at + 1) % cycle.length]));
          });
        }
        // Those that wait for nothing are taken away until none is left, or a circle is.
        let left = needs.map((_, at) => at);
        for (let before = -1; before !== left.length; ) {
          before = left.length;
          left = left.filter(at => needs[at]!.some(on => left.includes(on)));
        }
        expect(cycles.length > 0).toBe(left.length > 0);
      }),
    );
  });
});
