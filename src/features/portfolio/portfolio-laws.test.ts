import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portfolioProblems } from '#core/selection/portfolio-problems.ts';
import { plannedAs, testPlan } from '../../../tests/support/planned-initiatives.ts';
import { differencesBetween } from './model/comparison.ts';
import { noFrame } from './model/frame.ts';
import type { Planned } from './model/planned.ts';
import { portfolioFileOf } from './model/portfolio-of.ts';
import { readPortfolio } from './model/read-portfolio.ts';
import { type Choice, defaultSettings } from './model/scenario.ts';

const settings = defaultSettings({ operations: 2, service: 1, 'legal-certainty': 0 });
const periods = testPlan.years * testPlan.periodsPerYear;

const amount = fc.integer({ min: 0, max: 5_000_000 });
const estimate = fc
  .tuple(amount, amount, amount)
  .map(three => three.toSorted((a, b) => a - b))
  .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));

const line = fc.record({
  side: fc.constantFrom('benefit' as const, 'investment' as const, 'running' as const),
  kind: fc.constantFrom('financial' as const, 'quality' as const),
  aim: fc.constantFrom('operations' as const, 'service' as const),
  what: fc.constant('Rad'),
  party: fc.constant(''),
  isOutside: fc.boolean(),
  perYear: fc.array(estimate, { minLength: 1, maxLength: 4 }),
});

const planned = (number: number) =>
  fc
    .record({
      lines: fc.array(line, { maxLength: 4 }),
      state: fc.constantFrom('idea' as const, 'prepared' as const, 'decided' as const, 'ended' as const),
      earliestStart: fc.integer({ min: 0, max: periods + 1 }),
      length: fc.option(fc.integer({ min: 0, max: 4 })),
      durationPeriods: fc.integer({ min: 1, max: 4 }),
      needs: fc.boolean(),
    })
    .map(({ length, needs, ...rest }): Planned & { readonly needs: boolean } => ({
      ...plannedAs(number),
      ...rest,
      latestStart: length === null ? null : rest.earliestStart + length,
      needs,
    }));

/** Some initiatives, each needing the one before it or not, so that nothing goes round. */
const someInitiatives = fc
  .integer({ min: 1, max: 8 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, at) => planned(at + 1))))
  .map(all =>
    all.map(({ needs, ...each }, at): Planned => {
      const before = all[at - 1];
      return needs && before !== undefined
        ? { ...each, relations: [{ other: before.id, kind: 'requires' }] }
        : each;
    }),
  );

const fileOf = (initiatives: readonly Planned[], choices: readonly Choice[] = []) =>
  portfolioFileOf({
    setting: testPlan,
    frame: { ...noFrame, budgets: { investment: [1e6, 2e6, 3e6], running: null } },
    settings,
    choices,
    initiatives,
    partNames: new Map(),
  });

describe('A portfolio of what stands in the database', () => {
  test('is the same when it has been a file, and nothing is wrong with it', () => {
    fc.assert(
      fc.property(someInitiatives, initiatives => {
        const file = fileOf(initiatives);
        const written = readPortfolio(JSON.parse(JSON.stringify(file)));
        if (file.initiatives.length === 0) return;
        expect(written.kind).toBe('portfolio');
        expect(readPortfolio(file)).toEqual(written);
        if (written.kind === 'portfolio') expect(portfolioProblems(written.portfolio)).toEqual([]);
      }),
    );
  });

  test('counts every krona that the organisation pays, and none that others do', () => {
    fc.assert(
      fc.property(someInitiatives, initiatives => {
        const read = readPortfolio(fileOf(initiatives));
        if (read.kind !== 'portfolio') return;
        const paid = initiatives
          .filter(({ state }) => state !== 'ended')
          .flatMap(({ lines }) => lines)
          .filter(({ side, isOutside }) => side === 'investment' && !isOutside)
          .flatMap(({ perYear }) => perYear)
          .reduce((sum, { likely }) => sum + likely, 0);
        const inFile = read.portfolio.initiatives
          .flatMap(({ investmentPerYear }) => investmentPerYear)
          .reduce((sum, { likely }) => sum + likely, 0);
        expect(inFile).toBe(paid);
      }),
    );
  });

  test('holds what the scenario holds, whatever else binds the initiative', () => {
    const one = plannedAs(1, { must: { reason: 'law', text: 'Arkivlagen' } });
    const held = (rule: Choice['rule'], startPeriod: number | null = null) =>
      fileOf([one], [{ initiative: one.id, rule, startPeriod, reason: 'Skäl' }]).initiatives[0]?.choice;
    expect(fileOf([one]).initiatives[0]?.choice).toEqual({ kind: 'mustDo', reason: 'law: Arkivlagen' });
    expect(held('out')).toEqual({ kind: 'forbidden', reason: 'Skäl' });
    expect(held('in')).toEqual({ kind: 'mustDo', reason: 'Skäl' });
    expect(held('locked', 3)).toEqual({ kind: 'locked', start: '2028-H2', reason: 'Skäl' });
  });

  test('leaves out what has ended, and forbids what needs what was dropped or begins after the plan', () => {
    const [ended, dropped] = [plannedAs(1, { state: 'ended' }), plannedAs(2, { state: 'dropped' })];
    const needing = (number: number, other: Planned) =>
      plannedAs(number, { relations: [{ other: other.id, kind: 'requires' }] });
    const late = plannedAs(5, { earliestStart: periods });
    const file = fileOf([ended, dropped, needing(3, ended), needing(4, dropped), late]);
    expect(file.initiatives.map(({ id, choice }) => [id, choice.kind])).toEqual([
      ['I-003', 'free'],
      ['I-004', 'forbidden'],
      ['I-005', 'forbidden'],
    ]);
    expect(readPortfolio(file).kind).toBe('portfolio');
  });

  test('of five thousand initiatives is made and read in a few seconds', () => {
    const many = Array.from({ length: 5000 }, (_, at) => plannedAs(at + 1));
    const started = performance.now();
    expect(readPortfolio(fileOf(many)).kind).toBe('portfolio');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('What differs between two selections tells each initiative once, and nothing of one and the same', () => {
  const selection = fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 9 })
    .chain(ids =>
      fc.tuple(
        ...ids.map(id => fc.record({ id: fc.constant(`I-00${id}`), start: fc.nat(3), worth: fc.nat(9) })),
      ),
    )
    .map(chosen => ({ chosen }));
  fc.assert(
    fc.property(selection, selection, (a, b) => {
      expect(differencesBetween(a, a)).toEqual([]);
      const found = differencesBetween(a, b);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      const count = (kind: string) => found.filter(each => each.kind === kind).length;
      expect(a.chosen.length - count('out') + count('into')).toBe(b.chosen.length);
      const back = differencesBetween(b, a);
      expect(back.map(({ id, before, after }) => ({ id, before: after, after: before }))).toEqual(
        found.map(({ id, before, after }) => ({ id, before, after })),
      );
    }),
  );
});
