import type { Panel } from '#core/panel/panel.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import { turned } from '#core/situations/gap.ts';
import type { Period, Teacher } from '#core/situations/situation.ts';

/** Means over this many years, so that one lucky year makes no teacher. */
const yearsInPeriod = 3;
const fewestYearsWithValue = 2;
/** A rise smaller than this many ordinary spreads is not a rise. */
const leastRise = 1;
/** How much better than us now, in spreads, a teacher may have stood before. */
const equallyBadly = 0.25;

export type LearnFromInput = {
  readonly panel: Panel;
  readonly gap: Gap;
  readonly unit: number;
  /** Positions: the area's peers, and other units near in profile, nearest first. */
  readonly peers: readonly number[];
  readonly near: readonly number[];
  /** The median of all units of the class in every year of the panel: the sea level. */
  readonly levels: Float64Array;
  readonly most?: number;
};

/**
 * Comparable units that once stood as badly as this unit does now, or worse, and have risen since.
 *
 * Each value is taken beside the median of the class that year, in ordinary spreads, plus being good, as means over three
 * years (at least two with a value). A teacher stood at most 0.25 spreads better than the unit stands now, has risen by at least
 * one spread beside the class *and* in its own figures. Peers first, then nearest. Who fell first rises most by itself
 * (regression to the mean): a rise is a reason to call, not a proof of method.
 */
export function learnFrom(input: LearnFromInput): readonly Teacher[] {
  const { gap, unit, peers, levels } = input;
  const own = periods(input, unit, levels).at(-1);
  if (own === undefined) return [];
  const peerSet = new Set(peers);
  const candidates = [...peers, ...input.near.filter(other => !peerSet.has(other))].filter(
    other => other !== unit,
  );
  const teachers = candidates.flatMap(candidate => {
    const all = periods(input, candidate, levels);
    const now = all.at(-1);
    if (now === undefined) return [];
    const earlier = all.filter(period => period.lastYear < now.firstYear);
    const before = earlier.reduce<Standing | undefined>(
      (lowest, period) => (lowest === undefined || period.inSpreads < lowest.inSpreads ? period : lowest),
      undefined,
    );
    if (before === undefined || before.inSpreads > own.inSpreads + equallyBadly) return [];
    const rise = now.inSpreads - Math.max(before.inSpreads, own.inSpreads);
    if (rise < leastRise || turned(gap.keyFigure.direction, now.mean - before.mean) <= 0) return [];
    return [
      {
        unit: candidate,
        isPeer: peerSet.has(candidate),
        before: periodOf(before),
        now: periodOf(now),
        riseInSpreads: now.inSpreads - before.inSpreads,
      },
    ];
  });
  return teachers.slice(0, input.most ?? 3);
}

type Standing = Period & { readonly inSpreads: number };

const periodOf = ({ firstYear, lastYear, mean }: Standing): Period => ({ firstYear, lastYear, mean });

/** Three-year means of a unit, oldest first; periods without two values are left out. */
function periods(input: LearnFromInput, unit: number, levels: Float64Array): readonly Standing[] {
  const { panel, gap } = input;
  const series = seriesOf(panel, gap.keyFigure.position, unit);
  const last = gap.year - panel.firstYear;
  const found: Standing[] = [];
  for (let end = yearsInPeriod - 1; end <= last; end++) {
    const years = Array.from({ length: yearsInPeriod }, (_, back) => end - back).filter(
      year => !Number.isNaN(series[year]! - levels[year]!),
    );
    if (years.length < fewestYearsWithValue) continue;
    const mean = (of: (year: number) => number) =>
      years.reduce((sum, year) => sum + of(year), 0) / years.length;
    found.push({
      firstYear: panel.firstYear + end - yearsInPeriod + 1,
      lastYear: panel.firstYear + end,
      mean: mean(year => series[year]!),
      inSpreads:
        turned(
          gap.keyFigure.direction,
          mean(year => series[year]! - levels[year]!),
        ) / gap.threshold,
    });
  }
  return found;
}
