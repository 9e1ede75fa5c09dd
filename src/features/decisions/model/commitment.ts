import { z } from 'zod';
import { plusMonths } from '#core/calendar/days.ts';
import { type Every, everies } from '#features/duties/index.ts';
import { versionSchema } from './fields.ts';

export const causes = ['decided', 'owner-left', 'taken-over'] as const;
export type Cause = (typeof causes)[number];

const versioned = { commitment: z.uuid(), version: versionSchema };

export const acceptCommitmentSchema = z.strictObject({
  ...versioned,
  every: z.enum(everies).default('quarter').meta({
    description: 'Hur ofta det stäms av. How often it is checked.',
  }),
});
export type AcceptCommitment = z.infer<typeof acceptCommitmentSchema>;

export const handOnCommitmentSchema = z.strictObject({ ...versioned, owner: z.uuid() });
export type HandOnCommitment = z.infer<typeof handOnCommitmentSchema>;

export const passCommitmentsSchema = z.strictObject({});

export const initiativeStepSchema = z.strictObject({ initiative: z.uuid(), version: versionSchema });
export type InitiativeStep = z.infer<typeof initiativeStepSchema>;

/** Who answers for a decided initiative, from when: open while `toDate` is null. */
export type Commitment = {
  readonly id: string;
  readonly decision: string;
  readonly initiative: string;
  readonly owner: string;
  readonly fromDate: string;
  readonly toDate: string | null;
  readonly acceptedAt: string | null;
  readonly cause: Cause;
  readonly version: number;
};

type Seated = { readonly person: string; readonly isChair: boolean };

/** Open commitments whose owner does not sit in the group on the day: they go to its chair, where it has one. */
export function leftBehind<Held extends Pick<Commitment, 'owner' | 'toDate'>>(
  commitments: readonly Held[],
  group: readonly Seated[],
): readonly Held[] {
  const sitting = new Set(group.map(({ person }) => person));
  return commitments.filter(({ owner, toDate }) => toDate === null && !sitting.has(owner));
}

const months = { month: 1, 'two-months': 2, quarter: 3, 'half-year': 6 } as const satisfies Record<
  Every,
  number
>;

/** The first answer is due when one round of the rhythm has passed. */
export const firstDueOn = (from: string, every: Every): string => plusMonths(from, months[every]);
