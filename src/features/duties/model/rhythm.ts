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

type OfRhythm = { readonly dueOn: string; readonly fulfilledOn: string | null };

/**
 * The day of the duty that a rhythm lacks today; null where it lacks none. Of days that went by while nothing ran only the
 * last is owed, and none that an answer came after; a duty made ahead of its time, by a clock that was wrong, keeps none
 * before it from being made. `duties` are those that have not ended, by due day.
 */
export function dutyLacking(series: Series, duties: readonly OfRhythm[], today: string): string | null {
  const come = lastDueBy(series, today);
  const latest = duties.findLast(({ dueOn }) => dueOn <= today);
  if (come !== null) {
    if (latest === undefined) return come;
    const isAnsweredSince = latest.fulfilledOn !== null && latest.fulfilledOn >= come;
    if (latest.dueOn < come && !isAnsweredSince) return come;
  }
  const hasMore = duties.some(({ dueOn, fulfilledOn }) => dueOn > today || fulfilledOn === null);
  return hasMore ? null : nextDueAfter(series, today);
}

/** The last day of the rhythm on or before a day; null before the first. */
export function lastDueBy(series: Series, day: string): string | null {
  let index = 0;
  while (at(series, index) <= day) index += 1;
  return index === 0 ? null : at(series, index - 1);
}
