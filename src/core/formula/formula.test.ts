import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Evaluated, evaluateFormula } from './evaluate-formula.ts';
import { type Formula, namesIn } from './formula.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';

const names = ['a', 'b', 'c', 'åtgärdade_ärenden', 'x2'] as const;

const formulas: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>(tie => ({
  formula: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'formula' },
    fc.double({ min: 0, max: 1e25, noNaN: true }).map(
      (value): Formula => ({
        kind: 'number',
        value: value === 0 ? 0 : value,
      }),
    ),
    fc.constantFrom(...names).map((name): Formula => ({ kind: 'name', name })),
    tie('formula').map((of): Formula => ({ kind: 'negated', of })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('formula'), tie('formula'))
      .map(([operator, left, right]): Formula => ({ kind: 'operation', operator, left, right })),
  ),
})).formula;

const parsed = (text: string): Formula => {
  const result = parseFormula(text);
  if (!result.isParsed) throw new Error(`${result.fault} at ${result.position} in ${text}`);
  return result.formula;
};

test('Printed and parsed again a formula is the same tree', () => {
  fc.assert(
    fc.property(
      formulas.filter(formula => printFormula(formula).length <= 500),
      formula => {
        expect(parsed(printFormula(formula))).toEqual(formula);
      },
    ),
    { numRuns: 200 },
  );
});

const worth = { a: 3, b: -2.5, c: 0.125, åtgärdade_ärenden: 40, x2: 7 } as const;

const known = (name: string): Evaluated<string> => {
  const value = Object.entries(worth).find(([each]) => each === name)?.[1];
  return value === undefined ? { isKnown: false, reason: `no ${name}` } : { isKnown: true, value };
};

test('A formula comes to what JavaScript makes of the same text', () => {
  fc.assert(
    fc.property(
      formulas.filter(formula => printFormula(formula).length <= 500),
      formula => {
        const script = new Function(
          ...Object.keys(worth),
          `return ${printFormula(formula).replaceAll(/-(?=-)/g, '- ')}`,
        );
        const expected: unknown = script(...Object.values(worth));
        const result = evaluateFormula(formula, known, 'none');
        // What has no number half-way has none in the end, though JavaScript counts on: 1 / (1 / 0).
        if (result.isKnown) expect(result.value).toBe(expected);
      },
    ),
    { numRuns: 200 },
  );
  expect(evaluateFormula(parsed('(a + b) / c * 100'), known, 'none')).toEqual({ isKnown: true, value: 400 });
  expect(evaluateFormula(parsed('10 - 4 − 3'), known, 'none')).toEqual({ isKnown: true, value: 3 });
  expect(evaluateFormula(parsed('2 × 1,5 ÷ −3'), known, 'none')).toEqual({ isKnown: true, value: -1 });
  expect(evaluateFormula(parsed('1 / (a - 3)'), known, 'none')).toEqual({ isKnown: false, reason: 'none' });
});

test('What is missing stays missing, with the reason of the first that is', () => {
  expect(evaluateFormula(parsed('a * (d + e)'), known, 'none')).toEqual({ isKnown: false, reason: 'no d' });
  expect(evaluateFormula(parsed('0 * e'), known, 'none')).toEqual({ isKnown: false, reason: 'no e' });
  expect(namesIn(parsed('b + a / b'))).toEqual(['b', 'a']);
});

test.each([
  ['', 'empty', 1],
  ['  ', 'empty', 1],
  ['a +', 'operand-missing', 4],
  ['a + * b', 'operand-missing', 5],
  ['()', 'operand-missing', 2],
  ['a b', 'operator-missing', 3],
  ['2a', 'operator-missing', 2],
  ['(a b)', 'operator-missing', 4],
  ['1 + (a * 2', 'parenthesis-not-closed', 5],
  ['a) + b', 'parenthesis-not-opened', 2],
  ['a ^ 2', 'unknown-character', 3],
  ['a; b', 'unknown-character', 2],
  ['1.2.3 + a', 'number-malformed', 1],
  ['a + .5', 'number-malformed', 5],
  ['"a"', 'unknown-character', 1],
  [`${'('.repeat(60)}a`, 'too-deep', 52],
  [`${'-'.repeat(60)}a`, 'too-deep', 51],
  ['a+'.repeat(300), 'too-long', 501],
])('%s is refused: %s at %i', (text, fault, position) => {
  expect(parseFormula(text)).toEqual({ isParsed: false, fault, position });
});

test('Whatever is typed gives a formula or a fault within the text, and never more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1,.+-*/() _åé√'), maxLength: 30 }), text => {
      const result = parseFormula(text);
      if (result.isParsed) expect(parsed(printFormula(result.formula))).toEqual(result.formula);
      else expect(result.position).toBeLessThanOrEqual(text.length + 1);
    }),
    { numRuns: 300 },
  );
});
