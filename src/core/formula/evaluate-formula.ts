import type { Formula } from './formula.ts';

/** What a formula comes to: a number, or why there is none. */
export type Evaluated<Reason> =
  | { readonly isKnown: true; readonly value: number }
  | { readonly isKnown: false; readonly reason: Reason };

/**
 * The value of a formula in double precision. What is missing stays missing: the reason is that of the first name that
 * has no value, from the left. Division by zero, and what is beyond all numbers, has no value: `noValue`.
 */
export function evaluateFormula<Reason>(
  formula: Formula,
  valueNamed: (name: string) => Evaluated<Reason>,
  noValue: Reason,
): Evaluated<Reason> {
  const evaluated = (part: Formula): Evaluated<Reason> => {
    switch (part.kind) {
      case 'number':
        return { isKnown: true, value: part.value };
      case 'name':
        return valueNamed(part.name);
      case 'negated': {
        const of = evaluated(part.of);
        return of.isKnown ? { isKnown: true, value: -of.value } : of;
      }
      case 'operation': {
        const left = evaluated(part.left);
        if (!left.isKnown) return left;
        const right = evaluated(part.right);
        if (!right.isKnown) return right;
        const value = operate(part.operator, left.value, right.value);
        return Number.isFinite(value) ? { isKnown: true, value } : { isKnown: false, reason: noValue };
      }
    }
  };
  return evaluated(formula);
}

function operate(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}
