import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validTree } from '../../../tests/support/random-tree.ts';
import { planImport } from './model/import-plan.ts';
import type { Part } from './model/part.ts';
import { indexPaths } from './model/tree-path.ts';
import { clashesOf } from './model/tree-rules.ts';
import { readTreeFile, writeTreeFile } from './tree-file.ts';

/** A tree without ids and in no order: what a file can say. */
const told = (tree: readonly Part[]) => {
  const index = indexPaths(tree);
  return tree
    .map(part => `${index.namesOf(part).join('/')} ${part.kind} ${part.validFrom} ${part.validTo}`)
    .sort();
};

const importInto = (tree: readonly Part[], text: string) => {
  const { rows, problems } = readTreeFile(text);
  return { problems, plan: planImport(tree, rows, () => crypto.randomUUID()) };
};

const languages = fc.constantFrom('sv' as const, 'en' as const);

describe('What is exported', () => {
  test('gives the same tree again where there is none, in whatever order its lines stand', () => {
    fc.assert(
      fc.property(validTree, languages, fc.infiniteStream(fc.nat()), (tree, language, random) => {
        const [header = '', ...lines] = writeTreeFile(tree, language).trimEnd().split('\r\n');
        const mixed = lines
          .map(line => ({ line, at: Number(random.next().value) }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ line }) => line);
        const { problems, plan } = importInto([], [header, ...mixed].join('\n'));
        expect(problems).toEqual([]);
        expect(plan.problems).toEqual([]);
        expect(told(plan.added)).toEqual(told(tree));
        expect(clashesOf(plan.added)).toEqual([]);
      }),
    );
  });

  test('changes nothing where the tree is as it was', () => {
    fc.assert(
      fc.property(validTree, languages, (tree, language) => {
        const { problems, plan } = importInto(tree, writeTreeFile(tree, language));
        expect(problems).toEqual([]);
        expect(plan).toEqual({
          problems: [],
          added: [],
          changed: [],
          ended: [],
          unchangedCount: tree.length,
        });
      }),
    );
  });
});

const existing = importInto(
  [],
  `namn;typ;överordnad;från;till
Kommunfullmäktige;fullmäktige;;2000-01-01;
Skolnämnden;nämnd;Kommunfullmäktige;2000-01-01;
Vårdnämnden;nämnd;Kommunfullmäktige;2000-01-01;
Skolförvaltningen;förvaltning;Skolnämnden;2000-01-01;
Stab;enhet;Skolförvaltningen;2010-01-01;`,
).plan.added;

describe('A file', () => {
  test.each([
    [
      'with commas and English words',
      'name,type,parent,from,to\nLekskolan,unit,Skolförvaltningen,2020-01-01,\n',
    ],
    ['with tabs', 'Namn\tTyp\tÖverordnad\tFrån\tTill\nLekskolan\tEnhet\tSKOLFÖRVALTNINGEN\t20200101\t\n'],
    [
      'without a column for the end',
      'typ;namn;från;överordnad\nenhet;Lekskolan;2020-01-01;Skolförvaltningen',
    ],
    [
      'with columns of its own besides',
      '\n\nnr;namn;typ;överordnad;från;till\r\n1;"Lekskolan";enhet;Skolnämnden > Skolförvaltningen;2020-01-01;\r\n;;;;;',
    ],
  ])('%s is read', (_, text) => {
    const { problems, plan } = importInto(existing, text);
    expect([...problems, ...plan.problems]).toEqual([]);
    expect(plan.added).toMatchObject([
      { name: 'Lekskolan', kind: 'unit', validFrom: '2020-01-01', validTo: null },
    ]);
  });

  test('says what is added, what is changed and what only ends', () => {
    const { plan } = importInto(
      existing,
      `namn;typ;överordnad;från;till
Skolförvaltningen;förvaltning;Vårdnämnden;2000-01-01;
skolnämnden;nämnd;Kommunfullmäktige;2000-01-01;
Stab;enhet;Skolförvaltningen;2010-01-01;2025-12-31
Stab;enhet;Skolförvaltningen;2026-01-01;`,
    );
    expect(plan.problems).toEqual([]);
    expect(plan.added.map(({ name, validFrom }) => `${name} ${validFrom}`)).toEqual(['Stab 2026-01-01']);
    expect(plan.changed.map(({ before, after }) => `${before.name} → ${after.name}`)).toEqual([
      'Skolnämnden → skolnämnden',
      'Skolförvaltningen → Skolförvaltningen',
    ]);
    expect(plan.ended.map(({ after }) => `${after.name} ${after.validTo}`)).toEqual(['Stab 2025-12-31']);
    expect(plan.unchangedCount).toBe(0);
  });

  test.each<[string, string, string]>([
    ['is empty', '', '1  file-empty'],
    ['has no rows', 'namn;typ;överordnad;från;till\n', '1  file-without-rows'],
    ['has columns missing', 'namn;typ\nx;y\n', '1 parent column-missing, 1 validFrom column-missing'],
    [
      'has cells that say nothing usable',
      'namn;typ;överordnad;från;till\n;kontor;;2020-02-30;sedan\n',
      '2 name required, 2 kind kind-unknown, 2 validFrom no-day, 2 validTo no-day',
    ],
    [
      'has more cells than columns',
      'namn;typ;överordnad;från\nA;nämnd;Kommunfullmäktige;2020-01-01;2020-01-02\n',
      '2  too-many-cells',
    ],
    [
      'names a parent that is not there',
      'namn;typ;överordnad;från\nA;nämnd;Riksdagen;2020-01-01\n',
      '2 parent parent-unknown',
    ],
    [
      'names a parent that could be two',
      'namn;typ;överordnad;från\nIT;förvaltning;Skolnämnden;2020-01-01\nIT;förvaltning;Vårdnämnden;2020-01-01\nA;enhet;IT;2020-01-01\n',
      '4 parent parent-ambiguous',
    ],
    [
      'names units under each other in a ring',
      'namn;typ;överordnad;från\nA;enhet;B;2020-01-01\nB;enhet;A;2020-01-01\n',
      '2 parent parent-unknown, 3 parent parent-unknown',
    ],
    [
      'says the same twice',
      'namn;typ;överordnad;från\nA;nämnd;Kommunfullmäktige;2020-01-01\nA;nämnd;Kommunfullmäktige;2021-01-01\n',
      '2 name same-name, 3 name same-name',
    ],
    [
      'ends what others still stand under',
      'namn;typ;överordnad;från;till\nSkolnämnden;nämnd;Kommunfullmäktige;2000-01-01;2020-12-31\n',
      '2 validTo below-parent-ends-earlier',
    ],
    [
      'begins before its parent',
      'namn;typ;överordnad;från;till\nA;bolag;Kommunfullmäktige;1999-12-31;\n',
      '2 validFrom parent-begins-later',
    ],
  ])('is refused by line and column where it %s', (_, text, expected) => {
    const { problems, plan } = importInto(existing, text);
    const shown = [...problems, ...plan.problems].map(
      ({ line, column, reason }) => `${line} ${column ?? ''} ${reason}`,
    );
    expect(shown.join(', ')).toBe(expected);
  });

  test('of any text whatever is read or refused, and never breaks', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('enhet', 'A', '2020-01-01', '"', '=x'),
    );
    const text = fc.array(fc.array(cell).map(cells => cells.join(';'))).map(lines => lines.join('\n'));
    fc.assert(
      fc.property(text, lines => {
        importInto(existing, `namn;typ;överordnad;från;till\n${lines}`);
        importInto(existing, lines);
      }),
    );
  });
});

test('A tree of five thousand parts in a chain and in a heap is planned within seconds', () => {
  const started = performance.now();
  const chain = Array.from({ length: 4990 }, (_, at) => `e${at + 1};enhet;e${at};2020-01-01`);
  const heap = Array.from({ length: 4990 }, () => 'e;enhet;Skolförvaltningen;2020-01-01');
  for (const lines of [chain, heap]) {
    importInto(
      existing,
      `namn;typ;överordnad;från\ne0;enhet;Skolförvaltningen;2020-01-01\n${lines.join('\n')}`,
    );
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
