import type { Language } from '../context.ts';
import type { FieldProblem, FieldProblemCode } from './refusal.ts';

type Values = FieldProblem['values'];
type Texts = Readonly<Record<FieldProblemCode, (values: Values) => string>>;

const sv: Texts = {
  required: () => 'Fyll i ett värde.',
  'wrong-type': () => 'Värdet är av fel slag.',
  'wrong-format': () => 'Värdet har fel form.',
  'too-small': ({ limit }) => `Värdet måste vara minst ${limit}.`,
  'too-large': ({ limit }) => `Värdet får vara högst ${limit}.`,
  'too-short': ({ limit }) => `Ange minst ${limit}.`,
  'too-long': ({ limit }) => `Ange högst ${limit}.`,
  'not-an-option': ({ options }) => `Välj något av: ${options}.`,
  'not-a-multiple': ({ step }) => `Värdet måste vara en jämn multipel av ${step}.`,
  'unknown-field': ({ names }) => `Okänt fält: ${names}.`,
  refused: ({ reason }) => `Värdet godtas inte (${reason}).`,
};

const en: Texts = {
  required: () => 'Enter a value.',
  'wrong-type': () => 'The value is of the wrong kind.',
  'wrong-format': () => 'The value has the wrong form.',
  'too-small': ({ limit }) => `The value must be at least ${limit}.`,
  'too-large': ({ limit }) => `The value may be at most ${limit}.`,
  'too-short': ({ limit }) => `Give at least ${limit}.`,
  'too-long': ({ limit }) => `Give at most ${limit}.`,
  'not-an-option': ({ options }) => `Choose one of: ${options}.`,
  'not-a-multiple': ({ step }) => `The value must be a multiple of ${step}.`,
  'unknown-field': ({ names }) => `Unknown field: ${names}.`,
  refused: ({ reason }) => `The value is not accepted (${reason}).`,
};

/** What a person reads beside the field. A feature with a text of its own for a `reason` shows that instead. */
export function fieldProblemText(problem: FieldProblem, language: Language): string {
  return (language === 'sv' ? sv : en)[problem.code](problem.values);
}
