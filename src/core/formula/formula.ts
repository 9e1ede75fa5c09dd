/** A formula as a tree: numbers, names of what it is calculated of, and the four operations. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negated'; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    };

export type Operator = '+' | '-' | '*' | '/';

/** Multiplication and division bind closer than addition and subtraction. */
export const strengthOf: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

/** The names in a formula, each once, in the order they stand. */
export function namesIn(formula: Formula): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Formula): void => {
    switch (part.kind) {
      case 'number':
        return;
      case 'name':
        found.add(part.name);
        return;
      case 'negated':
        visit(part.of);
        return;
      case 'operation':
        visit(part.left);
        visit(part.right);
    }
  };
  visit(formula);
  return [...found];
}
