import { type Formula, type Operator, strengthOf } from './formula.ts';

export type FormulaFault =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unknown-character'
  | 'operand-missing'
  | 'operator-missing'
  | 'parenthesis-not-closed'
  | 'parenthesis-not-opened'
  | 'number-malformed';

/** What a text parses to, or the first thing wrong in it with its position (characters from 1). */
export type ParsedFormula =
  | { readonly isParsed: true; readonly formula: Formula }
  | { readonly isParsed: false; readonly fault: FormulaFault; readonly position: number };

type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly at: number }
  | { readonly kind: 'open' | 'close' | 'end'; readonly at: number };

type Stop = { readonly fault: FormulaFault; readonly at: number };

export const longestFormula = 500;
const deepest = 50;

/** How people write the operations: `−` and `–` for minus, `×` and `·` for times, `÷` for divided by. */
const operators: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '-',
  '\u2212': '-',
  '\u2013': '-',
  '*': '*',
  '×': '*',
  '·': '*',
  '/': '/',
  '÷': '/',
};

/**
 * Parses `(a + b) / c * 100`: numbers (with point or comma), names (a letter, then letters, digits and `_`), `+ - * /`,
 * a minus in front, and parentheses. The usual precedence; operations of one strength go from the left. Anything else is
 * told with its position. Nothing is ever run: the result is data. Recursive descent (Wirth, Compiler Construction, 1996).
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > longestFormula) return faultAt('too-long', longestFormula);
  const tokens = tokensOf(text);
  if ('fault' in tokens) return faultAt(tokens.fault, tokens.at);
  if (tokens.length === 1) return faultAt('empty', 0);
  let next = 0;
  const peek = (): Token => tokens[Math.min(next, tokens.length - 1)] ?? { kind: 'end', at: text.length };

  const sum = (strength: number, depth: number): Formula | Stop => {
    if (depth > deepest) return { fault: 'too-deep', at: peek().at };
    let left = strength > 2 ? operand(depth) : sum(strength + 1, depth);
    while (!('fault' in left)) {
      const token = peek();
      if (token.kind !== 'operator' || strengthOf[token.operator] !== strength) return left;
      next += 1;
      const right = sum(strength + 1, depth);
      if ('fault' in right) return right;
      left = { kind: 'operation', operator: token.operator, left, right };
    }
    return left;
  };

  const operand = (depth: number): Formula | Stop => {
    const token = peek();
    next += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: token.value };
      case 'name':
        return { kind: 'name', name: token.name };
      case 'operator': {
        if (token.operator !== '-') return { fault: 'operand-missing', at: token.at };
        if (depth >= deepest) return { fault: 'too-deep', at: token.at };
        const of = operand(depth + 1);
        return 'fault' in of ? of : { kind: 'negated', of };
      }
      case 'open': {
        const inner = sum(1, depth + 1);
        if ('fault' in inner) return inner;
        const closing = peek();
        next += 1;
        if (closing.kind === 'close') return inner;
        return closing.kind === 'end'
          ? { fault: 'parenthesis-not-closed', at: token.at }
          : { fault: 'operator-missing', at: closing.at };
      }
      case 'close':
      case 'end':
        return { fault: 'operand-missing', at: token.at };
    }
  };

  const formula = sum(1, 0);
  if ('fault' in formula) return faultAt(formula.fault, formula.at);
  const rest = peek();
  if (rest.kind === 'end') return { isParsed: true, formula };
  return faultAt(rest.kind === 'close' ? 'parenthesis-not-opened' : 'operator-missing', rest.at);
}

const faultAt = (fault: FormulaFault, at: number): ParsedFormula => ({
  isParsed: false,
  fault,
  position: at + 1,
});

const blank = /\s/u;
const numberText = /[\d.,]+/uy;
const wholeNumber = /^\d+([.,]\d+)?$/u;
const nameText = /\p{L}[\p{L}\p{M}\p{N}_]*/uy;

function tokensOf(text: string): readonly Token[] | Stop {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (blank.test(character)) {
      at += 1;
      continue;
    }
    const operator = operators[character];
    if (operator !== undefined || character === '(' || character === ')') {
      if (operator === undefined) tokens.push({ kind: character === '(' ? 'open' : 'close', at });
      else tokens.push({ kind: 'operator', operator, at });
      at += 1;
      continue;
    }
    const number = matchAt(numberText, text, at);
    if (number !== undefined) {
      const value = Number(number.replace(',', '.'));
      if (!wholeNumber.test(number) || !Number.isFinite(value)) return { fault: 'number-malformed', at };
      tokens.push({ kind: 'number', value, at });
      at += number.length;
      continue;
    }
    const name = matchAt(nameText, text, at);
    if (name === undefined) return { fault: 'unknown-character', at };
    tokens.push({ kind: 'name', name, at });
    at += name.length;
  }
  return [...tokens, { kind: 'end', at: text.length }];
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
