import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSelection } from '#core/selection/first-selection.ts';
import { forceIn } from '#core/selection/force-in.ts';
import { lagrangian } from '#core/selection/lagrangian.ts';
import { brokenRows, objectiveOf } from '#core/selection/milp.ts';
import { polish } from '#core/selection/polish.ts';
import { portfolioProblems } from '#core/selection/portfolio-problems.ts';
import { makeProgramme, type Programme } from '#core/selection/programme.ts';
import { readSelection } from '#core/selection/read-selection.ts';
import { makeSearchSpace, stateOf } from '#core/selection/search-space.ts';
import { whyIn, whyNot } from '#core/selection/why.ts';
import { randomPortfolio } from '../../../tests/support/random-portfolio.ts';
import { bestWorth, isAllowed, type Starts, worthOf } from '../../../tests/support/try-all-selections.ts';

const any = randomPortfolio({ withDuties: true });
const startsOf = ({ columns, columnsOf }: Programme, solution: ArrayLike<number>): Starts =>
  columnsOf.map(own => {
    const column = own.find(each => solution[each]! > 0.5);
    return column === undefined ? null : columns[column]!.start;
  });
const searched = (programme: Programme) =>
  firstSelection(programme, { seed: 1, rounds: 5, isOver: () => false });

describe('The programme', () => {
  test('allows just the selections that the portfolio allows, at the worth they have', () => {
    fc.assert(
      fc.property(any, fc.array(fc.oneof(fc.constant(0), fc.nat())), (portfolio, picks) => {
        expect(portfolioProblems(portfolio)).toEqual([]);
        const programme = makeProgramme(portfolio);
        const solution = new Float64Array(programme.columns.length);
        programme.columnsOf.forEach((own, position) => {
          const pick = (picks[position] ?? 0) % (own.length + 1);
          if (pick > 0) solution[own[pick - 1]!] = 1;
        });
        const starts = startsOf(programme, solution);
        const isPossible = brokenRows(programme.milp, solution).length === 0;
        expect(isPossible).toBe(isAllowed(portfolio, starts));
        const worth = objectiveOf(programme.milp, solution) * programme.objectiveUnit;
        expect(worth).toBeCloseTo(worthOf(portfolio, starts), 3);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('The search without a solver', () => {
  test('gives a selection that is allowed, and a bound that no selection passes', () => {
    fc.assert(
      fc.property(any, portfolio => {
        const programme = makeProgramme(portfolio);
        const best = bestWorth(portfolio);
        const { solution, bound } = searched(programme);
        if (best !== null) expect(bound * programme.objectiveUnit).toBeGreaterThan(best - 1);
        if (solution === null) return;
        expect(isAllowed(portfolio, startsOf(programme, solution))).toBe(true);
        expect(best).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('prices never give a bound below what can be reached, however many steps are taken', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 60 }), (portfolio, iterations) => {
        const programme = makeProgramme(portfolio);
        const best = bestWorth(portfolio);
        if (best === null) return;
        const { bound } = lagrangian(makeSearchSpace(programme), programme.milp.cost, 0, iterations);
        expect(bound * programme.objectiveUnit).toBeGreaterThan(best - 1);
      }),
    );
  });

  test('polishing and forcing in keep what is allowed; polishing never loses', () => {
    fc.assert(
      fc.property(any, portfolio => {
        const programme = makeProgramme(portfolio);
        const { solution } = searched(programme);
        if (solution === null) return;
        const polished = polish(programme, solution);
        expect(brokenRows(programme.milp, polished)).toEqual([]);
        expect(objectiveOf(programme.milp, polished)).toBeGreaterThanOrEqual(
          objectiveOf(programme.milp, solution) - 1e-9,
        );
        const space = makeSearchSpace(programme);
        const best = bestWorth(portfolio);
        for (const [position, { choice }] of portfolio.initiatives.entries()) {
          if (choice.kind !== 'free') continue;
          const force = forceIn(space, stateOf(space, polished), position);
          if (force === null) continue;
          const then = objectiveOf(programme.milp, polished) * programme.objectiveUnit - force.loss;
          expect(then).toBeLessThanOrEqual((best ?? Number.NaN) + 1e-3);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('The reasons', () => {
  test('tell of every initiative once, in or out', () => {
    fc.assert(
      fc.property(any, portfolio => {
        const programme = makeProgramme(portfolio);
        const { solution } = searched(programme);
        if (solution === null) return;
        const told = [...whyIn(programme, solution), ...whyNot(programme, solution)];
        expect(told.map(({ initiative }) => initiative).sort()).toEqual(
          portfolio.initiatives.map(({ id }) => id).sort(),
        );
        const chosen = readSelection(programme, solution).chosen.map(({ id }) => id);
        expect(whyIn(programme, solution).map(({ initiative }) => initiative)).toEqual(chosen);
      }),
    );
  });

  test('"no room" is told only where every start passes some limit', () => {
    fc.assert(
      fc.property(any, portfolio => {
        const programme = makeProgramme(portfolio);
        const { solution } = searched(programme);
        if (solution === null) return;
        const starts = startsOf(programme, solution);
        for (const { initiative, reason } of whyNot(programme, solution)) {
          const position = portfolio.initiatives.findIndex(({ id }) => id === initiative);
          const fits = portfolio.initiatives[position]!.startPeriods.some(start =>
            isAllowed(
              portfolio,
              starts.map((each, at) => (at === position ? start : each)),
            ),
          );
          if (reason.kind === 'no room' || reason.kind === 'needs' || reason.kind === 'excluded') {
            expect(fits).toBe(false);
          }
          if (reason.kind === 'fits') expect(fits).toBe(true);
        }
      }),
    );
  });
});
