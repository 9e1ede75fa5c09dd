import type { Context } from '#platform/context.ts';
import { todayOf } from '#platform/today.ts';
import type { Measure } from '../model/measure.ts';
import { lastDayOf } from '../model/period.ts';
import type { Point } from '../model/series.ts';
import { type Standing, standingOf, statuses } from '../model/status.ts';
import { allMeasures } from '../store/measures.ts';
import { type Asking, seriesOfAll } from './series.ts';

/** A measure with its series and how it stands today. */
export type MeasureStatus = {
  readonly measure: Measure;
  readonly points: readonly Point[];
  /** The newest point, which may be missing with its reason; null where nothing has been reported. */
  readonly newest: Point | null;
  /** The target that comes next, or the last where all have passed. */
  readonly target: { readonly onDay: string; readonly value: number } | null;
  readonly standing: Standing;
};

export type StatusFilter = {
  readonly goal?: string;
  readonly initiative?: string;
  readonly withRetired?: boolean;
  /** As of a day that has been, of the periods that had ended by then, as their values are known now. */
  readonly on?: string;
};

/** How a measure with these points stands on a day. */
export function statusFor(measure: Measure, points: readonly Point[], today: string): MeasureStatus {
  const newest = points.at(-1) ?? null;
  const target = measure.targets.find(({ onDay }) => onDay >= today) ?? measure.targets.at(-1) ?? null;
  return { measure, points, newest, target, standing: standingOf(measure, newest, today) };
}

/** The measures of the library with how each stands, worst first; of one goal or initiative where asked. */
export async function measureStatuses(
  asking: Asking & Pick<Context, 'now'>,
  { goal, initiative, withRetired = false, on = todayOf(asking) }: StatusFilter = {},
): Promise<readonly MeasureStatus[]> {
  const measures = await allMeasures(asking.db, asking.organisation.id);
  const series = await seriesOfAll(asking, measures);
  const until = (points: readonly Point[]) => points.filter(({ period }) => lastDayOf(period) <= on);
  return measures
    .filter(measure => withRetired || !measure.isRetired)
    .filter(({ goals }) => goal === undefined || goals.includes(goal))
    .filter(({ initiatives }) => initiative === undefined || initiatives.includes(initiative))
    .map(measure => statusFor(measure, until(series.get(measure.id) ?? []), on))
    .toSorted(worstFirst);
}

/** What has no target is not followed towards anything: it comes last. */
const placeOf = ({ standing }: MeasureStatus): number =>
  standing.status === 'unknown' && standing.why === 'no-target'
    ? statuses.length
    : statuses.indexOf(standing.status);

const worstFirst = (one: MeasureStatus, other: MeasureStatus): number =>
  placeOf(one) - placeOf(other) || one.measure.name.localeCompare(other.measure.name, 'sv');
