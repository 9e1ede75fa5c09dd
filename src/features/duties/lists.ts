import { unknown } from '#platform/action/refusal.ts';
import type { Context } from '#platform/context.ts';
import { may } from '#platform/permissions.ts';
import { todayOf } from '#platform/today.ts';
import type { Duty, DutyKind } from './model/duty.ts';
import { isOpen, type Reason, reasonOf, worstFirst } from './model/own.ts';
import { daysOf, isOverdue, type Standing, standingOf } from './model/standing.ts';
import { dutiesOf, groundOf } from './reading.ts';
import type { DutyFilter } from './store/duties.ts';
import { everybody } from './store/people.ts';

type Named = { readonly id: string; readonly name: string };

/** A duty as it is shown: by names, with where it stands. */
export type ShownDuty = Omit<Duty, 'responsible' | 'line'> & {
  readonly responsible: Named;
  readonly line: Named | null;
  readonly standing: Standing;
  /** The due day, or the next working day where it is none. */
  readonly dueDay: string;
  /** Why it is on the reader's own list; null where it is not. */
  readonly reason: Reason | null;
};

async function shownDuties(context: Context, filter: DutyFilter): Promise<readonly ShownDuty[]> {
  const { db, organisation, actor } = context;
  const today = todayOf(context);
  const { rule, calendar, absences } = await groundOf(db, organisation.id, today);
  const names = new Map((await everybody(db, organisation.id)).map(({ id, name }) => [id, name]));
  const named = (id: string): Named => ({ id, name: names.get(id) ?? '' });
  const duties = await dutiesOf(db, organisation.id, { ...filter, today });
  const shown = duties.map(duty => {
    const standing = standingOf(duty, rule, calendar, absences, today);
    return {
      ...duty,
      responsible: named(duty.responsible),
      line: duty.line === null ? null : named(duty.line),
      standing,
      dueDay: daysOf(duty, rule, calendar).due,
      reason: reasonOf({ ...duty, standing }, actor.id, absences, today),
    };
  });
  return shown.toSorted(worstFirst);
}

/** What the actor is to do: their own, what they stand in for, and what has come to them; worst first. */
export async function ownDuties(context: Context): Promise<readonly ShownDuty[]> {
  const open = await shownDuties(context, { isOpen: true });
  return open.filter(({ reason }) => reason !== null);
}

/**
 * What stands in the actor's calendar: what they are to do, and what they owed since a day and that has been done or has
 * ended, so that a calendar takes it away.
 */
export async function feedDuties(context: Context, since: string): Promise<readonly ShownDuty[]> {
  const closed = await shownDuties(context, { responsible: context.actor.id, from: since });
  const open = await ownDuties(context);
  return [...open, ...closed.filter(({ standing }) => !isOpen(standing))];
}

/** Whoever may see who the people of the organisation are sees what all of them owe; others see their own. */
export const seesAll = ({ actor }: Pick<Context, 'actor'>): boolean => may(actor, 'people.read');

export type ListFilter = {
  readonly kind?: DutyKind;
  readonly responsible?: string;
  readonly stands?: 'overdue' | 'open' | 'closed';
};

/** The duties of the whole organisation, worst first. */
export async function allDuties(
  context: Context,
  { kind, responsible, stands }: ListFilter,
): Promise<readonly ShownDuty[]> {
  const all = await shownDuties(context, {
    ...(kind === undefined ? {} : { kind }),
    ...(responsible === undefined ? {} : { responsible }),
    ...(stands === 'overdue' || stands === 'open' ? { isOpen: true } : {}),
  });
  if (stands === undefined) return all;
  if (stands === 'overdue') return all.filter(({ standing }) => isOverdue(standing));
  return all.filter(({ standing }) => isOpen(standing) === (stands === 'open'));
}

/** One duty; what somebody may not see is nobody's. */
export async function readDuty(context: Context, duty: string): Promise<ShownDuty> {
  const [found] = await shownDuties(context, { id: duty });
  const isSeen = found !== undefined && (seesAll(context) || isOwn(found, context));
  if (!isSeen) throw unknown('duty');
  return found;
}

const isOwn = ({ responsible, reason }: ShownDuty, { actor }: Context): boolean =>
  responsible.id === actor.id || reason !== null;
