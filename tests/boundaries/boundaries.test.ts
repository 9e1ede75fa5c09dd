import { globSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cruiseBelow, cruiseRepository, ruleNames } from './cruise.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const repository = path.resolve(import.meta.dirname, '../..');

describe('Each rule of the imports fires where it is broken', () => {
  test('Every rule has a fixture, and every fixture a rule', () => {
    expect(readdirSync(fixtures).sort()).toEqual([...ruleNames].sort());
  });

  test.each(ruleNames)('%s fires on its fixture, and no other rule does', async name => {
    const { violations } = (await cruiseBelow(path.join(fixtures, name))).summary;
    expect(new Set(violations.map(violation => violation.rule.name))).toEqual(new Set([name]));
  });

  test('The order of features is kept in each of its rows', async () => {
    const { violations } = (await cruiseBelow(path.join(fixtures, 'features-keep-their-order'))).summary;
    const broken = violations.map(violation => violation.from.split('/')[2]);
    const withActions = globSync('src/features/*/actions.ts', {
      cwd: path.join(fixtures, 'features-keep-their-order'),
    });
    expect(broken.sort()).toEqual(withActions.map(file => file.split(path.sep)[2]).sort());
  });

  test('Core is kept from Node, from packages and from the rest of the product alike', async () => {
    const { violations } = (await cruiseBelow(path.join(fixtures, 'core-is-arithmetic'))).summary;
    expect(violations.map(violation => path.basename(violation.from)).sort()).toEqual([
      'clock.ts',
      'mean.ts',
      'schema.ts',
    ]);
  });
});

describe('The imports of the product', async () => {
  const { modules, summary } = await cruiseRepository();
  const own = modules.filter(module => module.source.startsWith('src/'));

  test('No rule is broken', () => {
    const found = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(found).toEqual([]);
  });

  test('The cruise saw the modules: all but a tenth of the files, each with its imports', () => {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: repository });
    expect(files.length).toBeGreaterThan(50);
    expect(own.length).toBeGreaterThanOrEqual(Math.ceil(files.length * 0.9));
    const imports = own.flatMap(module => module.dependencies);
    expect(imports.length).toBeGreaterThan(own.length);
  });

  test('Imports that begin with # were followed to their files', () => {
    const written = own.flatMap(module => module.dependencies).filter(found => found.module.startsWith('#'));
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter(found => !found.resolved.startsWith('src/')).map(found => found.module)).toEqual(
      [],
    );
  });
});
