import { defineConfig } from 'vitest/config';

/**
 * Five projects, so that a test waits only for what it needs:
 * `core` pure methods · `drawn` what is drawn with JSX · `product` everything on a database or on files ·
 * `boundaries` the import rules · `journeys` a person's tasks in Chromium against the built server.
 * All but `drawn` are run by Node as they stand, which a command is as well: a fifth of the time is not spent on translating.
 * The attacks on the whole application are in `vitest.trust.config.ts`. `npx vitest run src/core` runs one folder.
 */
const second = 1000;

// A change of `imports` in package.json does not empty the file-system cache: results of an older layout would pass.
const fresh = { fsModuleCache: false, environment: 'node' } as const;
const asItStands = { ...fresh, experimental: { viteModuleRunner: false, nodeLoader: false } } as const;

/**
 * Where more processes work than there are cores, threads that collect garbage for one of them keep the others waiting.
 * A database that is opened takes much beside the heap: counted by itself, that has the whole heap looked through each time.
 */
export const inProcesses = {
  pool: 'forks' as const,
  isolate: false,
  execArgv: ['--single-threaded-gc', '--external-memory-accounted-in-global-limit'],
};

const pure = ['src/{core,ui}/**/*.test.ts'];

export default defineConfig({
  test: {
    fsModuleCache: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...asItStands,
          name: 'core',
          include: pure,
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120 * second,
        },
      },
      {
        test: {
          ...fresh,
          name: 'drawn',
          include: ['src/**/*.test.tsx'],
          pool: 'threads',
          isolate: false,
          testTimeout: 120 * second,
        },
      },
      {
        test: {
          ...asItStands,
          name: 'product',
          include: ['{src,tests,bench,scripts}/**/*.test.ts'],
          exclude: [...pure, 'tests/{boundaries,e2e,trust}/**'],
          globalSetup: ['tests/support/postgres-global-setup.ts'],
          ...inProcesses,
          maxWorkers: 2,
          // Generous, for a machine with other work: what a test promises of time is measured in bench/, not here.
          testTimeout: 180 * second,
          hookTimeout: 180 * second,
        },
      },
      {
        test: {
          ...asItStands,
          name: 'boundaries',
          include: ['tests/boundaries/*.test.ts'],
          // Both files read the imports of the whole product, which are followed once.
          ...inProcesses,
          maxWorkers: 1,
          testTimeout: 60 * second,
        },
      },
      {
        test: {
          ...asItStands,
          name: 'journeys',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/postgres-global-setup.ts', 'tests/support/browser-global-setup.ts'],
          ...inProcesses,
          maxWorkers: 2,
          testTimeout: 120 * second,
          hookTimeout: 180 * second,
        },
      },
    ],
  },
});
