import { z } from 'zod';
import { initiativeKinds } from './fields.ts';
import type { Initiative } from './initiative.ts';

const bothLanguages = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });

/** A question of legal certainty as `data/legal-questions/questions.json` holds it. */
export const legalQuestionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  question: bothLanguages,
  /** What a good answer says. */
  help: bothLanguages,
  statute: z.string().min(1),
  source: z.string().min(1),
  /** The day somebody read the source; null while nobody has. */
  checkedOn: z.iso.date().nullable(),
  /** False where the wording must be checked by a lawyer against the statute. */
  certain: z.boolean(),
  /** The kinds of change it is asked of. */
  kinds: z.array(z.enum(initiativeKinds)).min(1),
  /** Whether it must be answered before a decision. */
  isNeeded: z.boolean(),
});
export type LegalQuestion = z.infer<typeof legalQuestionSchema>;

type Answered = Pick<Initiative, 'kind' | 'legalAnswers'>;

/** The questions that are asked of an initiative of this kind. */
export const questionsFor = (
  questions: readonly LegalQuestion[],
  { kind }: Pick<Answered, 'kind'>,
): readonly LegalQuestion[] => questions.filter(({ kinds }) => kinds.includes(kind));

/** The questions that must be answered before a decision and are not: one left to a lawyer is not yet. */
export function openQuestions(
  questions: readonly LegalQuestion[],
  initiative: Answered,
): readonly LegalQuestion[] {
  const settled = new Set(
    initiative.legalAnswers.filter(({ answer }) => answer !== 'needs-lawyer').map(({ question }) => question),
  );
  return questionsFor(questions, initiative).filter(({ id, isNeeded }) => isNeeded && !settled.has(id));
}
