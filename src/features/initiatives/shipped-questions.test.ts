import { expect, test } from 'vitest';
import { initiativeKinds } from './model/fields.ts';
import { shippedLegalQuestions, unansweredQuestions } from './shipped-questions.ts';

test('Every question of legal certainty that ships has its source, and one that nobody checked goes to a lawyer', () => {
  const questions = shippedLegalQuestions();
  expect(questions.length).toBeGreaterThan(5);
  for (const { id, certain, checkedOn } of questions)
    expect(certain && checkedOn === null, `${id} is said to be certain, and was checked by nobody`).toBe(
      false,
    );
});

test('What must be answered before a decision is open until it is answered, and a lawyer being needed is no answer', () => {
  for (const kind of initiativeKinds) {
    const open = unansweredQuestions({ kind, legalAnswers: [] });
    expect(open.length).toBeGreaterThan(0);
    const answers = (answer: 'yes' | 'needs-lawyer') =>
      open.map(({ id }) => ({ question: id, answer, reason: 'Därför.' }));
    expect(unansweredQuestions({ kind, legalAnswers: answers('yes') })).toEqual([]);
    expect(unansweredQuestions({ kind, legalAnswers: answers('needs-lawyer') })).toEqual(open);
  }
});

test('Only what decides by itself is asked whether its decisions may be delegated', () => {
  const asked = (kind: (typeof initiativeKinds)[number]) =>
    unansweredQuestions({ kind, legalAnswers: [] }).map(({ id }) => id);
  expect(asked('automation')).toContain('delegation');
  expect(asked('way-of-working')).not.toContain('delegation');
});
