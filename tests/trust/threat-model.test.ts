import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const repository = new URL('../../', import.meta.url);

test('Every test that the threat model names exists', () => {
  const text = readFileSync(new URL('docs/threat-model.md', repository), 'utf8');
  const named = [...new Set([...text.matchAll(/`((?:src|tests)\/[^`\s]+)`/g)].map(match => match[1] ?? ''))];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(file => !existsSync(new URL(file, repository)))).toEqual([]);
});

test.each(['SECURITY.md', 'docs/threat-model.md', 'docs/permissions.md'])(
  'Every link in %s leads somewhere',
  file => {
    const base = new URL(file, repository);
    const targets = [...readFileSync(base, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(
      match => match[1] ?? '',
    );
    const local = targets.filter(target => !/^https?:/.test(target));
    expect(local.filter(target => !existsSync(new URL(target, base)))).toEqual([]);
  },
);
