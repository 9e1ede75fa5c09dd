/** When somebody is away, and who stands in for them; null where nobody does. */
export type Absence = {
  readonly id: string;
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly deputy: string | null;
  readonly version: number;
};

export const absenceOn = (absences: readonly Absence[], person: string, day: string): Absence | null =>
  absences.find(absence => absence.person === person && absence.from <= day && day <= absence.to) ?? null;

export const isAway = (absences: readonly Absence[], person: string, day: string): boolean =>
  absenceOn(absences, person, day) !== null;

/** Who stands in for somebody on a day. A deputy who is away stands in for nobody: there are no deputies of deputies. */
export function deputyOf(absences: readonly Absence[], person: string, day: string): string | null {
  const deputy = absenceOn(absences, person, day)?.deputy ?? null;
  return deputy !== null && !isAway(absences, deputy, day) ? deputy : null;
}
