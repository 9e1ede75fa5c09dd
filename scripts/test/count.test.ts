import { describe, expect, test } from 'vitest';
import { countCheck, countVitest } from './count.ts';

const report = (...files: { status: string; tests: string[] }[]) =>
  JSON.stringify({
    testResults: files.map((file, index) => ({
      name: `${process.cwd()}/tests/file-${index}.test.ts`,
      status: file.status,
      assertionResults: file.tests.map(status => ({ fullName: `a ${status} test`, status })),
    })),
  });

describe('A run that saw nothing never looks like one that passed', () => {
  test('A run without a report is one failure, and what it said is shown', () => {
    const outcome = countVitest('tests', 0, 'Error: out of memory', null);
    expect(outcome).toEqual({ passed: 0, failed: ['tests'], skipped: [], told: 'Error: out of memory' });
  });

  test('A report without a test is one failure, even where the run ended well', () => {
    expect(countVitest('tests', 0, '', report()).failed).toEqual(['tests']);
  });

  test('A file that could not be loaded is a failure beside the tests that passed', () => {
    const text = report({ status: 'passed', tests: ['passed'] }, { status: 'failed', tests: [] });
    const { passed, failed } = countVitest('tests', 1, '', text);
    expect([passed, failed]).toEqual([1, ['tests/file-1.test.ts could not be run']]);
  });

  test('An error outside any test is a failure though every test passed', () => {
    const text = report({ status: 'passed', tests: ['passed', 'passed'] });
    const outcome = countVitest('tests', 1, 'RUN\n⎯⎯ Unhandled Errors ⎯⎯\nlate rejection', text);
    expect(outcome).toEqual({
      passed: 2,
      failed: ['tests'],
      skipped: [],
      told: '⎯⎯ Unhandled Errors ⎯⎯\nlate rejection',
    });
  });
});

test('Passed, failed and skipped tests are each counted once', () => {
  const text = report({ status: 'failed', tests: ['passed', 'failed', 'skipped', 'todo', 'passed'] });
  const { passed, failed, skipped } = countVitest('tests', 1, '', text);
  expect([passed, failed.length, skipped.length]).toEqual([2, 1, 2]);
});

test('A check counts as one, by how it ended', () => {
  expect(countCheck('types', 0, 'fine').passed).toBe(1);
  expect(countCheck('types', 2, 'TS2322').failed).toEqual(['types']);
});
