import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { findConflict } from '#core/selection/conflict.ts';
import { constraintName } from '#core/selection/constraint.ts';
import { efficientFrontier } from '#core/selection/frontier.ts';
import { marginalValues } from '#core/selection/marginal-values.ts';
import { brokenRows, objectiveOf, type Solve, withRows } from '#core/selection/milp.ts';
import { readOrLibrary } from '#core/selection/or-library.ts';
import { makeProgramme, type Programme } from '#core/selection/programme.ts';
import { makePortfolio } from '../../../bench/selection/make-portfolio.ts';
import { randomPortfolio } from '../../../tests/support/random-portfolio.ts';
import { testDataPath, whenTestData } from '../../../tests/support/test-data.ts';
import { bestWorth, isAllowed } from '../../../tests/support/try-all-selections.ts';
import { openSolver } from './solver.ts';

const solver = openSolver();
afterAll(() => solver.close());
const solve: Solve = (milp, options) => solver.solve(milp, options);
const exactly = { gap: 0, timeLimitSeconds: 60 };

const startsOf = ({ columns, columnsOf }: Programme, solution: ArrayLike<number>) =>
  columnsOf.map(own => {
    const column = own.find(each => solution[each]! > 0.5);
    return column === undefined ? null : columns[column]!.start;
  });
const worth = ({ milp, objectiveUnit }: Programme, solution: Float64Array | null) =>
  solution === null ? Number.NaN : objectiveOf(milp, solution) * objectiveUnit;

describe('Small portfolios, against trying every selection', () => {
  test('no allowed selection beats the one that is given, and it is allowed itself', async () => {
    await fc.assert(
      fc.asyncProperty(randomPortfolio({ withDuties: true }), async portfolio => {
        const programme = makeProgramme(portfolio);
        const { status, solution, bound } = await solver.select(programme, exactly);
        const best = bestWorth(portfolio);
        if (best === null) {
          expect([status, solution]).toEqual(['infeasible', null]);
          return;
        }
        expect(status).toBe('optimal');
        expect(worth(programme, solution)).toBeCloseTo(best, 2);
        expect(bound * programme.objectiveUnit).toBeGreaterThan(best - 1);
        expect(isAllowed(portfolio, startsOf(programme, solution ?? []))).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  test('the solver alone finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(randomPortfolio({ withDuties: false }), async portfolio => {
        const programme = makeProgramme(portfolio);
        const { solution } = await solver.solve(programme.milp, exactly);
        expect(worth(programme, solution)).toBeCloseTo(bestWorth(portfolio) ?? Number.NaN, 2);
      }),
      { numRuns: 60 },
    );
  });

  test('what clashes cannot hold together, and can without any one of it', async () => {
    let clashes = 0;
    await fc.assert(
      fc.asyncProperty(randomPortfolio({ withDuties: true }), async portfolio => {
        if (bestWorth(portfolio) !== null) return;
        clashes += 1;
        const programme = makeProgramme(portfolio);
        const conflict = await findConflict(programme, solve, 10);
        expect(conflict?.isIrreducible).toBe(true);
        const names = conflict?.names ?? [];
        const isPossible = async (kept: readonly string[]) => {
          const part = withRows(programme.milp, row => {
            const constraint = programme.constraints[row]!;
            return constraint.kind === 'once' || kept.includes(constraintName(portfolio, constraint));
          });
          return (await solve(part, exactly)).status !== 'infeasible';
        };
        expect(await isPossible(names)).toBe(false);
        for (const name of names) expect(await isPossible(names.filter(other => other !== name))).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(clashes).toBeGreaterThan(5);
  });

  test('a portfolio that is possible has no clash', async () => {
    const programme = makeProgramme(
      makePortfolio({ initiatives: 10, years: 3, roles: 3, share: 0.6, seed: 1 }),
    );
    expect(await findConflict(programme, solve, 10)).toBeNull();
  });
});

describe('What lies around a selection', () => {
  const portfolio = makePortfolio({ initiatives: 16, years: 3, roles: 3, share: 0.4, seed: 5 });
  const programme = makeProgramme(portfolio);

  test('the frontier falls in the one goal as it rises in the other, and its ends are the most of each', async () => {
    const goals = ['operations', 'service'] as const;
    const points = await efficientFrontier(programme, solve, {
      goals,
      points: 5,
      gap: 0,
      secondsPerPoint: 30,
    });
    expect(points.length).toBeGreaterThanOrEqual(3);
    for (const [at, { solution, first, second }] of points.entries()) {
      expect(brokenRows(programme.milp, solution)).toEqual([]);
      if (at === 0) continue;
      expect(first).toBeLessThan(points[at - 1]!.first);
      expect(second).toBeGreaterThan(points[at - 1]!.second);
    }
  });

  test('one more million or full-time equivalent never takes anything away, and what binds nothing gives nothing', async () => {
    const values = await marginalValues(programme, solve, 30);
    expect(values?.every(({ gain }) => gain >= 0)).toBe(true);
    expect(values?.[0]?.gain).toBeGreaterThan(0);
    const wide = makeProgramme({
      ...portfolio,
      budgets: { ...portfolio.budgets, investment: portfolio.plan.years === 3 ? [1e12, 1e12, 1e12] : null },
    });
    const free = (await marginalValues(wide, solve, 30))?.filter(
      ({ more }) => more.kind === 'budget' && more.budget === 'investment',
    );
    expect(free?.map(({ gain }) => gain)).toEqual([0, 0, 0]);
  });

  test('draws are the same for the same seed, and estimates without range always give the same choice', async () => {
    const { solution } = await solver.select(programme, { gap: 0, timeLimitSeconds: 30 });
    const pool = solution === null ? [] : [solution];
    const drawn = await solver.robustness(programme, { draws: 30, seed: 3, pool });
    expect(await solver.robustness(programme, { draws: 30, seed: 3, pool })).toEqual(drawn);
    expect(drawn.meanRegret).toBeGreaterThanOrEqual(-1e-9);
    expect(drawn.meanGapToRelaxation).toBeGreaterThanOrEqual(-1e-9);
    expect(drawn.shareChosen.some(share => share > 0 && share < 1)).toBe(true);
    const certain = makeProgramme({
      ...portfolio,
      initiatives: portfolio.initiatives.map(each => ({
        ...each,
        benefits: each.benefits.map(benefit => ({
          ...benefit,
          perYear: benefit.perYear.map(({ likely }) => ({ low: likely, likely, high: likely })),
        })),
      })),
    });
    const best = await solver.select(certain, { gap: 0, timeLimitSeconds: 30 });
    const known = best.solution === null ? [] : [best.solution];
    const { shareChosen } = await solver.robustness(certain, { draws: 5, seed: 1, pool: known });
    expect(shareChosen.every(share => share === 0 || share === 1)).toBe(true);
  });
});

describe('Time and cancelling', () => {
  const large = makeProgramme(makePortfolio({ initiatives: 300, years: 5, roles: 8, share: 0.3, seed: 2 }));

  test('the best so far stands when the time is over, better as it goes, below a bound that falls', async () => {
    const told: { best: number; bound: number }[] = [];
    const started = performance.now();
    const { status, solution, bound } = await solver.select(
      large,
      { gap: 0, timeLimitSeconds: 3 },
      {
        onProgress: ({ best, bound: proved }) => {
          told.push({ best: best ?? Number.NEGATIVE_INFINITY, bound: proved ?? Number.POSITIVE_INFINITY });
        },
      },
    );
    expect((performance.now() - started) / 1000).toBeLessThan(15);
    expect(status).toBe('time limit');
    expect(brokenRows(large.milp, solution ?? [])).toEqual([]);
    expect(bound).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(told.length).toBeGreaterThan(1);
    for (const [at, { best, bound: proved }] of told.entries()) {
      expect(best).toBeLessThanOrEqual(proved + 1e-6);
      if (at === 0) continue;
      expect(best).toBeGreaterThanOrEqual(told[at - 1]!.best);
      expect(proved).toBeLessThanOrEqual(told[at - 1]!.bound);
    }
  });

  test('called off, it ends soon with what it has, and serves the next', async () => {
    const abort = new AbortController();
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 20);
    const running = solver.select(
      large,
      { gap: 0, timeLimitSeconds: 120 },
      {
        signal: abort.signal,
        onProgress: ({ best }) => {
          if (best !== null) setTimeout(() => abort.abort(new Error('called off')), 500);
        },
      },
    );
    const { status, solution } = await running;
    clearInterval(ticking);
    expect(status).toBe('stopped');
    expect(brokenRows(large.milp, solution ?? [])).toEqual([]);
    // The event loop went on all the while.
    expect(ticks).toBeGreaterThan(10);
    const small = makeProgramme(makePortfolio({ initiatives: 8, years: 2, roles: 2, share: 0.5, seed: 1 }));
    expect((await solver.select(small, exactly)).status).toBe('optimal');
  });
});

describe('The OR-Library', whenTestData('selection/mknap1.txt', 'selection/mknap2.txt'), () => {
  test.each(['mknap1.txt', 'mknap2.txt'])(
    'every problem of %s reaches its published optimum with gap 0',
    async name => {
      const file = readOrLibrary(readFileSync(testDataPath(`selection/${name}`), 'utf8'));
      if (file.kind === 'fault') throw new Error(file.reason);
      expect(file.problems).toHaveLength(name === 'mknap1.txt' ? 7 : 48);
      for (const { name: problem, optimum, portfolio } of file.problems) {
        const programme = makeProgramme(portfolio);
        const { status, solution } = await solver.select(programme, { gap: 0, timeLimitSeconds: 600 });
        expect([problem, status]).toEqual([problem, 'optimal']);
        expect(worth(programme, solution), problem).toBeCloseTo(optimum ?? Number.NaN, 6);
      }
    },
    600_000,
  );
});
