import { lastDayOf, lastEnded, type PeriodKind, periodsBetween } from './period.ts';

export const statuses = ['act', 'unknown', 'watch', 'above'] as const;
/** Åtgärd krävs, Saknar underlag, Bevaka, Över mål: worst first. */
export type Status = (typeof statuses)[number];

export const directions = ['higher', 'lower', 'neither'] as const;
/** Which way is better; `neither` shall lie close to its path. */
export type MeasureDirection = (typeof directions)[number];

/** Why there is no status. */
export type NoBasis =
  | 'no-values'
  | 'missing'
  | 'too-old'
  | 'no-target'
  | 'no-baseline'
  | 'before-baseline'
  | 'across-break';

export type Standing =
  | { readonly status: 'unknown'; readonly why: NoBasis }
  | {
      readonly status: Exclude<Status, 'unknown'>;
      /** Where the path lies on the last day of the period. */
      readonly expected: number;
      /** How much better than the path; negative is worse. For `neither` the distance, as a negative number. */
      readonly better: number;
    };

export type Goalposts = {
  readonly period: PeriodKind;
  readonly direction: MeasureDirection;
  readonly baseline: { readonly period: string; readonly value: number } | null;
  /** In order of their days. */
  readonly targets: readonly { readonly onDay: string; readonly value: number }[];
  /** In the unit of the measure. */
  readonly tolerance: number;
  /** In order of their periods. */
  readonly breaks: readonly { readonly fromPeriod: string; readonly baseline: number | null }[];
};

/** How many periods may have ended since the newest value before it says nothing of today: statistics by year come late. */
const mostPeriodsBehind: Readonly<Record<PeriodKind, number>> = { year: 3, quarter: 2, month: 2 };

/** A day with the value that the path has on it. */
export type PathPoint = { readonly day: string; readonly value: number };

/** The baseline that the period is compared with: the newest that lies on the same side of every break. */
export function baselineFor(posts: Goalposts, period: string): Goalposts['baseline'] {
  const since = posts.breaks.findLast(({ fromPeriod }) => fromPeriod <= period)?.fromPeriod ?? '';
  const all = [
    ...(posts.baseline === null ? [] : [posts.baseline]),
    ...posts.breaks.flatMap(({ fromPeriod, baseline }) =>
      baseline === null ? [] : [{ period: fromPeriod, value: baseline }],
    ),
  ];
  return (
    all
      .filter(each => each.period >= since && each.period <= period)
      .toSorted((one, other) => (one.period < other.period ? -1 : 1))
      .at(-1) ?? null
  );
}

/**
 * The points that the path is straight between, seen from a period. Where every target lies before the baseline, as after a
 * late break, the last of them holds on: where one stands is nothing to reach.
 */
export function pathFor(posts: Goalposts, period: string): readonly PathPoint[] {
  const baseline = baselineFor(posts, period);
  const targets = posts.targets.map(({ onDay, value }) => ({ day: onDay, value }));
  if (baseline === null) return targets;
  const start = { day: lastDayOf(baseline.period), value: baseline.value };
  const ahead = targets.filter(({ day }) => day > start.day);
  return ahead.length > 0 ? [start, ...ahead] : [{ ...start, value: targets.at(-1)?.value ?? start.value }];
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Where the path lies on the last day of the period: straight from the baseline to each target, level after the last. */
export function expectedAt(posts: Goalposts, period: string): number | null {
  if (posts.targets.length === 0) return null;
  const day = lastDayOf(period);
  const points = pathFor(posts, period);
  const before = points.findLast(point => point.day <= day);
  if (before === undefined) return null;
  const after = points.find(point => point.day > day);
  if (after === undefined) return before.value;
  const share = (dayNumber(day) - dayNumber(before.day)) / (dayNumber(after.day) - dayNumber(before.day));
  return before.value + share * (after.value - before.value);
}

/**
 * How a measure stands: its newest value beside the path at the end of that value's period. At the path or better is
 * *above*, worse by no more than the tolerance is *watch* (on its way), worse than that *act*; without basis nothing is
 * said. docs/methods/measures.md has worked examples.
 */
export function standingOf(
  posts: Goalposts,
  newest: { readonly period: string; readonly value: number | null } | null,
  today: string,
): Standing {
  const unknown = (why: NoBasis): Standing => ({ status: 'unknown', why });
  if (newest === null) return unknown('no-values');
  if (newest.value === null) return unknown('missing');
  if (periodsBetween(newest.period, lastEnded(posts.period, today)) > mostPeriodsBehind[posts.period]) {
    return unknown('too-old');
  }
  if (posts.targets.length === 0) return unknown('no-target');
  const expected = expectedAt(posts, newest.period);
  const baseline = baselineFor(posts, newest.period);
  const isBroken = posts.breaks.some(({ fromPeriod }) => fromPeriod <= newest.period);
  if (isBroken && baseline === null) return unknown('across-break');
  if (expected === null) return unknown(posts.baseline === null ? 'no-baseline' : 'before-baseline');
  const difference = settled(newest.value - expected, newest.value, expected);
  const better = { higher: difference, lower: -difference, neither: -Math.abs(difference) }[posts.direction];
  return { status: statusFor(posts, better, expected), expected, better };
}

function statusFor(
  { direction, tolerance }: Goalposts,
  better: number,
  expected: number,
): 'above' | 'watch' | 'act' {
  const beyond = (limit: number) => settled(better + limit, better, expected) < 0;
  if (direction === 'neither') return !beyond(tolerance) ? 'above' : beyond(2 * tolerance) ? 'act' : 'watch';
  if (better >= 0) return 'above';
  return beyond(tolerance) ? 'act' : 'watch';
}

/** A difference that is nothing but rounding is none. */
const settled = (difference: number, ...of: readonly number[]): number =>
  Math.abs(difference) <= 1e-9 * Math.max(1, ...of.map(Math.abs)) ? 0 : difference;
