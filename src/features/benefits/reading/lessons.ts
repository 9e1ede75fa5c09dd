import type { Context } from '#platform/context.ts';
import type { Closing } from '../model/closing.ts';
import { allClosings } from '../store/closings.ts';
import { type InitiativeTold, type Named, namesOf } from './named.ts';

export type Lesson = Omit<Closing, 'initiative' | 'closedBy'> & {
  readonly initiative: InitiativeTold;
  readonly closedBy: Named;
};

/** What was learned of benefits, the latest first. */
export async function readLessons(member: Context): Promise<readonly Lesson[]> {
  const names = await namesOf(member);
  return (await allClosings(member.db, member.organisation.id)).map(
    ({ initiative, closedBy, ...closing }) => ({
      ...closing,
      initiative: names.initiative(initiative),
      closedBy: names.person(closedBy),
    }),
  );
}
