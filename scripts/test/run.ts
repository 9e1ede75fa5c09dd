import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { testData } from '../../tests/support/test-data.ts';
import { countCheck, countVitest, type Outcome } from './count.ts';
import { build, checks, type Step, tests } from './steps.ts';

/**
 * `npm test`: every check and every test, as many at a time as keep two cores busy; the last line is `N passed, N failed`.
 * `npm run check`: the checks alone. `npm test -- types journeys`: the steps of these names, and what they need.
 */
const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
process.env.PATH = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`;

const asked = process.argv.slice(2);
const all = [build, ...checks, ...tests];
const chosen =
  asked.length === 0
    ? all
    : asked[0] === 'checks'
      ? checks
      : all.filter(
          step =>
            asked.includes(step.name) ||
            all.some(other => asked.includes(other.name) && other.after.includes(step.name)),
        );

const run = ([command = '', ...parameters]: readonly string[]): Promise<{ code: number; output: string }> =>
  new Promise(resolve => {
    const { FORCE_COLOR: _colour, ...environment } = process.env;
    const child = spawn(command, parameters, {
      env: { ...environment, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', error => resolve({ code: 1, output: `${command}: ${error.message}` }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });

const runStep = async (step: Step): Promise<Outcome> => {
  const reportFile = path.join('.cache/test', `${step.name}.json`);
  rmSync(reportFile, { force: true });
  let last = { code: 0, output: '' };
  for (const command of step.commands) {
    const report =
      step.counts === 'vitest'
        ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
        : [];
    last = await run([...command, ...report]);
    if (last.code !== 0) break;
  }
  if (step.counts === 'check') return countCheck(step.name, last.code, last.output);
  const reportText = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : null;
  return countVitest(step.name, last.code, last.output, reportText);
};

const shownLines = 200;

const shortened = (text: string) => {
  const lines = text.split('\n');
  const rest = lines.length - shownLines;
  return rest > 0 ? `${lines.slice(0, shownLines).join('\n')}\n… and ${rest} lines more` : text;
};

const indented = (text: string) => text.replaceAll(/^/gm, '    ');

const tell = (name: string, outcome: Outcome, seconds: number): void => {
  const { passed, failed, skipped, told } = outcome;
  const parts = [`${passed} passed`];
  if (failed.length > 0) parts.push(`${failed.length} failed`);
  if (skipped.length > 0) parts.push(`${skipped.length} skipped`);
  const mark = failed.length === 0 ? '✓' : '✗';
  console.log(
    `${mark} ${name.padEnd(12)} ${parts.join(', ').padEnd(36)} ${seconds.toFixed(1).padStart(6)} s`,
  );
  if (told !== '') console.log(`\n${indented(shortened(told))}\n`);
};

const nothingRan = (step: Step): Outcome => ({
  passed: 0,
  failed: [step.name],
  skipped: [],
  told: `not run, because ${step.after.join(', ')} failed`,
});

/** Twice as many as the cores: a test waits for a page, a process or a clock half of its time. */
const places = 4;

/** Starts what has a place and whose predecessors are done, until nothing is left. */
const runAll = async (steps: readonly Step[]): Promise<Map<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>();
  const waiting = new Set(steps);
  const running = new Map<string, Promise<void>>();
  let free = places;
  const isDone = (name: string) => outcomes.has(name) || !steps.some(step => step.name === name);
  while (waiting.size > 0 || running.size > 0) {
    for (const step of waiting) {
      if (step.places > free || !step.after.every(isDone)) continue;
      waiting.delete(step);
      free -= step.places;
      const started = performance.now();
      const blocked = step.after.some(name => (outcomes.get(name)?.failed.length ?? 0) > 0);
      const work = blocked ? Promise.resolve(nothingRan(step)) : runStep(step);
      running.set(
        step.name,
        work.then(outcome => {
          outcomes.set(step.name, outcome);
          running.delete(step.name);
          free += step.places;
          tell(step.name, outcome, (performance.now() - started) / 1000);
        }),
      );
    }
    await Promise.race(running.values());
  }
  return outcomes;
};

/** Where the test data is demanded, its absence is one failure of its own, told once. */
const demandTestData = (): Outcome => {
  try {
    testData();
    return { passed: 0, failed: [], skipped: [], told: '' };
  } catch (error) {
    return { passed: 0, failed: ['test data'], skipped: [], told: String(error) };
  }
};

const started = performance.now();
mkdirSync('.cache/test', { recursive: true });
if (chosen.length === 0) {
  console.log(`No step of that name; there are: ${all.map(step => step.name).join(', ')}`);
  process.exit(2);
}
const outcomes = await runAll(chosen);
const data = demandTestData();
if (data.failed.length > 0) {
  outcomes.set('test data', data);
  tell('test data', data, 0);
}

const sum = [...outcomes.values()];
const passed = sum.reduce((total, outcome) => total + outcome.passed, 0);
const failed = sum.flatMap(outcome => outcome.failed);
const skipped = sum.flatMap(outcome => outcome.skipped);

if (skipped.length > 0) {
  console.log(`\nSKIPPED, so not tested here:\n${indented(skipped.join('\n'))}`);
  if (data.failed.length === 0 && testData().state === 'absent') {
    console.log(
      '\nThere is no folder of open test data: set RODRET_TEST_DATA to one, and tests on real values run',
    );
    console.log('too. CONTRIBUTING.md says what it holds.');
  }
}
if (failed.length > 0) console.log(`\nFAILED:\n${indented(failed.join('\n'))}`);
console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} seconds in all`);
console.log(
  `${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
);
if (failed.length > 0) process.exitCode = 1;
