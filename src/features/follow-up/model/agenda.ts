import type { DutyKind } from '#features/duties/index.ts';
import type { AgendaNote } from './agenda-note.ts';
import { daysBetween } from './days.ts';

export const causeKinds = [
  'asked',
  'action-needed',
  'decision-point',
  'duty',
  'proposal',
  'not-accepted',
] as const;
export type CauseKind = (typeof causeKinds)[number];

/** One reason for something to be taken up by the leadership group. */
export type Cause = {
  readonly kind: CauseKind;
  /** What is overdue, of a duty that the rule put there. */
  readonly dutyKind?: DutyKind;
  /** What it is, so that it is known again once it has been held. */
  readonly key: string;
  /** The day from which it waits. */
  readonly since: string;
  /** The question or the title, as whoever wrote it wrote it. */
  readonly told: string;
};

/** What stands still while the group does not take a thing up. */
export type Stake = {
  readonly isLaw: boolean;
  /** Benefit expected in a full year, of all kinds. */
  readonly benefitKronorPerYear: number;
  /** Full-time equivalents when most are tied up. */
  readonly hands: number;
};

export const noStake: Stake = { isLaw: false, benefitKronorPerYear: 0, hands: 0 };

/** What a full-time equivalent tied up for a year is counted as. */
export const handKronorPerYear = 800_000;

/** Everything is counted as having waited a month already, so that what is new and large is not last. */
export const leastDaysCounted = 30;

export type Weighed = {
  readonly stake: Stake;
  readonly waitedDays: number;
  /** Kronor of benefit and of hands that the wait has come to. */
  readonly consequenceKronor: number;
};

/** What waiting costs: docs/methods/agenda.md. */
export function weighed(stake: Stake, causes: readonly Pick<Cause, 'since'>[], today: string): Weighed {
  const waitedDays = Math.max(0, ...causes.map(({ since }) => daysBetween(since, today)));
  const perYear = stake.benefitKronorPerYear + stake.hands * handKronorPerYear;
  return { stake, waitedDays, consequenceKronor: (perYear * (leastDaysCounted + waitedDays)) / 365 };
}

export type Ordered = Weighed & { readonly title: string; readonly causes: readonly Pick<Cause, 'kind'>[] };

const rankOfCauses = (causes: readonly Pick<Cause, 'kind'>[]): number =>
  Math.min(causeKinds.length, ...causes.map(({ kind }) => causeKinds.indexOf(kind)));

/** Law first, then what waiting costs, then how long it has waited, then what asks for a decision outright. */
export function inOrder<Item extends Ordered>(items: readonly Item[]): readonly Item[] {
  return items.toSorted(
    (one, other) =>
      Number(other.stake.isLaw) - Number(one.stake.isLaw) ||
      other.consequenceKronor - one.consequenceKronor ||
      other.waitedDays - one.waitedDays ||
      rankOfCauses(one.causes) - rankOfCauses(other.causes) ||
      one.title.localeCompare(other.title, 'sv'),
  );
}

/** Whether a cause puts its item on the agenda: not where the group has held it, until the day it asked for it again. */
export function isWaiting(
  { key }: Pick<Cause, 'key'>,
  notesLatestFirst: readonly Pick<AgendaNote, 'causes' | 'isHeld' | 'againOn'>[],
  today: string,
): boolean {
  const held = notesLatestFirst.find(({ causes, isHeld }) => isHeld && causes.includes(key));
  return held === undefined || (held.againOn !== null && held.againOn <= today);
}
