import { plusWorkingDays } from '#core/calendar/working-days.ts';
import { leadershipOn } from '#features/organisations/index.ts';
import type { ActionContext } from '#platform/action/action.ts';
import type { Affected } from '#platform/database/schema.ts';
import type { Ground } from './model/ground.ts';
import { dutyLacking, nextDueAfter } from './model/rhythm.ts';
import { oweNext } from './owing.ts';
import { insertDuty, listDuties, setEnded } from './store/duties.ts';
import { everybody } from './store/people.ts';
import { insertRhythm, openRhythms, setRhythmsEnded } from './store/rhythms.ts';
import { ofRhythm } from './waiting.ts';

type Passed = { readonly to: string; readonly affected: readonly Affected[] };

/**
 * What somebody owed who has left the organisation goes to its line, else to the chair of the leadership group, with the
 * whole grace of the rule from today. Where neither is there it stays, and comes on the leadership's agenda in its time.
 */
export async function passWhatTheLeftOwed(
  { db, organisation, now }: ActionContext,
  { rule, calendar, today }: Ground,
): Promise<readonly Passed[]> {
  const left = new Set(
    (await everybody(db, organisation.id)).filter(({ hasLeft }) => hasLeft).map(({ id }) => id),
  );
  if (left.size === 0) return [];
  const chair = (await leadershipOn(db, organisation.id, today)).find(({ isChair }) => isChair)?.person;
  const heir = (line: string | null): string | null =>
    [line, chair ?? null].find(person => person !== null && !left.has(person)) ?? null;
  const earliest = plusWorkingDays(calendar, today, rule.graceWorkingDays);
  const from = (day: string) => (day > earliest ? day : earliest);
  const at = now().toISOString();
  const passed: Passed[] = [];
  const open = await listDuties(db, organisation.id, { isOpen: true });
  for (const rhythm of await openRhythms(db, organisation.id)) {
    const to = heir(rhythm.line);
    if (!left.has(rhythm.responsible) || to === null) continue;
    await setRhythmsEnded(db, organisation.id, [rhythm.id], at);
    const own = open.filter(duty => duty.rhythm === rhythm.id);
    const firstDueOn = from(own.at(-1)?.dueOn ?? nextDueAfter(rhythm, today));
    const heirs = { ...rhythm, responsible: to, line: null, firstDueOn };
    const id = await insertRhythm(db, organisation.id, heirs, at);
    const duty = await oweNext(db, organisation.id, { ...heirs, id }, { dueOn: firstDueOn, at });
    const ended = own.map(each => each.id);
    await setEnded(db, organisation.id, ended, { cause: 'left', at });
    passed.push({ to, affected: [...ended.map(changed), { kind: 'duty', id: duty, change: 'created' }] });
  }
  for (const duty of open) {
    const to = heir(duty.line);
    if (duty.rhythm !== null || !left.has(duty.responsible) || to === null) continue;
    await setEnded(db, organisation.id, [duty.id], { cause: 'left', at });
    const given = { ...duty, responsible: to, line: null, dueOn: from(duty.dueOn), rhythm: null, at };
    const id = await insertDuty(db, organisation.id, given);
    passed.push({ to, affected: [changed(duty.id), { kind: 'duty', id, change: 'created' }] });
  }
  return passed;
}

const changed = (id: string): Affected => ({ kind: 'duty', id, change: 'changed' });

/** Makes the duties that rhythms lack: the last has passed, and the next has come. */
export async function oweWhatHasCome(
  { db, organisation, now }: ActionContext,
  { today }: Ground,
): Promise<readonly Affected[]> {
  const at = now().toISOString();
  const made: Affected[] = [];
  const all = await listDuties(db, organisation.id, {});
  for (const rhythm of await openRhythms(db, organisation.id)) {
    const dueOn = dutyLacking(rhythm, ofRhythm(all, rhythm.id), today);
    if (dueOn === null) continue;
    made.push({
      kind: 'duty',
      id: await oweNext(db, organisation.id, rhythm, { dueOn, at }),
      change: 'created',
    });
  }
  return made;
}
