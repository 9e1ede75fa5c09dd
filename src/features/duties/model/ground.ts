import type { Calendar } from '#core/calendar/working-days.ts';
import type { Absence } from './absence.ts';
import type { EscalationRule } from './rule.ts';

/** What the standing of every duty of the organisation is reckoned with. */
export type Ground = {
  readonly rule: EscalationRule;
  readonly calendar: Calendar;
  readonly absences: readonly Absence[];
  readonly today: string;
};
