import { refused } from '#platform/action/refusal.ts';
import type { LegalAnswer } from '../model/initiative.ts';
import { shippedLegalQuestions } from '../shipped-questions.ts';

/** Refuses answers to questions there are none of, and two to one. */
export function refuseUnknownQuestions(answers: readonly LegalAnswer[]): void {
  const known = new Set(shippedLegalQuestions().map(({ id }) => id));
  const seen = new Set<string>();
  for (const [position, { question }] of answers.entries()) {
    const field = `legalAnswers.${position}.question`;
    if (!known.has(question)) throw refused(field, 'question-unknown', `There is no question ${question}.`);
    if (seen.has(question)) throw refused(field, 'answered-twice', `${question} is answered twice.`);
    seen.add(question);
  }
}
