import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { root } from '#platform/root.ts';
import { allActions } from './all-actions.ts';
import { actionWords, kindWords, toldActions, toldKinds } from './words.ts';

const source = path.join(fileURLToPath(root), 'src');

/** Texts of the product's code, without tests. */
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map(name => readFileSync(path.join(source, name), 'utf8'));

const namedBy = (pattern: RegExp): readonly string[] => [
  ...new Set(texts.flatMap(text => [...text.matchAll(pattern)].map(([, name = '']) => name))),
];

/** What is recorded without an action of the list: readings, and what is appended past `perform`. */
const recorded = [
  ...namedBy(/recordReading\(\s*[\w.]+,\s*'([\w.]+)'/g),
  ...namedBy(/appendAuditEntry\([^;]*?action: '([\w.]+)'/g),
];
const affectedKinds = namedBy(/kind: '([a-z-]+)',\s*id\b[^}]*?change: /g);

describe('The audit has words in both languages', () => {
  test.each(allActions.map(({ name }) => name))('for the action %s', name => {
    for (const language of ['sv', 'en'] as const)
      expect(actionWords(name, language)).toMatch(/^\p{Ll}.+[^.]$/u);
  });

  test.each(recorded)('for %s, which is recorded', name => {
    expect(toldActions).toContain(name);
  });

  test.each(affectedKinds)('for things of the kind %s', kind => {
    expect(toldKinds).toContain(kind);
  });

  test('and the code was searched well enough to find what is known to be there', () => {
    expect(recorded).toEqual(
      expect.arrayContaining(['people.readPerson', 'installation.createOrganisation', 'audit.readEntries']),
    );
    expect(affectedKinds).toEqual(
      expect.arrayContaining(['organisation', 'person', 'snapshot', 'audit-entry']),
    );
  });

  test('and shows the bare name of what an older or newer version wrote', () => {
    expect(actionWords('portfolio.forgotten', 'sv')).toBeNull();
    expect(kindWords('forgotten', 'sv')).toEqual({ label: 'forgotten', href: null });
  });
});
