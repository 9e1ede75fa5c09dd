import type { z } from 'zod';
import type { FieldProblem, FieldProblemCode } from './refusal.ts';

type Issue = z.core.$ZodIssue;
type Found = readonly [code: FieldProblemCode, values?: FieldProblem['values']];

const isText = (origin: string): boolean => origin === 'string' || origin === 'array' || origin === 'set';

function found(issue: Issue): Found {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? ['required']
        : ['wrong-type', { expected: issue.expected }];
    case 'too_small':
      if (!isText(issue.origin)) return ['too-small', { limit: Number(issue.minimum) }];
      return Number(issue.minimum) === 1 ? ['required'] : ['too-short', { limit: Number(issue.minimum) }];
    case 'too_big':
      return [isText(issue.origin) ? 'too-long' : 'too-large', { limit: Number(issue.maximum) }];
    case 'invalid_format':
      return ['wrong-format', { format: issue.format }];
    case 'not_multiple_of':
      return ['not-a-multiple', { step: issue.divisor }];
    case 'unrecognized_keys':
      return ['unknown-field', { names: issue.keys.join(', ') }];
    case 'invalid_value':
      return issue.input === undefined || issue.input === ''
        ? ['required']
        : ['not-an-option', { options: issue.values.join(', ') }];
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return ['wrong-type', { expected: issue.code }];
    case 'custom':
      return ['refused', { reason: String(issue.params?.reason ?? issue.message) }];
  }
}

/**
 * One problem per issue, ready for texts in either language.
 * A rule of a schema's own names itself: `.refine(isAfterStart, { params: { reason: 'ends-before-start' } })`.
 */
export function fieldProblems(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.map(issue => {
    const [code, values = {}] = found(issue);
    return { path: issue.path.map(String).join('.'), code, values };
  });
}

/** One problem for each text that no database can hold, wherever it stands in the input: with U+0000 or half a pair of UTF-16. */
export function unstorableTexts(value: unknown, path: readonly string[] = []): readonly FieldProblem[] {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed()
      ? [{ path: path.join('.'), code: 'refused', values: { reason: 'unprintable' } }]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((each, at) => unstorableTexts(each, [...path, String(at)]));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return [];
  return Object.entries(value).flatMap(([key, each]) => unstorableTexts(each, [...path, key]));
}
