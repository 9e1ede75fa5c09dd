import { plusDays } from '#core/calendar/days.ts';
import { type Calendar, plusWorkingDays, workingDayFrom } from '#core/calendar/working-days.ts';
import { type Absence, deputyOf, isAway } from './absence.ts';
import type { Duty } from './duty.ts';
import type { EscalationRule } from './rule.ts';

export const standings = [
  'on-agenda',
  'with-line',
  'overdue',
  'due',
  'due-soon',
  'waiting',
  'done',
  'done-late',
  'missed',
  'ended',
] as const;
export type Standing = (typeof standings)[number];

type Dated = Pick<Duty, 'dueOn' | 'createdAt' | 'responsible' | 'line'>;
type Standable = Dated & Pick<Duty, 'fulfilledAt' | 'endedAt' | 'followedOn'>;

/** The days on which a duty goes from one hand to the next, as long as nobody does it. */
export type DutyDays = {
  readonly remind: string;
  /** The due day, or the next working day where it is none. */
  readonly due: string;
  /** The first day after the grace; null where no line stands between the responsible and the leadership. */
  readonly line: string | null;
  readonly agenda: string;
};

export function daysOf(duty: Dated, rule: EscalationRule, calendar: Calendar): DutyDays {
  const due = workingDayFrom(calendar, duty.dueOn);
  // Whoever is given a duty that is late already has the whole grace from that day.
  const made = workingDayFrom(calendar, duty.createdAt.slice(0, 10));
  const graceFrom = made > due ? made : due;
  const afterGrace = plusWorkingDays(calendar, graceFrom, rule.graceWorkingDays + 1);
  const remind = plusDays(due, -rule.remindDaysBefore);
  if (duty.line === null || duty.line === duty.responsible) {
    return { remind, due, line: null, agenda: afterGrace };
  }
  const agenda = plusWorkingDays(calendar, afterGrace, rule.agendaWorkingDays);
  return { remind, due, line: afterGrace, agenda };
}

/** Nobody does it on that day: the responsible is away, and nobody stands in. */
export const isUnattended = (absences: readonly Absence[], responsible: string, day: string): boolean =>
  isAway(absences, responsible, day) && deputyOf(absences, responsible, day) === null;

/**
 * Where a duty stands today. It follows from these alone: whatever the clock, the rule or the absences have been, and
 * whether the nightly work has run, it is right the moment it is asked for.
 */
export function standingOf(
  duty: Standable,
  rule: EscalationRule,
  calendar: Calendar,
  absences: readonly Absence[],
  today: string,
): Standing {
  const days = daysOf(duty, rule, calendar);
  if (duty.fulfilledAt !== null) return duty.fulfilledAt.slice(0, 10) <= days.due ? 'done' : 'done-late';
  if (duty.endedAt !== null) return 'ended';
  if (duty.followedOn !== null && today >= workingDayFrom(calendar, duty.followedOn)) return 'missed';
  if (today >= days.agenda) return 'on-agenda';
  if (days.line !== null && today >= days.line) return 'with-line';
  if (today > days.due) {
    // With nobody there on the due day, no grace would be used: the line has it at once, the agenda no sooner.
    return days.line !== null && isUnattended(absences, duty.responsible, days.due) ? 'with-line' : 'overdue';
  }
  if (today >= duty.dueOn) return 'due';
  return today >= days.remind ? 'due-soon' : 'waiting';
}

export const isOverdue = (standing: Standing): boolean =>
  standing === 'overdue' || standing === 'with-line' || standing === 'on-agenda';

/** The responsible, the deputy of one who is away, and the line (or its deputy) once the duty has been told them. */
export function mayAnswer(
  duty: Pick<Duty, 'responsible' | 'line' | 'steps'>,
  person: string,
  absences: readonly Absence[],
  today: string,
): boolean {
  const isOf = (whose: string) => whose === person || deputyOf(absences, whose, today) === person;
  const isWithLine = duty.steps.some(({ step }) => step === 'absent' || step === 'line');
  return isOf(duty.responsible) || (isWithLine && duty.line !== null && isOf(duty.line));
}
