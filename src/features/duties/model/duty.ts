export const dutyKinds = [
  'check-in',
  'decision-point',
  'benefit',
  'effect',
  'control',
  'action',
  'report',
  'reply',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What a duty is about: a commitment, a decision, a benefit, a plan of evaluation … */
export type DutySubject = { readonly kind: string; readonly id: string };

export const releaseCauses = ['owner-changed', 'withdrawn', 'replaced'] as const;
export type ReleaseCause = (typeof releaseCauses)[number];

/** `left`: whoever owed it is no person of the organisation any more, and it was passed to the line. */
export const endCauses = [...releaseCauses, 'left'] as const;
export type EndCause = (typeof endCauses)[number];

export type DutyStep = 'reminded' | 'absent' | 'overdue' | 'line' | 'agenda';

export type StepTaken = { readonly step: DutyStep; readonly told: string | null; readonly on: string };

/** What somebody owes by a day. */
export type Duty = {
  readonly id: string;
  readonly kind: DutyKind;
  readonly subject: DutySubject;
  readonly title: string;
  /** Where it is done. */
  readonly address: string;
  readonly responsible: string;
  /** To whom it goes when it is overdue: its own line, else the chair of the leadership group; null where there is none. */
  readonly line: string | null;
  readonly dueOn: string;
  readonly rhythm: string | null;
  /** When the next of its rhythm is due: from then on this one is missed, and owed no more. */
  readonly followedOn: string | null;
  readonly createdAt: string;
  readonly fulfilledAt: string | null;
  readonly fulfilledBy: string | null;
  readonly endedAt: string | null;
  readonly endCause: EndCause | null;
  /** What has been told of it, in the order it was. */
  readonly steps: readonly StepTaken[];
  readonly version: number;
};
