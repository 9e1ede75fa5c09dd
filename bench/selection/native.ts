import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Milp } from '#core/selection/milp.ts';

export type Native = {
  readonly solver: string;
  readonly seconds: number;
  readonly objective: number | null;
};

const term = (value: number, column: number) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${column}`;

/** The programme as CPLEX LP text. */
function lpText(milp: Milp): string {
  const rows = [...milp.rowUpper.keys()].flatMap(row => {
    const terms: string[] = [];
    for (let entry = milp.starts[row]!; entry < milp.starts[row + 1]!; entry += 1) {
      terms.push(term(milp.values[entry]!, milp.indices[entry]!));
    }
    if (terms.length === 0) return [];
    const sum = terms.join('\n ');
    const lower = milp.rowLower[row]! > 0 ? [` l${row}: ${sum} >= ${milp.rowLower[row]}`] : [];
    return [` u${row}: ${sum} <= ${milp.rowUpper[row]}`, ...lower];
  });
  const names = [...milp.cost.keys()].map(column => ` x${column}`);
  const objective = [...milp.cost.keys()].map(column => term(milp.cost[column]!, column)).join('\n ');
  return `Maximize\n obj: ${objective}\nSubject To\n${rows.join('\n')}\nBinary\n${names.join('\n')}\nEnd\n`;
}

const isThere = (command: string) => spawnSync(command, ['--version'], { input: '' }).error === undefined;

/** What native solvers reach in the same time and to the same gap; only those that are installed (`glpk-utils`, `coinor-cbc` of Debian). */
export function nativeSolvers(milp: Milp, gap: number, seconds: number): readonly Native[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'rodret-native-'));
  const model = path.join(folder, 'model.lp');
  const answer = path.join(folder, 'answer.txt');
  writeFileSync(model, lpText(milp));
  const run = (
    solver: string,
    args: readonly string[],
    objectiveIn: (text: string) => string | undefined,
  ) => {
    if (!isThere(solver)) return [];
    rmSync(answer, { force: true });
    const started = performance.now();
    spawnSync(solver, args, { stdio: 'ignore', timeout: 1000 * (seconds + 30) });
    const taken = (performance.now() - started) / 1000;
    const found = objectiveIn(textOf(answer));
    return [{ solver, seconds: taken, objective: found === undefined ? null : Math.abs(Number(found)) }];
  };
  try {
    return [
      ...run(
        'cbc',
        [
          model,
          '-ratio',
          `${gap}`,
          '-sec',
          `${seconds}`,
          '-timeMode',
          'elapsed',
          '-solve',
          '-solution',
          answer,
        ],
        text => /objective value\s+(-?[\d.e+]+)/i.exec(text)?.[1],
      ),
      ...run(
        'glpsol',
        ['--lp', model, '--mipgap', `${gap}`, '--tmlim', `${seconds}`, '--cuts', '-o', answer],
        text => /Objective:\s+obj = (-?[\d.e+]+)/.exec(text)?.[1],
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
