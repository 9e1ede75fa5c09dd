import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import { dutyLacking } from './model/rhythm.ts';
import { stepsDue } from './model/steps.ts';
import { dutiesOf, groundOf } from './reading.ts';
import { listDuties } from './store/duties.ts';
import { everybody } from './store/people.ts';
import { openRhythms } from './store/rhythms.ts';

/** Whether the nightly work has anything to do today. */
export async function stepsWait(context: Context): Promise<boolean> {
  const { db, organisation } = context;
  const today = todayOf(context);
  const open = await dutiesOf(db, organisation.id, { today, isOpen: true });
  const ground = await groundOf(db, organisation.id, today);
  if (open.some(duty => stepsDue(duty, ground).length > 0)) return true;
  const people = await everybody(db, organisation.id);
  const left = new Set(people.filter(({ hasLeft }) => hasLeft).map(({ id }) => id));
  if (open.some(({ responsible }) => left.has(responsible))) return true;
  const all = await listDuties(db, organisation.id, {});
  return (await openRhythms(db, organisation.id)).some(
    rhythm => left.has(rhythm.responsible) || dutyLacking(rhythm, ofRhythm(all, rhythm.id), today) !== null,
  );
}

/** What has not ended of a rhythm, as the rule for what it lacks asks for it. */
export const ofRhythm = (duties: Awaited<ReturnType<typeof listDuties>>, rhythm: string) =>
  duties
    .filter(duty => duty.rhythm === rhythm && duty.endedAt === null)
    .map(({ dueOn, fulfilledAt }) => ({ dueOn, fulfilledOn: fulfilledAt?.slice(0, 10) ?? null }));
