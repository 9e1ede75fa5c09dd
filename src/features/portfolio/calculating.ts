import { findConflict } from '#core/selection/conflict.ts';
import { efficientFrontier } from '#core/selection/frontier.ts';
import { marginalValues } from '#core/selection/marginal-values.ts';
import { brokenRows, type Milp, objectiveOf, type Solve, type SolveOutcome } from '#core/selection/milp.ts';
import { makeProgramme, type Programme } from '#core/selection/programme.ts';
import { readSelection } from '#core/selection/read-selection.ts';
import { goalBenefit } from '#core/selection/weighted-benefit.ts';
import type { Solver } from '#platform/solver/solver.ts';
import type { CalculationInput, CalculationProgress } from './model/calculation.ts';
import { readPortfolio } from './model/read-portfolio.ts';
import {
  type CalculationResult,
  type FrontierResult,
  type RobustnessResult,
  type SelectionResult,
  selectionSchema,
} from './model/result.ts';

type Watching = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CalculationProgress) => void;
};

type Given<Kind extends CalculationInput['kind']> = Extract<CalculationInput, { kind: Kind }>;

const explainSeconds = 5;
const secondsPerCheck = 10;
const marginalSeconds = 10;

/** Calculates what was asked for. Ended early by the signal, the best so far is the result. */
export async function calculate(
  input: CalculationInput,
  solver: Solver,
  watching: Watching,
): Promise<CalculationResult> {
  const read = readPortfolio(input.file);
  if (read.kind === 'problems') {
    throw new Error(`The portfolio cannot be calculated: ${read.problems[0]?.reason ?? ''}`);
  }
  const programme = makeProgramme(read.portfolio);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  switch (input.kind) {
    case 'selection':
      return selection(input, programme, solver, watching, seconds);
    case 'robustness':
      return robustness(input, programme, solver, watching, seconds);
    case 'frontier':
      return frontier(input, programme, solver, watching, seconds);
  }
}

const nothing = { best: null, bound: null, gap: null, done: null, steps: null } as const;

function search(
  { gap, timeLimitSeconds }: Pick<CalculationInput, 'gap' | 'timeLimitSeconds'>,
  programme: Programme,
  solver: Solver,
  { signal, onProgress }: Watching,
  seconds: () => number,
): Promise<SolveOutcome> {
  const unit = programme.objectiveUnit;
  return solver.select(
    programme,
    { gap, timeLimitSeconds },
    {
      signal,
      onProgress: ({ best, bound }) => {
        onProgress({
          ...nothing,
          stage: 'searching',
          seconds: seconds(),
          best: best === null ? null : best * unit,
          bound: bound === null ? null : bound * unit,
          gap: best === null || bound === null ? null : gapOf(best, bound),
        });
      },
    },
  );
}

const gapOf = (best: number, bound: number): number =>
  Math.max(0, bound - best) / Math.max(1e-9, Math.abs(best));

const noSelection = {
  kind: 'selection',
  objective: null,
  bound: null,
  gap: null,
  chosen: [],
  perYear: [],
  perGoal: {},
  perCapacity: [],
  whyIn: [],
  whyNot: [],
  marginal: null,
  conflict: null,
} as const;

async function selection(
  input: Given<'selection'>,
  programme: Programme,
  solver: Solver,
  watching: Watching,
  seconds: () => number,
): Promise<SelectionResult> {
  const { signal, onProgress } = watching;
  const outcome = await search(input, programme, solver, watching, seconds);
  const took = seconds();
  const solve: Solve = (milp, options) => solver.solve(milp, options, { signal });
  const empty = { ...noSelection, chosen: [], perYear: [], perCapacity: [], whyIn: [], whyNot: [] };
  if (outcome.status === 'infeasible') {
    onProgress({ ...nothing, stage: 'clash', seconds: took });
    const conflict = await findConflict(programme, solve, secondsPerCheck);
    return {
      ...empty,
      status: 'infeasible',
      seconds: took,
      conflict:
        conflict === null
          ? null
          : {
              isIrreducible: conflict.isIrreducible,
              constraints: conflict.constraints.map(each =>
                each.kind === 'exclusion' ? { ...each, initiatives: [...each.initiatives] } : each,
              ),
            },
    };
  }
  if (outcome.solution === null) return { ...empty, status: 'nothing found', seconds: took };
  onProgress({ ...nothing, stage: 'explaining', seconds: took });
  const reasons = await solver.explain(programme, outcome.solution, explainSeconds);
  onProgress({ ...nothing, stage: 'widening', seconds: seconds() });
  const marginal = signal.aborted ? null : await marginalValues(programme, solve, marginalSeconds);
  const read = readSelection(programme, outcome.solution);
  const starts = startsOf(programme, outcome.solution);
  const bound = Number.isFinite(outcome.bound) ? outcome.bound * programme.objectiveUnit : null;
  return selectionSchema.parse({
    kind: 'selection',
    status: outcome.status,
    seconds: took,
    objective: read.objective,
    bound,
    gap: bound === null ? null : gapOf(read.objective, bound),
    chosen: read.chosen.map(({ id, worth }) => ({ id, worth, start: starts.get(id) ?? 0 })),
    perYear: read.perYear,
    perGoal: read.perGoal,
    perCapacity: read.perCapacity,
    whyIn: reasons.whyIn,
    whyNot: reasons.whyNot,
    marginal,
    conflict: null,
  });
}

function startsOf({ columns, portfolio }: Programme, solution: Float64Array): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap(({ initiative, start }, column) =>
      solution[column]! > 0.5 ? [[portfolio.initiatives[initiative]!.id, start] as const] : [],
    ),
  );
}

async function robustness(
  input: Given<'robustness'>,
  programme: Programme,
  solver: Solver,
  watching: Watching,
  seconds: () => number,
): Promise<RobustnessResult> {
  const { solution } = await search(input, programme, solver, watching, seconds);
  const { draws, seed } = input;
  const { initiatives } = programme.portfolio;
  const common = { kind: 'robustness', method: 'heuristic', seed } as const;
  // Nothing to draw around: no selection was found, or it was stopped before one was.
  if (solution === null) {
    return {
      ...common,
      seconds: seconds(),
      draws: 0,
      chosen: [],
      shares: [],
      meanRegret: 0,
      meanGapToRelaxation: 0,
    };
  }
  const found = await solver.robustness(
    programme,
    { draws, seed, pool: [solution] },
    {
      signal: watching.signal,
      onDraws: done => {
        watching.onProgress({ ...nothing, stage: 'draws', seconds: seconds(), done, steps: draws });
      },
    },
  );
  return {
    ...common,
    seconds: seconds(),
    draws: found.draws,
    chosen: [...startsOf(programme, solution).keys()],
    shares: initiatives.map(({ id }, position) => ({ id, share: found.shareChosen[position] ?? 0 })),
    meanRegret: found.meanRegret,
    meanGapToRelaxation: found.meanGapToRelaxation,
  };
}

async function frontier(
  input: Given<'frontier'>,
  programme: Programme,
  solver: Solver,
  watching: Watching,
  seconds: () => number,
): Promise<FrontierResult> {
  const { signal, onProgress } = watching;
  const own = await search(input, programme, solver, watching, seconds);
  const { aims, points, timeLimitSeconds } = input;
  let done = 0;
  let isProved = true;
  const known = own.solution === null ? [] : [own.solution];
  const solve: Solve = async (milp, options) => {
    const start = bestOf(known, milp);
    const solved = await solver.solve(milp, start === null ? options : { ...options, start }, { signal });
    if (solved.status !== 'optimal') isProved = false;
    if (solved.solution !== null) known.push(solved.solution);
    done = Math.min(points, done + 1);
    onProgress({ ...nothing, stage: 'frontier', seconds: seconds(), done, steps: points });
    return solved;
  };
  const pointOf = (solution: Float64Array) => {
    const starts = startsOf(programme, solution);
    const worth = (aim: string) =>
      programme.portfolio.initiatives.reduce((sum, initiative) => {
        const start = starts.get(initiative.id);
        return start === undefined ? sum : sum + goalBenefit(programme.portfolio, initiative, aim, start);
      }, 0);
    return { first: worth(aims.first), second: worth(aims.second), chosen: [...starts.keys()] };
  };
  const found = signal.aborted
    ? []
    : await efficientFrontier(programme, solve, {
        goals: [aims.first, aims.second],
        points,
        gap: 0.01,
        secondsPerPoint: Math.max(leastSecondsPerPoint, timeLimitSeconds / points),
      });
  const ownPoint = own.solution === null ? null : pointOf(own.solution);
  const all = found.map(({ solution }) => pointOf(solution));
  return {
    kind: 'frontier',
    seconds: seconds(),
    aims,
    isProved: isProved && all.length > 0,
    // Where time ran out, the scenario's own selection may beat what was found beside it.
    points: all.filter(point => ownPoint === null || !isBeaten(point, ownPoint)),
    own: ownPoint,
  };
}

const leastSecondsPerPoint = 3;

type Point = { readonly first: number; readonly second: number };

const isBeaten = (point: Point, by: Point): boolean =>
  by.first >= point.first &&
  by.second >= point.second &&
  (by.first > point.first || by.second > point.second);

/** The best solution known that a programme allows, to begin from; null where it allows none of them. */
function bestOf(known: readonly Float64Array[], milp: Milp): Float64Array | null {
  return known
    .filter(solution => brokenRows(milp, solution).length === 0)
    .reduce<Float64Array | null>(
      (best, each) => (best === null || objectiveOf(milp, each) > objectiveOf(milp, best) ? each : best),
      null,
    );
}
