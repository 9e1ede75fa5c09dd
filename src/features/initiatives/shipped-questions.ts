import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { root } from '#platform/root.ts';
import type { Initiative } from './model/initiative.ts';
import { type LegalQuestion, legalQuestionSchema, openQuestions } from './model/legal-question.ts';

let questions: readonly LegalQuestion[] | null = null;

/** The questions of legal certainty that ship with this installation, in the order they are asked. */
export function shippedLegalQuestions(): readonly LegalQuestion[] {
  questions ??= readQuestions(new URL('data/legal-questions/questions.json', root));
  return questions;
}

/** Reads such a file; throws where it is faulty, or asks one question twice. */
export function readQuestions(file: URL): readonly LegalQuestion[] {
  const read = z.array(legalQuestionSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  const twice = read.find(({ id }, at) => read.findIndex(other => other.id === id) !== at);
  if (twice !== undefined) throw new Error(`${file.pathname}: ${twice.id} is asked twice`);
  return read;
}

/** What must be answered before a decision on an initiative, and is not. */
export const unansweredQuestions = (
  initiative: Pick<Initiative, 'kind' | 'legalAnswers'>,
): readonly LegalQuestion[] => openQuestions(shippedLegalQuestions(), initiative);
