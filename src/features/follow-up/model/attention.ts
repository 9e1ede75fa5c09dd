/** What was asked of somebody by a day, and how it went. */
export const attentionKinds = ['check-in', 'review', 'decision', 'action'] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export const timings = ['on-time', 'late', 'not-done'] as const;
export type Timing = (typeof timings)[number];

/**
 * How something went that was due on a day; null while that day is not over. What is done ahead of its day is counted when the
 * day has gone by, and no sooner: else of those that are due this month only the quick ones would count.
 */
export function timingOf(due: string, doneOn: string | null, today: string): Timing | null {
  if (today <= due) return null;
  if (doneOn === null) return 'not-done';
  return doneOn <= due ? 'on-time' : 'late';
}

export type Asked = {
  readonly kind: AttentionKind;
  readonly person: string;
  /** The month of the day it was due, `2026-03`. */
  readonly month: string;
  readonly timing: Timing;
};

export type Counts = Readonly<Record<Timing, number>> & { readonly asked: number };

export function countsOf(asked: readonly Pick<Asked, 'timing'>[]): Counts {
  const of = (timing: Timing) => asked.filter(each => each.timing === timing).length;
  return { asked: asked.length, 'on-time': of('on-time'), late: of('late'), 'not-done': of('not-done') };
}

/** Months before and up to one, the earliest first. */
export function monthsUpTo(today: string, count: number): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + (month - 1) - (count - 1 - back);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** A share says something from here on: fewer are told as a count alone. */
export const fewestForShare = 10;

/** An answer is reviewed in time within these days. */
export const reviewWithinDays = 14;
