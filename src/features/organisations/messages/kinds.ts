import { defineMessages } from '#ui/language/define-messages.ts';

export const kindMessages = defineMessages({
  council: 'fullmäktige',
  'executive-board': 'styrelse',
  board: 'nämnd',
  department: 'förvaltning',
  unit: 'enhet',
  company: 'bolag',
})({
  council: 'council',
  'executive-board': 'executive board',
  board: 'board',
  department: 'department',
  unit: 'unit',
  company: 'company',
});

export const daysMessages = defineMessages({
  since: (from: string) => `sedan ${from}`,
  from: (from: string) => `från ${from}`,
  between: (from: string, to: string) => `${from} till ${to}`,
})({
  since: from => `since ${from}`,
  from: from => `from ${from}`,
  between: (from, to) => `${from} to ${to}`,
});
