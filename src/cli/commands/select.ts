import { json } from '#cli/columns.ts';
import { type Arguments, type FileCommand, type Io, UsageError } from '#cli/command.ts';
import { findConflict } from '#core/selection/conflict.ts';
import { makeProgramme, type Programme } from '#core/selection/programme.ts';
import { openSolver, type Solver } from '#platform/solver/solver.ts';
import type { SolveProgress } from '#platform/solver/solver-task.ts';
import { BadInput } from '#platform/warehouse/bad-input.ts';
import { extrasOf } from './select/extras.ts';
import { numberOf } from './select/options.ts';
import { type Given, portfolioIn, problemIn } from './select/read-file.ts';
import { selectReport, selectText } from './select/report.ts';

export const selectCommand: FileCommand = {
  needs: 'files',
  usage:
    'select PORTFOLIO.json [--format rodret|or-library] [--problem N] [--gap 0.001] [--time-limit 60] [--marginal] [--frontier GOAL,GOAL] [--draws N [--seed 1]] [--json]',
  summary:
    'The selection of initiatives and start periods worth most within budgets, capacities and dependencies, with a proved gap, and why each other is out. Ctrl+C ends it with the best so far.',
  options: {
    format: { type: 'string' },
    problem: { type: 'string' },
    gap: { type: 'string' },
    'time-limit': { type: 'string' },
    marginal: { type: 'boolean' },
    frontier: { type: 'string' },
    draws: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  takes: { least: 1, most: 1 },
  run: async (given, io, stopped) => {
    const gap = numberOf(given, 'gap', 0.001, { least: 0, most: 1 });
    const timeLimitSeconds = numberOf(given, 'time-limit', 60, { least: 0.1, most: 86_400 });
    const file = given.positionals[0] ?? '';
    const read = await readGiven(given, file, io);
    const started = performance.now();
    const programme = makeProgramme(read.portfolio);
    const solver = openSolver();
    try {
      const outcome = await solver.select(
        programme,
        { gap, timeLimitSeconds },
        {
          signal: stopped,
          onProgress: progress => {
            void io.progress(progressText(programme, progress));
          },
        },
      );
      const seconds = (performance.now() - started) / 1000;
      const { solution } = outcome;
      if (outcome.status === 'infeasible') return await refuse(given, programme, solver, file, seconds, io);
      if (solution === null) return await nothingFound(given, outcome.status, seconds, io);
      const reasons = await solver.explain(programme, solution, Math.min(5, timeLimitSeconds / 4));
      const report = selectReport(programme, { ...outcome, solution }, reasons, seconds);
      const extras = await extrasOf(given, programme, solution, solver, timeLimitSeconds, io, stopped);
      if (given.isSet('json')) {
        await io.stdout(json({ ...report, ...(read.problem === null ? {} : read.problem), ...extras }));
        return;
      }
      await io.stdout(selectText(report, read.portfolio.initiatives.length));
      if (Object.keys(extras).length > 0) await io.stdout(`\n${json(extras)}`);
    } finally {
      await solver.close();
    }
  },
};

function readGiven(given: Arguments, file: string, io: Io): Promise<Given> {
  const format = given.text('format') ?? 'rodret';
  if (format === 'or-library') return problemIn(file, given.text('problem'), io);
  if (format !== 'rodret') throw new UsageError(`--format takes rodret or or-library, not ${format}.`);
  if (given.text('problem') !== null) throw new UsageError('--problem goes with --format or-library.');
  return portfolioIn(file, io);
}

function progressText({ objectiveUnit }: Programme, { seconds, best, bound }: SolveProgress): string {
  const amount = (value: number | null) =>
    value === null ? '–' : Math.round(value * objectiveUnit).toLocaleString('sv-SE');
  const gap =
    best === null || bound === null ? '' : `, within ${((100 * (bound - best)) / best).toFixed(2)} %`;
  return `${seconds.toFixed(1)} s: best so far ${amount(best)}, at most ${amount(bound)}${gap}`;
}

const empty = { objective: null, bound: null, gap: null, chosen: [], perYear: [], whyNot: [] };

async function nothingFound(given: Arguments, status: string, seconds: number, io: Io): Promise<void> {
  if (given.isSet('json')) await io.stdout(json({ ...empty, status, seconds }));
  await io.stderr(
    `Nothing was found in ${seconds.toFixed(1)} s, which does not prove that nothing is possible. Give it more time with --time-limit.\n`,
  );
}

const secondsPerCheck = 10;

/** Names what clashes: exit 2, since whoever made the portfolio can mend it. */
async function refuse(
  given: Arguments,
  programme: Programme,
  solver: Solver,
  file: string,
  seconds: number,
  io: Io,
): Promise<never> {
  const conflict = await findConflict(
    programme,
    (milp, options) => solver.solve(milp, options),
    secondsPerCheck,
  );
  const names = conflict?.names ?? [];
  if (given.isSet('json')) {
    await io.stdout(
      json({
        ...empty,
        status: 'infeasible',
        seconds,
        conflict: { isIrreducible: conflict?.isIrreducible ?? false, constraints: names },
      }),
    );
  }
  throw new BadInput(
    { file },
    `what must be done cannot be: these cannot all hold:\n${names.map(name => `  ${name}\n`).join('')}`.trimEnd(),
    conflict?.isIrreducible === true
      ? '\nLoosen any one of them; without it the others can hold together.'
      : '\nLoosen one of them. Time ran out before it was proved that all of them are needed for the clash.',
  );
}
