import { reactRouter } from '@react-router/dev/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { inProcesses } from './vitest.config.ts';

/**
 * Attacks on the whole application, pages and all. They have a configuration of their own because the pages need React
 * Router's plugin, whose watchers write types anew beside other checks and never let go: hence the short wait at the end.
 */
const second = 1000;

// Pages are drawn as those that are shipped, and not as while they are written, which takes a third longer.
process.env.NODE_ENV = 'production';
const asBuilt: Plugin = {
  name: 'as-built',
  enforce: 'post',
  config: () => ({ oxc: { jsx: { development: false } } }),
};

export default defineConfig({
  plugins: [reactRouter(), asBuilt],
  ssr: { external: ['@duckdb/node-api', '@electric-sql/pglite', 'pg'] },
  test: {
    fsModuleCache: false,
    // The address of the style sheet stands in every page.
    css: true,
    environment: 'node',
    include: ['tests/trust/**/*.test.ts'],
    globalSetup: ['tests/support/postgres-global-setup.ts'],
    ...inProcesses,
    maxWorkers: 2,
    testTimeout: 180 * second,
    hookTimeout: 180 * second,
    teardownTimeout: 3 * second,
  },
});
