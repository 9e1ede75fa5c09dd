import { readFileSync } from 'node:fs';
import path from 'node:path';
import { objectiveOf } from '../src/core/selection/milp.ts';
import { readOrLibrary } from '../src/core/selection/or-library.ts';
import { makeProgramme } from '../src/core/selection/programme.ts';
import { openSolver } from '../src/platform/solver/solver.ts';

/**
 * Solves every problem of mknap1.txt and mknap2.txt with gap 0, as `rodret select --format or-library --gap 0` does, and holds each to the optimum its file states.
 * `node scripts/or-library.ts` reads the folder of test data (RODRET_TEST_DATA, else ../shared/data); it ends with 1 where one is missed.
 */
const folder = path.resolve(
  import.meta.dirname,
  '..',
  process.env.RODRET_TEST_DATA ?? '../shared/data',
  'selection',
);
const solver = openSolver();
let missed = 0;
for (const name of ['mknap1.txt', 'mknap2.txt']) {
  const file = readOrLibrary(readFileSync(path.join(folder, name), 'utf8'));
  if (file.kind === 'fault') throw new Error(`${name}, line ${file.line}: ${file.reason}`);
  for (const problem of file.problems) {
    const programme = makeProgramme(problem.portfolio);
    const started = performance.now();
    const { status, solution } = await solver.select(programme, { gap: 0, timeLimitSeconds: 600 });
    const seconds = (performance.now() - started) / 1000;
    const objective =
      solution === null ? Number.NaN : objectiveOf(programme.milp, solution) * programme.objectiveUnit;
    const isReached = status === 'optimal' && Math.abs(objective - (problem.optimum ?? Number.NaN)) < 1e-6;
    if (!isReached) missed += 1;
    console.log(
      [
        isReached ? 'reached' : 'MISSED',
        name,
        problem.name,
        objective,
        problem.optimum,
        status,
        `${seconds.toFixed(2)} s`,
      ].join('\t'),
    );
  }
}
await solver.close();
if (missed > 0) process.exitCode = 1;
