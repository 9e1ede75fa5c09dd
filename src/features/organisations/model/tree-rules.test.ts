import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, fieldsOfWish, partWish, validTree } from '../../../../tests/support/random-tree.ts';
import { dayAfter, isValidOn } from './fields.ts';
import { type Part, type PartFields, parentKindsOf, withBelow } from './part.ts';
import { clashesOf, endedTree, onlyNow, type TreeNode, treeOn } from './tree-rules.ts';

const top: Part = {
  id: 'top',
  kind: 'council',
  name: 'Kommunfullmäktige',
  parent: null,
  validFrom: '2000-01-01',
  validTo: null,
  version: 1,
};
const part = (id: string, given: Partial<PartFields>): Part => ({
  ...top,
  id,
  kind: 'board',
  name: id,
  parent: 'top',
  ...given,
});
const school = part('school', {});
const department = part('department', { kind: 'department', parent: 'school' });
const reasonsOf = (...parts: readonly Part[]) =>
  clashesOf([top, ...parts]).map(clash => `${clash.part} ${clash.field} ${clash.reason}`);

describe('A tree of an organisation', () => {
  test.each<[string, readonly Part[], readonly string[]]>([
    ['may be fullmäktige alone', [], []],
    ['may have a nämnd with its förvaltning', [school, department], []],
    [
      'has no part that ends before it begins',
      [part('x', { validFrom: '2020-01-02', validTo: '2020-01-01' })],
      ['x validTo ends-before-start'],
    ],
    ['has no nämnd without fullmäktige', [part('x', { parent: null })], ['x parent parent-needed']],
    [
      'has no enhet right under a nämnd',
      [school, part('x', { kind: 'unit', parent: 'school' })],
      ['x parent parent-of-wrong-kind'],
    ],
    [
      'has no nämnd under another: each is an authority of its own',
      [school, part('x', { parent: 'school' })],
      ['x parent parent-of-wrong-kind'],
    ],
    [
      'has nothing above fullmäktige',
      [
        school,
        part('x', { kind: 'council', parent: 'school', validFrom: '1990-01-01', validTo: '1999-12-31' }),
      ],
      ['x parent parent-not-for-council'],
    ],
    [
      'has no part that begins before its parent',
      [part('x', { validFrom: '1999-12-31' })],
      ['x validFrom parent-begins-later'],
    ],
    [
      'has no part that outlives its parent',
      [{ ...school, validTo: '2020-12-31' }, department],
      ['department validTo parent-ends-earlier'],
    ],
    [
      'has one styrelse at a time',
      [
        part('old', { kind: 'executive-board', validTo: '2020-12-31' }),
        part('new', { kind: 'executive-board', validFrom: '2020-12-31' }),
      ],
      ['new kind one-at-a-time', 'old kind one-at-a-time'],
    ],
    [
      'may have one styrelse after another',
      [
        part('old', { kind: 'executive-board', validTo: '2020-12-31' }),
        part('new', { kind: 'executive-board', validFrom: '2021-01-01' }),
      ],
      [],
    ],
    [
      'has no two of one name side by side, whatever the case',
      [part('one', { name: 'Skolnämnden' }), part('two', { name: 'skolnämnden' })],
      ['two name same-name', 'one name same-name'],
    ],
    [
      'has no two of one name side by side, whatever their kinds',
      [part('one', { name: 'Skola' }), part('two', { name: 'Skola', kind: 'executive-board' })],
      ['two name same-name', 'one name same-name'],
    ],
    [
      'has no enhet under itself',
      [
        school,
        department,
        part('a', { kind: 'unit', parent: 'b' }),
        part('b', { kind: 'unit', parent: 'a' }),
      ],
      ['a parent stands-under-itself', 'b parent stands-under-itself'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(reasonsOf(...parts)).toEqual(expected);
  });

  test('is not deeper than a reader can follow', () => {
    const units = Array.from({ length: 10 }, (_, at) =>
      part(`unit-${at}`, { kind: 'unit', parent: at === 0 ? 'department' : `unit-${at - 1}` }),
    );
    expect(reasonsOf(school, department, ...units)).toEqual(['unit-9 parent too-deep']);
  });
});

/** The rules once more, day by day and without cleverness. */
const holdsDayByDay = (parts: readonly Part[]): boolean => {
  const turns = parts.flatMap(({ validFrom, validTo }) => [
    validFrom,
    validTo ?? '2199-12-31',
    dayAfter(validTo ?? '2150-12-31'),
  ]);
  return turns.every(turn => {
    const now = parts.filter(each => isValidOn(each, turn));
    const isPlaced = (each: Part) => {
      const parent = now.find(({ id }) => id === each.parent);
      return each.kind === 'council'
        ? each.parent === null
        : parent !== undefined && parentKindsOf[each.kind].includes(parent.kind);
    };
    const countOf = (kind: Part['kind']) => now.filter(each => each.kind === kind).length;
    const names = now.map(({ parent, name }) => `${parent} ${name.toLowerCase()}`);
    return (
      now.every(isPlaced) &&
      countOf('council') <= 1 &&
      countOf('executive-board') <= 1 &&
      new Set(names).size === names.length
    );
  });
};

test('The rules say what holds on every day, and what they let through does', () => {
  fc.assert(
    fc.property(fc.array(partWish, { maxLength: 8 }), wishes => {
      const tree = [top];
      for (const [at, wish] of wishes.entries()) {
        tree.push({ ...fieldsOfWish(wish, tree), id: `${at}`, version: 1 });
      }
      const isInOrder = tree.every(({ validFrom, validTo }) => validTo === null || validFrom <= validTo);
      expect(clashesOf(tree).length === 0).toBe(isInOrder && holdsDayByDay(tree));
    }),
    { numRuns: 2000 },
  );
});

test('Ended with all that is under it a part leaves no rule broken, unless something under it has yet to begin', () => {
  fc.assert(
    fc.property(validTree, fc.nat(), day, (tree, at, last) => {
      const ended = tree[at % tree.length] ?? top;
      const after = endedTree(tree, ended.id, last, true);
      const hasBegun = withBelow(tree, ended.id).every(({ validFrom }) => validFrom <= last);
      const isLater = ended.validTo !== null && ended.validTo < last;
      if (hasBegun && !isLater) expect(clashesOf(after)).toEqual([]);
      else if (!hasBegun) expect(clashesOf(after)).not.toEqual([]);
    }),
  );
});

const partsIn = (nodes: readonly TreeNode[]): readonly Part[] =>
  nodes.flatMap(node => [node.part, ...partsIn(node.below)]);

test('Shown on a day the tree holds each part once, and without what has ended just those of the day', () => {
  fc.assert(
    fc.property(validTree, day, (tree, shown) => {
      const ids = (parts: readonly Part[]) => parts.map(({ id }) => id).sort();
      const nodes = treeOn(tree, shown);
      expect(ids(partsIn(nodes))).toEqual(ids(tree));
      expect(ids(partsIn(onlyNow(nodes)))).toEqual(ids(tree.filter(each => isValidOn(each, shown))));
    }),
  );
});
