/** The one rule of an organisation for everything overdue. */
export type EscalationRule = {
  readonly remindDaysBefore: number;
  /** Working days after the due day until it goes to the line. */
  readonly graceWorkingDays: number;
  /** Working days after that until it is on the leadership's agenda. */
  readonly agendaWorkingDays: number;
  readonly version: number;
};

/** What holds until an organisation has set its own. */
export const shippedRule: EscalationRule = {
  remindDaysBefore: 7,
  graceWorkingDays: 5,
  agendaWorkingDays: 5,
  version: 1,
};
