import { workingDayFrom } from '#core/calendar/working-days.ts';
import { groundOf, mayAnswer, type StandingDuty, standingDuties } from '#features/duties/index.ts';
import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';

export type DutiesNow = {
  readonly all: readonly StandingDuty[];
  /** Whether somebody may answer it today: the responsible, or who stands in. */
  readonly mayAnswer: (duty: StandingDuty, person: string) => boolean;
  /** The due day, or the next working day where it is none. */
  readonly dueDay: (duty: StandingDuty) => string;
};

export async function dutiesNow(member: Pick<Context, 'db' | 'organisation' | 'now'>): Promise<DutiesNow> {
  const { db, organisation } = member;
  const today = todayOf(member);
  const { absences, calendar } = await groundOf(db, organisation.id, today);
  return {
    all: await standingDuties(db, organisation.id, { today }),
    mayAnswer: (duty, person) => mayAnswer(duty, person, absences, today),
    dueDay: ({ dueOn }) => workingDayFrom(calendar, dueOn),
  };
}

export const isOpen = ({ fulfilledAt, endedAt }: StandingDuty): boolean =>
  fulfilledAt === null && endedAt === null;
