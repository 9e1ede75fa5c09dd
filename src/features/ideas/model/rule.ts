import { z } from 'zod';
import { versionSchema } from '#features/organisations/index.ts';

/** Who answers a new idea: the chair of the leadership group, whoever leads the part it comes from, or one person. */
export const answerings = ['person', 'part-leader', 'chair'] as const;
export type Answering = (typeof answerings)[number];

export type IdeaRule = {
  readonly answering: Answering;
  readonly person: string | null;
  readonly workingDays: number;
  readonly version: number;
};

/** What holds until an organisation has set its own. */
export const shippedRule: IdeaRule = { answering: 'chair', person: null, workingDays: 10, version: 1 };

export const setRuleSchema = z
  .strictObject({
    version: versionSchema,
    answering: z.enum(answerings),
    person: z.uuid().nullable(),
    workingDays: z.int().min(1).max(60),
  })
  .refine(({ answering, person }) => (answering === 'person') === (person !== null), {
    path: ['person'],
    params: { reason: 'person-for-person' },
  });
export type SetRule = z.infer<typeof setRuleSchema>;

type Seated = { readonly person: string; readonly isChair: boolean; readonly part: string | null };

/** Working days that are left to whoever a late idea is handed on to, at least. */
export const leastDaysHandedOn = 3;

/**
 * Who answers a new idea: whom the rule names, else the chair, else whoever else sits in the leadership group – of those
 * who may answer, and not the author while there is anybody else. Null where there is nobody at all.
 */
export function answeringFor(
  { answering, person }: Pick<IdeaRule, 'answering' | 'person'>,
  given: {
    /** The part the idea comes from and those above it, the nearest first. */
    readonly parts: readonly string[];
    readonly author: string;
    readonly group: readonly Seated[];
    readonly mayAnswer: ReadonlySet<string>;
  },
): string | null {
  const { parts, author, group, mayAnswer } = given;
  const named =
    answering === 'person'
      ? [person]
      : answering === 'part-leader'
        ? parts.flatMap(part => group.filter(seat => seat.part === part).map(seat => seat.person))
        : [];
  const chairFirst = group.toSorted((one, other) => Number(other.isChair) - Number(one.isChair));
  const able = [...named, ...chairFirst.map(seat => seat.person)].filter(
    each => each !== null && mayAnswer.has(each),
  );
  return able.find(each => each !== author) ?? able[0] ?? null;
}
