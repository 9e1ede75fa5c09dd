import { type Formula, strengthOf } from './formula.ts';

/** A formula as text with no more parentheses than it needs; parsed again it is the same tree. */
export function printFormula(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
      return plain(formula.value);
    case 'name':
      return formula.name;
    case 'negated':
      return `-${formula.of.kind === 'operation' ? `(${printFormula(formula.of)})` : printFormula(formula.of)}`;
    case 'operation': {
      const { operator, left, right } = formula;
      const strength = strengthOf[operator];
      const isLooser = (part: Formula, least: number): boolean =>
        part.kind === 'operation' && strengthOf[part.operator] < least;
      const within = (part: Formula, least: number): string =>
        isLooser(part, least) ? `(${printFormula(part)})` : printFormula(part);
      return `${within(left, strength)} ${operator} ${within(right, strength + 1)}`;
    }
  }
}

/** A finite number of zero or more without exponent, as the parser reads it. */
function plain(value: number): string {
  const text = String(value);
  const parts = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (parts === null) return text;
  const [, first = '', rest = '', exponent = '0'] = parts;
  const digits = first + rest;
  const place = 1 + Number(exponent);
  if (place <= 0) return `0.${'0'.repeat(-place)}${digits}`;
  return place >= digits.length
    ? digits.padEnd(place, '0')
    : `${digits.slice(0, place)}.${digits.slice(place)}`;
}
