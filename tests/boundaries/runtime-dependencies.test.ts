import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('Every runtime dependency has a row in its decision record, and every row is a dependency', () => {
  const record = read('docs/decisions/0009-runtime-dependencies.md');
  const rows = record.split('\n').filter(line => line.startsWith('| `'));
  const recorded = rows.flatMap(row =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(found => found[1]),
  );
  const dependencies = Object.keys(JSON.parse(read('package.json')).dependencies);
  expect(recorded.sort()).toEqual(dependencies.sort());
});

test('Every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('Every platform that a dependency names is in the lock file, or a clean install fails', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const missing = Object.values<{ optionalDependencies?: Record<string, string> }>(packages)
    .flatMap(entry => Object.keys(entry.optionalDependencies ?? {}))
    .filter(name => !Object.keys(packages).some(place => place.endsWith(`node_modules/${name}`)));
  expect([...new Set(missing)]).toEqual([]);
});
