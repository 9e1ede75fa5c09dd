import loadHighs, { type Highs, type Model } from 'highs';
import type { Milp, SolveOptions, SolveOutcome, SolveStatus } from '#core/selection/milp.ts';
import type { Relaxation } from '#core/selection/robustness.ts';
import type { SolveProgress } from './solver-task.ts';

/** What a running solve is told and asked, at every checkpoint of the solver. */
export type Watch = {
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: SolveProgress) => void;
};

export type HighsSession = {
  readonly solve: (milp: Milp, options: SolveOptions, watch: Watch) => SolveOutcome;
  /** Runs `use` with a relaxation that stays in memory: each call solves it anew for other costs, from the basis before. */
  readonly withRelaxation: <T>(milp: Milp, use: (relaxation: Relaxation) => T) => T;
};

/** HiGHS in WebAssembly; its calls block the thread, so that only a worker should hold one. */
export async function openHighs(): Promise<HighsSession> {
  const highs = await loadHighs();
  return {
    solve: (milp, options, watch) =>
      highs.withModel(modelData(highs, milp, options.isRelaxed === true), model =>
        solveModel(highs, model, milp, options, watch),
      ),
    withRelaxation: (milp, use) =>
      highs.withModel(modelData(highs, milp, true), model => use(relaxationOf(model, milp))),
  };
}

function modelData(highs: Highs, milp: Milp, isRelaxed: boolean) {
  const [numCols, numRows] = [milp.cost.length, milp.rowLower.length];
  const { integer } = highs.constants.variableType;
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: milp.cost,
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: milp.rowLower,
    rowUpper: milp.rowUpper,
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: milp.starts,
      indices: milp.indices,
      values: milp.values,
    },
    ...(isRelaxed ? {} : { integrality: new Int32Array(numCols).fill(integer) }),
  };
}

const secondsBetweenReports = 0.2;

function solveModel(
  highs: Highs,
  model: Model,
  milp: Milp,
  options: SolveOptions,
  { isStopped, onProgress }: Watch,
): SolveOutcome {
  model.options.set({
    output_flag: false,
    time_limit: options.timeLimitSeconds,
    mip_rel_gap: options.gap,
    // Half of the solver's default: two solutions of whole kronor never differ by less.
    mip_abs_gap: 5e-7,
    random_seed: 1,
  });
  if (options.start !== undefined) model.setSolution({ colValue: options.start });
  const { callbackType } = highs.constants;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let told = 0;
  model.run({
    [callbackType.mipImprovingSolution]: ({ data }) => {
      const best = finite(data.objective_function_value);
      onProgress({
        seconds: seconds(),
        best,
        bound: finite(data.mip_dual_bound),
        solution: data.mip_solution ?? null,
      });
      return undefined;
    },
    [callbackType.mipInterrupt]: event => {
      if (isStopped()) event.interrupt();
      if (seconds() - told < secondsBetweenReports) return undefined;
      told = seconds();
      const { mip_primal_bound: best, mip_dual_bound: bound } = event.data;
      onProgress({ seconds: told, best: finite(best), bound: finite(bound), solution: null });
      return undefined;
    },
    [callbackType.simplexInterrupt]: event => {
      if (isStopped()) event.interrupt();
      return undefined;
    },
  });
  return outcomeOf(highs, model, milp, options.isRelaxed === true);
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Math.abs(value) < 1e100 ? value : null;

function outcomeOf(highs: Highs, model: Model, milp: Milp, isRelaxed: boolean): SolveOutcome {
  const status = statusOf(highs, model);
  const { feasible } = highs.constants.solutionStatus;
  const isFound =
    status !== 'infeasible' && model.info.get('primal_solution_status') === feasible && milp.cost.length > 0;
  const solution = isFound ? model.getSolution().colValue : null;
  if (status === 'infeasible') return { status, solution: null, bound: Number.NEGATIVE_INFINITY };
  if (isRelaxed) {
    return {
      status,
      solution,
      bound: status === 'optimal' ? model.getObjectiveValue() : Number.POSITIVE_INFINITY,
    };
  }
  return {
    status,
    solution: solution?.map(Math.round) ?? null,
    bound: finite(Number(model.info.get('mip_dual_bound'))) ?? Number.POSITIVE_INFINITY,
  };
}

function statusOf(highs: Highs, model: Model): SolveStatus {
  const { modelStatus } = highs.constants;
  const code = model.getModelStatus();
  switch (code) {
    case modelStatus.optimal:
    case modelStatus.empty:
      return 'optimal';
    // Binaries are bounded: what is "unbounded or infeasible" is infeasible.
    case modelStatus.infeasible:
    case modelStatus.unboundedOrInfeasible:
      return 'infeasible';
    case modelStatus.timeLimit:
      return 'time limit';
    case modelStatus.interrupted:
      return 'stopped';
    default:
      throw new Error(`The solver ended with model status ${code}.`);
  }
}

/** Primal simplex from the basis of the call before, without presolve: other costs leave that basis feasible. */
function relaxationOf(model: Model, milp: Milp): Relaxation {
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
  const all = { kind: 'range' as const, from: 0, to: milp.cost.length - 1 };
  return cost => {
    model.changeColsCost(all, cost);
    model.run();
    return { objective: model.getObjectiveValue(), prices: model.getSolution().rowDual };
  };
}
