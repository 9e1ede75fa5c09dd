import { expect, test } from 'vitest';
import { Refusal } from '#platform/action/refusal.ts';
import { errorsOf } from './wording.ts';

const below = (name: string) => ({
  path: 'validTo',
  code: 'refused' as const,
  values: { reason: 'below-parent-ends-earlier', name, validFrom: '2020-01-01' },
});

const refusalOf = (...fields: Refusal['fields'][number][]) =>
  new Refusal({ status: 422, code: 'below-parent-ends-earlier', message: 'No.', fields });

test('One part in the way is named with its days, several are named together', () => {
  expect(errorsOf(refusalOf(below('Stab')), 'en').validTo).toContain('Stab stands under it');
  const several = errorsOf(refusalOf(below('Stab'), below('HR')), 'sv').validTo ?? '';
  expect(several).toContain('Stab, HR ligger under');
  expect(several.match(/kryssa/g)).toHaveLength(1);
});

test('A reason without words of its own is told by its name, and never breaks the page', () => {
  const odd = { path: 'name', code: 'refused' as const, values: { reason: 'toString' } };
  expect(errorsOf(refusalOf(odd), 'sv').name).toContain('toString');
});
