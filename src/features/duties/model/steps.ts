import { deputyOf } from './absence.ts';
import type { Duty, DutyStep } from './duty.ts';
import type { Ground } from './ground.ts';
import { daysOf, isUnattended, standingOf } from './standing.ts';

/** A step to take, and whom to tell; null where there is nobody in person to tell. */
export type Step = { readonly step: DutyStep; readonly tell: string | null };

/**
 * The steps of a duty that today asks for and that have not been taken: each is taken once, whatever the clock, the rule
 * or the absences do. What the days in between would have asked for on their way is not made up for: no reminder after
 * the due day.
 */
export function stepsDue(duty: Duty, ground: Ground): readonly Step[] {
  const { rule, calendar, absences, today } = ground;
  const standing = standingOf(duty, rule, calendar, absences, today);
  const days = daysOf(duty, rule, calendar);
  const attending = (person: string) => deputyOf(absences, person, today) ?? person;
  const owing = attending(duty.responsible);
  const line = duty.line === null || days.line === null ? null : attending(duty.line);
  const wanted: Step[] = [];
  if (standing === 'due-soon' || standing === 'due') wanted.push({ step: 'reminded', tell: owing });
  const isOpen = standing === 'due' || standing === 'overdue' || standing === 'with-line';
  const isNobodyThere = [days.due, today].some(day => isUnattended(absences, duty.responsible, day));
  if (isOpen && line !== null && today >= days.due && isNobodyThere) {
    wanted.push({ step: 'absent', tell: line });
  }
  if (standing === 'overdue' || standing === 'with-line' || standing === 'on-agenda') {
    wanted.push({ step: 'overdue', tell: owing });
    if (days.line !== null && today >= days.line) wanted.push({ step: 'line', tell: line });
  }
  if (standing === 'on-agenda') wanted.push({ step: 'agenda', tell: owing });
  return wanted.filter(({ step }) => !duty.steps.some(taken => taken.step === step));
}

const weight: Readonly<Record<DutyStep, number>> = { reminded: 0, absent: 1, overdue: 2, line: 3, agenda: 4 };

export type Telling = { readonly duty: Duty; readonly step: DutyStep };

/** What each person is to be told, one thing of each duty: of several steps at once, the one that goes furthest. */
export function tellingsOf(
  taken: readonly { readonly duty: Duty; readonly steps: readonly Step[] }[],
): ReadonlyMap<string, readonly Telling[]> {
  const found = new Map<string, Telling[]>();
  for (const { duty, steps } of taken) {
    const furthest = steps.toSorted((one, other) => weight[other.step] - weight[one.step]);
    const told = new Set<string>();
    for (const { step, tell } of furthest) {
      if (tell === null || told.has(tell)) continue;
      told.add(tell);
      found.set(tell, [...(found.get(tell) ?? []), { duty, step }]);
    }
  }
  return found;
}
