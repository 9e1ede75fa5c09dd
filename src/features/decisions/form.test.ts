import { expect, test } from 'vitest';
import { proposalTyped } from './form.ts';

test('A form of a proposal brings every alternative and document there is, however many', async () => {
  const form = new FormData();
  const titles = ['Som i dag', 'Själva', 'Med andra', 'Köpt', 'Senare'];
  for (const [at, title] of titles.entries()) form.set(`alternatives-${at}-title`, title);
  form.set('documents-3-title', 'Utredning');
  form.set('documents-3-sha256', 'ab'.repeat(32));
  form.set('documents-4-title', '');
  const { alternatives, documents } = await proposalTyped(form);
  expect(alternatives.map(({ title }) => title)).toEqual(titles);
  expect(documents).toEqual([{ title: 'Utredning', reference: '', sha256: 'ab'.repeat(32) }]);
});
