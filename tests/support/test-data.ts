import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestOptions } from 'vitest';

/**
 * Real open data lies outside the repository: in the folder RODRET_TEST_DATA names, else in `../shared/data`
 * beside it. A clone without it skips the tests that need it; RODRET_DEMAND_TEST_DATA=1 makes its absence a failure.
 */
export type TestData = { state: 'present'; folder: string } | { state: 'absent'; reason: string };

const repository = path.resolve(import.meta.dirname, '../..');

const howTo = 'set RODRET_TEST_DATA to a folder that holds it';

export const testDataFolder = (): string =>
  path.resolve(repository, process.env.RODRET_TEST_DATA ?? '../shared/data');

/** Looks for the named files (`kolada-2012/values.csv`) or folders in the test data; none asks for the folder itself. */
export const testData = (...needed: readonly string[]): TestData => {
  const folder = testDataFolder();
  const missing = ['', ...needed].filter(name => !existsSync(path.join(folder, name)));
  if (missing.length === 0) return { state: 'present', folder };
  const what = missing[0] === '' ? 'no folder of test data' : `the test data has no ${missing.join(', ')}`;
  if (process.env.RODRET_DEMAND_TEST_DATA === '1') {
    throw new Error(`${what}, and RODRET_DEMAND_TEST_DATA=1 demands it: ${howTo}`);
  }
  return { state: 'absent', reason: `${what}: ${howTo}` };
};

/** The path of one file of the test data; for use inside tests that `whenTestData` lets run. */
export const testDataPath = (name: string): string => path.join(testDataFolder(), name);

/**
 * Options for `test` or `describe`: `test('…', whenTestData('kolada-2012/values.csv'), () => { … })` runs where the
 * files are, is skipped and counted where they are not, and fails when they are demanded.
 */
export const whenTestData = (...needed: readonly string[]): TestOptions =>
  testData(...needed).state === 'present' ? {} : { skip: true };
