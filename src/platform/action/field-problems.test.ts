import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldProblems } from './field-problems.ts';
import { fieldProblemText } from './refusal-texts.ts';

function problemOf(schema: z.ZodType, input: unknown) {
  const parsed = schema.safeParse(input, { reportInput: true });
  const [problem] = parsed.success ? [] : fieldProblems(parsed.error);
  if (problem === undefined) throw new Error('The schema accepts the input.');
  return problem;
}

const isEven = (number: number) => number % 2 === 0;

describe('A problem of a field', () => {
  it.each([
    ['missing', z.object({ year: z.number() }), {}, 'year', 'required', {}],
    ['empty', z.string().min(1), '', '', 'required', {}],
    ['of another type', z.number(), 'x', '', 'wrong-type', { expected: 'number' }],
    ['too small', z.number().min(2010), 2009, '', 'too-small', { limit: 2010 }],
    ['too large', z.number().max(2026), 2027, '', 'too-large', { limit: 2026 }],
    ['too short', z.string().min(4), 'abc', '', 'too-short', { limit: 4 }],
    ['too long', z.array(z.number()).max(1), [1, 2], '', 'too-long', { limit: 1 }],
    ['no date', z.iso.date(), '2026-02-30', '', 'wrong-format', { format: 'date' }],
    ['no option', z.enum(['T', 'K']), 'M', '', 'not-an-option', { options: 'T, K' }],
    ['no multiple', z.number().multipleOf(5), 7, '', 'not-a-multiple', { step: 5 }],
    [
      'deep inside',
      z.object({ rows: z.array(z.object({ n: z.number() })) }),
      { rows: [{ n: '1' }] },
      'rows.0.n',
      'wrong-type',
      { expected: 'number' },
    ],
    [
      'against a rule',
      z.number().refine(isEven, { params: { reason: 'odd' } }),
      3,
      '',
      'refused',
      { reason: 'odd' },
    ],
  ])('that is %s has its path, a code and what its texts need', (_, schema, input, path, code, values) => {
    expect(problemOf(schema, input)).toEqual({ path, code, values });
  });

  it('reads in Swedish and in English', () => {
    const problem = problemOf(z.number().min(2010), 2009);
    expect(fieldProblemText(problem, 'sv')).toBe('Värdet måste vara minst 2010.');
    expect(fieldProblemText(problem, 'en')).toBe('The value must be at least 2010.');
  });
});
