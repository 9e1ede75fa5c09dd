import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tally } from '#core/opinions/analysis.ts';
import { nextStatement } from '#core/opinions/next-statement.ts';

const tally = (agree: number, disagree: number, pass: number): Tally => ({
  agree,
  disagree,
  pass,
  seen: agree + disagree + pass,
});
const draws = 1000;
/** How often each statement comes, of even draws. */
function shares(tallies: readonly Tally[], ages?: readonly number[]): readonly number[] {
  const counts = tallies.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const next = nextStatement(tallies, new Set(), {
      random: (draw + 0.5) / draws,
      ...(ages === undefined ? {} : { ages }),
    });
    counts[next!]! += 1;
  }
  return counts.map(count => count / draws);
}

describe('nextStatement', () => {
  test('gives a statement that was not seen and is not left out, or none where none is left', () => {
    const tallies = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        tallies,
        fc.array(fc.nat(11)),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (given, seen, random) => {
          const next = nextStatement(
            given.map(each => tally(...each)),
            new Set(seen),
            {
              random,
              leaveOut: new Set([0]),
            },
          );
          const open = Array.from(given.keys()).filter(each => each !== 0 && !seen.includes(each));
          if (open.length === 0) expect(next).toBeNull();
          else expect(open).toContain(next);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('shows new ones most, then what divides, then what all agree on, and never none of any', () => {
    const known = [tally(50, 50, 5), tally(98, 2, 5), tally(5, 5, 95)];
    const [fresh, ...others] = shares([tally(0, 0, 0), ...known]);
    expect(fresh).toBeGreaterThan(Math.max(...others));
    const [divided, agreed, passed] = shares(known);
    expect(divided).toBeGreaterThan(agreed!);
    expect(agreed).toBeGreaterThan(passed!);
    expect(passed).toBeGreaterThan(0);
  });

  test('prefers what tells people apart, as an analysis says', () => {
    const alike = [tally(20, 20, 5), tally(20, 20, 5)];
    const count = Array.from({ length: 100 }, (_, at) =>
      nextStatement(alike, new Set(), { random: at / 100, telling: [0, 1] }),
    ).filter(next => next === 1).length;
    expect(count).toBe(80);
  });

  test('lets a statement that came late catch up with those that have been there longer', () => {
    const alike = [tally(20, 20, 5), tally(20, 20, 5)];
    expect(shares(alike)[0]).toBeCloseTo(0.5, 2);
    const [old, late] = shares([tally(20, 20, 5), tally(10, 10, 2)], [10, 10]);
    expect(late).toBeGreaterThan(old!);
    // Of half the age, half the views are its fair share.
    const [before, after] = shares([tally(20, 20, 5), tally(10, 10, 2)], [10, 5]);
    expect(after! - before!).toBeLessThan(late! - old!);
  });
});
