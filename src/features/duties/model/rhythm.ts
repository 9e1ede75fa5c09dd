import { plusMonths } from '#core/calendar/days.ts';
import type { DutyKind, DutySubject } from './duty.ts';

export const everies = ['month', 'two-months', 'quarter', 'half-year'] as const;
export type Every = (typeof everies)[number];

const months = { month: 1, 'two-months': 2, quarter: 3, 'half-year': 6 } as const satisfies Record<
  Every,
  number
>;

export type Rhythm = {
  readonly id: string;
  readonly kind: DutyKind;
  readonly subject: DutySubject;
  readonly title: string;
  readonly address: string;
  readonly responsible: string;
  /** As it was given: null is the chair of the leadership group. */
  readonly line: string | null;
  readonly every: Every;
  readonly firstDueOn: string;
  readonly version: number;
};

type Series = Pick<Rhythm, 'every' | 'firstDueOn'>;

const at = ({ every, firstDueOn }: Series, index: number): string =>
  plusMonths(firstDueOn, index * months[every]);

/** The first day of the rhythm after a day. Reckoned from the first, so that the 31st comes back after February. */
export function nextDueAfter(series: Series, day: string): string {
  let index = 0;
  while (at(series, index) <= day) index += 1;
  return at(series, index);
}

/** The last day of the rhythm on or before a day; null before the first. */
export function lastDueBy(series: Series, day: string): string | null {
  let index = 0;
  while (at(series, index) <= day) index += 1;
  return index === 0 ? null : at(series, index - 1);
}
