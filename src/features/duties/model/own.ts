import { plusMonths } from '#core/calendar/days.ts';
import { type Absence, deputyOf } from './absence.ts';
import type { Duty } from './duty.ts';
import { isOverdue, type Standing, standings } from './standing.ts';

/** Why a duty is on somebody's list: they owe it, stand in for who does, or it has come to them. */
export const reasons = ['responsible', 'deputy', 'line'] as const;
export type Reason = (typeof reasons)[number];

type Listed = Pick<Duty, 'responsible' | 'line' | 'dueOn' | 'steps'> & { readonly standing: Standing };

export const isOpen = (standing: Standing): boolean =>
  isOverdue(standing) || standing === 'due' || standing === 'due-soon' || standing === 'waiting';

/** Why somebody has an open duty on their list; null where they do not. */
export function reasonOf(
  duty: Listed,
  person: string,
  absences: readonly Absence[],
  today: string,
): Reason | null {
  if (!isOpen(duty.standing)) return null;
  if (duty.responsible === person) return 'responsible';
  if (deputyOf(absences, duty.responsible, today) === person) return 'deputy';
  const isWithLine =
    duty.standing === 'with-line' ||
    duty.standing === 'on-agenda' ||
    duty.steps.some(({ step }) => step === 'absent');
  if (!isWithLine || duty.line === null) return null;
  return duty.line === person || deputyOf(absences, duty.line, today) === person ? 'line' : null;
}

/** Those due within a year, and those so far off that only how many there are is told at first. */
export function apartFarOff<Of extends { readonly standing: Standing; readonly dueOn: string }>(
  duties: readonly Of[],
  today: string,
): { readonly near: readonly Of[]; readonly farOff: readonly Of[] } {
  const inAYear = plusMonths(today, 12);
  const isFarOff = ({ standing, dueOn }: Of) => standing === 'waiting' && dueOn > inAYear;
  return { near: duties.filter(duty => !isFarOff(duty)), farOff: duties.filter(isFarOff) };
}

/** Worst first, and of those that stand alike the longest due first. */
export const worstFirst = (
  one: { readonly standing: Standing; readonly dueOn: string },
  other: { readonly standing: Standing; readonly dueOn: string },
): number =>
  standings.indexOf(one.standing) - standings.indexOf(other.standing) || one.dueOn.localeCompare(other.dueOn);
