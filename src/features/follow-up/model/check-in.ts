import { z } from 'zod';
import { daySchema, lineOf, textOf } from '#features/organisations/index.ts';

/** The worst last. */
export const statuses = ['on-target', 'watch', 'no-basis', 'action-needed'] as const;
export type Status = (typeof statuses)[number];

/** The best first, as a form offers them. */
export const offeredStatuses = [
  'on-target',
  'watch',
  'action-needed',
  'no-basis',
] as const satisfies readonly Status[];

export const mostCharacters = 500;

export const answerFields = {
  status: z.enum(statuses),
  sinceLast: textOf(1, mostCharacters),
  next: textOf(0, mostCharacters).default(''),
  /** What the leadership group is asked to decide; empty where nothing is asked. */
  asks: lineOf(0, 300).default(''),
  asksBy: daySchema.nullable().default(null),
};

export const answerCheckInSchema = z.strictObject({
  duty: z.uuid(),
  /** The answer that this one corrects; null for the first. */
  correctsAnswer: z.uuid().nullable().default(null),
  ...answerFields,
});
export type AnswerCheckIn = z.infer<typeof answerCheckInSchema>;

export const verdicts = ['agreed', 'differs'] as const;
export type Verdict = (typeof verdicts)[number];

export const reviewCheckInSchema = z.strictObject({
  checkIn: z.uuid(),
  verdict: z.enum(verdicts),
  words: textOf(0, mostCharacters).default(''),
});
export type ReviewCheckIn = z.infer<typeof reviewCheckInSchema>;

export type CheckIn = Omit<AnswerCheckIn, 'correctsAnswer'> & {
  readonly id: string;
  readonly commitment: string;
  readonly corrects: string | null;
  readonly correctedBy: string | null;
  readonly answeredFor: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
};

export type Review = {
  readonly checkIn: string;
  readonly verdict: Verdict;
  readonly words: string;
  readonly reviewedBy: string;
  readonly reviewedAt: string;
};

/** What had been answered by the end of a day; a correction that came later had corrected nothing then. */
export function answeredBy<Answer extends Pick<CheckIn, 'id' | 'correctedBy' | 'answeredAt'>>(
  answers: readonly Answer[],
  on: string,
): readonly Answer[] {
  const then = answers.filter(({ answeredAt }) => answeredAt.slice(0, 10) <= on);
  const known = new Set(then.map(({ id }) => id));
  return then.map(answer =>
    answer.correctedBy === null || known.has(answer.correctedBy) ? answer : { ...answer, correctedBy: null },
  );
}

/** The answers that stand, the latest first: a corrected one has given way to the one that names it. */
export function standing<Answer extends Pick<CheckIn, 'correctedBy' | 'answeredAt' | 'duty'>>(
  answers: readonly Answer[],
): readonly Answer[] {
  return answers
    .filter(({ correctedBy }) => correctedBy === null)
    .toSorted((one, other) => other.answeredAt.localeCompare(one.answeredAt));
}

export type Reviewing = {
  readonly reader: string;
  /** Who owns the commitment, and who answered. */
  readonly owners: readonly string[];
  /** Whom the decision names; null where it names nobody. */
  readonly reviewer: string | null;
  /** Whether the reader leads or prepares, and so reviews where nobody else can. */
  readonly isStandIn: boolean;
};

/** Whether somebody may review an answer: never whom it is about, and nobody else while the named one can. */
export function mayReview({ reader, owners, reviewer, isStandIn }: Reviewing): boolean {
  if (owners.includes(reader)) return false;
  if (reviewer !== null && !owners.includes(reviewer)) return reviewer === reader;
  return isStandIn;
}

export type Turn = 'first' | 'better' | 'worse' | 'same';

/** Whether the last answer is better than the one before it; null where nothing has been answered. */
export function turnOf(trend: readonly Status[]): Turn | null {
  const [last, before] = trend.toReversed();
  if (last === undefined) return null;
  if (before === undefined) return 'first';
  const step = statuses.indexOf(last) - statuses.indexOf(before);
  return step === 0 ? 'same' : step > 0 ? 'worse' : 'better';
}
