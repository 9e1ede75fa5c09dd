/** What one step came to: failures and skipped tests by name, and of the failures what there is to read. */
export type Outcome = { passed: number; failed: readonly string[]; skipped: readonly string[]; told: string };

/** The part of Vitest's JSON report that is read here. */
type Report = {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
};

export const countCheck = (name: string, exitCode: number, output: string): Outcome =>
  exitCode === 0
    ? { passed: 1, failed: [], skipped: [], told: '' }
    : { passed: 0, failed: [name], skipped: [], told: output.trim() };

const relative = (file: string) => file.replace(`${process.cwd()}/`, '');

/** From Vitest's own account the part about failures, or all of it where there is no such part. */
const failuresIn = (output: string): string => {
  const start = output.search(/⎯+ *(Failed|Unhandled)/);
  return output.slice(Math.max(0, start)).trim();
};

/**
 * Counts the tests of a report. A file that could not be loaded, a report that is missing and an error outside any
 * test are failures too: a run that saw nothing must never look like one that passed.
 */
export const countVitest = (
  name: string,
  exitCode: number,
  output: string,
  reportText: string | null,
): Outcome => {
  if (reportText === null) return { passed: 0, failed: [name], skipped: [], told: output.trim() };
  const { testResults }: Report = JSON.parse(reportText);
  const all = testResults.flatMap(file =>
    file.assertionResults.map(test => ({
      status: test.status,
      title: `${relative(file.name)} › ${test.fullName}`,
    })),
  );
  const passed = all.filter(test => test.status === 'passed').length;
  const failed = all.filter(test => test.status === 'failed').map(test => test.title);
  const skipped = all.filter(test => test.status !== 'passed' && test.status !== 'failed');
  const unloaded = testResults
    .filter(file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'))
    .map(file => `${relative(file.name)} could not be run`);
  const isSilentFailure = failed.length + unloaded.length === 0 && (exitCode !== 0 || all.length === 0);
  const failures = [...failed, ...unloaded, ...(isSilentFailure ? [name] : [])];
  return {
    passed,
    failed: failures,
    skipped: skipped.map(test => test.title),
    told: failures.length > 0 ? failuresIn(output) : '',
  };
};
