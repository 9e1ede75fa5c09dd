/** What is checked, with which command, and what must be done before. */
export type Step = {
  name: string;
  /** How many of the places it takes: tests bring workers of their own. */
  places: 1 | 2;
  after: readonly string[];
  /** `check` counts as one; `vitest` counts each of its tests. */
  counts: 'check' | 'vitest';
  commands: readonly (readonly string[])[];
};

const check = (name: string, ...commands: readonly (readonly string[])[]): Step => ({
  name,
  places: 1,
  after: [],
  counts: 'check',
  commands,
});

const vitest = (
  name: string,
  places: 1 | 2,
  after: readonly string[],
  parameters: readonly string[],
): Step => ({
  name,
  places,
  after,
  counts: 'vitest',
  commands: [['vitest', 'run', ...parameters]],
});

const projects = (...names: readonly string[]) => names.flatMap(name => ['--project', name]);

/**
 * The native compiler, which takes a third of the time; dependency-cruiser still needs the modules of 6. One thread does
 * with three fifths of the processor what four do, since each finds out the same types, and others wait for the processor.
 * Nothing is let go before the end, so that collecting garbage more seldom takes no more memory, and less time.
 */
const typescript7 = 'node_modules/typescript-7/bin/tsc';
const checkTypes = ['env', 'GOGC=400', 'node', typescript7, '--noEmit', '--singleThreaded'];
const buildInfo = '.cache/types.tsbuildinfo';

export const checks: readonly Step[] = [
  check(
    'types',
    ['react-router', 'typegen'],
    [...checkTypes, '--incremental', '--tsBuildInfoFile', buildInfo],
  ),
  check('lint', ['biome', 'check', '--error-on-warnings', '--diagnostic-level=warn']),
  vitest('boundaries', 1, [], projects('boundaries')),
  check('dead code', ['knip', '--no-progress']),
];

/** Before all else: the journeys wait for it, and they take the longest. */
export const build = check('build', ['node', 'scripts/prepare.mjs', 'build']);

export const tests: readonly Step[] = [
  vitest('tests', 2, [], projects('core', 'drawn', 'product')),
  vitest('journeys', 2, ['build'], projects('journeys')),
  // After the types: its pages are compiled by a plugin that writes their types anew while it runs.
  vitest('trust', 2, ['types'], ['--config', 'vitest.trust.config.ts']),
];
