import type { UnitYears } from '#core/effects/effect-window.ts';
import { type JudgedStudy, judgeStudies } from '#core/effects/evidence-verdict.ts';
import type { TreatmentYears } from '#core/effects/group-time-effects.ts';
import { type IntroductionStudy, studyIntroductions } from '#core/effects/introduction-study.ts';
import { type Multipliers, multipliersOf } from '#core/effects/multiplier-bootstrap.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';
import { seededUniform } from '#core/numerics/seeded-random.ts';
import type { CalibrationPanel } from './panels.ts';

/** Who is made an adopter: anyone, or those that stood badly, or had just become worse, in the year before. */
export const picks = ['anyone', 'worst quarter', 'fallen'] as const;
export type Pick = (typeof picks)[number];

/** Adopters in all, in four cohorts a year apart. */
export const adopterCounts = [24, 60, 120] as const;
export const shifts = [0.5, 1, 2] as const;
const cohorts = 4;
const draws = 499;
const fewestUnits = 150;

type Counted = {
  readonly id: string;
  readonly studies: number;
  readonly told: number;
  readonly clear: number;
  readonly likely: number;
  readonly movedBefore: number;
  /** Planted effects called clear, by size. */
  readonly found: readonly number[];
  /** Bands over the years after that hold nothing, the years before too. */
  readonly covered: number;
};

/** So many years of the panel, `back` before the latest with values of at least 150 municipalities, if all of them have as many. */
function latest(panel: UnitYears, years: number, back: number): UnitYears | null {
  const count = (column: number) => {
    let values = 0;
    for (let unit = 0; unit < panel.unitCount; unit += 1)
      if (!Number.isNaN(panel.values[unit * panel.yearCount + column]!)) values += 1;
    return values;
  };
  const newest = Array.from({ length: panel.yearCount }, (_, at) => at).findLast(
    at => count(at) >= fewestUnits,
  );
  const last = (newest ?? 0) - back;
  if (newest === undefined || last - years + 1 < 0) return null;
  const from = last - years + 1;
  for (let at = from; at <= last; at += 1) if (count(at) < fewestUnits) return null;
  const values = new Float64Array(panel.unitCount * years);
  for (let unit = 0; unit < panel.unitCount; unit += 1)
    values.set(
      panel.values.subarray(unit * panel.yearCount + from, unit * panel.yearCount + last + 1),
      unit * years,
    );
  return { unitCount: panel.unitCount, firstYear: panel.firstYear + from, yearCount: years, values };
}

/** Years before the first cohort and after the last: 6 before, cohorts in four years, 2 more after the last. */
const yearsBefore = 6;
const yearsBetweenStarts = 2;
export const yearsOfStudy = yearsBefore + cohorts + 2;

/** Fake introductions where nothing began. */
function fakeTreatment(
  panel: UnitYears,
  adopters: number,
  pick: Pick,
  isBetterWhenHigher: boolean,
  uniform: () => number,
): TreatmentYears {
  const treatedFrom = new Float64Array(panel.unitCount).fill(Number.POSITIVE_INFINITY);
  const untreatedUntil = new Float64Array(panel.unitCount).fill(panel.firstYear + panel.yearCount);
  const turn = isBetterWhenHigher ? 1 : -1;
  const value = (unit: number, at: number) => panel.values[unit * panel.yearCount + at]! * turn;
  for (let cohort = 0; cohort < cohorts; cohort += 1) {
    const at = yearsBefore + cohort;
    const free = Array.from({ length: panel.unitCount }, (_, unit) => unit).filter(
      unit => treatedFrom[unit] === Number.POSITIVE_INFINITY && !Number.isNaN(value(unit, at - 1)),
    );
    const standing = (unit: number) =>
      pick === 'fallen' ? value(unit, at - 1) - value(unit, at - 2) : value(unit, at - 1);
    const pool =
      pick === 'anyone'
        ? free
        : free
            .filter(unit => !Number.isNaN(standing(unit)))
            .sort((one, other) => standing(one) - standing(other))
            .slice(0, Math.max(adopters / cohorts, Math.floor(free.length / 4)));
    const chosen = pool
      .map(unit => ({ unit, key: uniform() }))
      .sort((one, other) => one.key - other.key)
      .slice(0, adopters / cohorts);
    for (const { unit } of chosen) {
      treatedFrom[unit] = panel.firstYear + at;
      untreatedUntil[unit] = panel.firstYear + at - 1;
    }
  }
  return { treatedFrom, untreatedUntil };
}

/** The panel as it would be had what was introduced moved the key figure by so much from its first year on. */
function planted(panel: UnitYears, { treatedFrom }: TreatmentYears, effect: number): UnitYears {
  return {
    ...panel,
    values: panel.values.map((value, at) => {
      const unit = Math.floor(at / panel.yearCount);
      return panel.firstYear + (at % panel.yearCount) >= treatedFrom[unit]! ? value + effect : value;
    }),
  };
}

/** Studies of one panel: as many fake introductions as are asked for. */
function countedOf(
  { id, isBetterWhenHigher, panel: whole }: CalibrationPanel,
  { adopters, pick }: { readonly adopters: number; readonly pick: Pick },
  { repeats, back }: { readonly repeats: number; readonly back: number },
  multipliersFor: (unitCount: number) => Multipliers,
  seed: number,
): Counted | null {
  const panel = latest(whole, yearsOfStudy, back);
  if (panel === null) return null;
  const spread = spreadOf(panel);
  if (!(spread > 0)) return null;
  const uniform = seededUniform(seed);
  const multipliers = multipliersFor(panel.unitCount);
  const judge = (of: UnitYears, treatment: TreatmentYears): JudgedStudy<IntroductionStudy> =>
    judgeStudies([studyIntroductions(of, treatment, () => multipliers)])[0]!;
  let [told, clear, likely, movedBefore, covered] = [0, 0, 0, 0, 0];
  const found = shifts.map(() => 0);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const treatment = fakeTreatment(panel, adopters, pick, isBetterWhenHigher, uniform);
    const none = judge(panel, treatment);
    if (none.chance === null) continue;
    told += 1;
    if (none.verdict === 'clear') clear += 1;
    if (none.verdict === 'clear' || none.verdict === 'likely') likely += 1;
    if (none.reasons.includes('moved-before')) movedBefore += 1;
    if (none.study.years.every(({ low, high }) => low <= 0 && high >= 0)) covered += 1;
    if (pick !== 'anyone') continue;
    shifts.forEach((shift, at) => {
      const effect = shift * spread * (repeat % 2 === 0 ? 1 : -1);
      if (judge(planted(panel, treatment, effect), treatment).verdict === 'clear') found[at]! += 1;
    });
  }
  return { id, studies: repeats, told, clear, likely, movedBefore, found, covered };
}

/** The ordinary spread: robust standard deviation of the units' mean levels. */
function spreadOf({ unitCount, yearCount, values }: UnitYears): number {
  return robustStandardDeviation(
    Float64Array.from({ length: unitCount }, (_, unit) => {
      const own = values
        .subarray(unit * yearCount, (unit + 1) * yearCount)
        .filter(value => !Number.isNaN(value));
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    }),
  );
}

/** A share of studies that tell, in percent, with the upper end of its 95 % interval, key figures being what is drawn. */
function shareOf(counted: readonly Counted[], part: (each: Counted) => number) {
  const byKeyFigure = [...Map.groupBy(counted, ({ id }) => id).values()].map(group => ({
    part: group.reduce((sum, each) => sum + part(each), 0),
    told: group.reduce((sum, { told }) => sum + told, 0),
  }));
  const total = byKeyFigure.reduce((sum, { told }) => sum + told, 0);
  const share = byKeyFigure.reduce((sum, each) => sum + each.part, 0) / total;
  const squares = byKeyFigure.reduce((sum, each) => sum + (each.part - share * each.told) ** 2, 0);
  const percent = (value: number) => Math.round(value * 1000) / 10;
  return { percent: percent(share), upper: percent(share + (1.96 * Math.sqrt(squares)) / total) };
}

/** Every panel with fake introductions by each way of picking and number of adopters. */
export async function studyEvidence(
  set: string,
  panels: AsyncIterable<CalibrationPanel> | Iterable<CalibrationPanel>,
  { repeats, starts }: { readonly repeats: number; readonly starts: number },
  tell: (text: string) => void = () => {},
) {
  const multipliers = new Map<number, Multipliers>();
  const multipliersFor = (unitCount: number) => {
    const made = multipliers.get(unitCount) ?? multipliersOf(unitCount, draws, 1);
    multipliers.set(unitCount, made);
    return made;
  };
  const cases = picks.flatMap(pick =>
    adopterCounts.map(adopters => ({ pick, adopters, counted: [] as Counted[] })),
  );
  let done = 0;
  for await (const panel of panels) {
    cases.forEach(({ pick, adopters, counted }, at) => {
      for (let start = 0; start < starts; start += 1) {
        const back = start * yearsBetweenStarts;
        const seed = 1000 * done + 100 * start + at;
        const found = countedOf(panel, { pick, adopters }, { repeats, back }, multipliersFor, seed);
        if (found !== null && found.told > 0) counted.push(found);
      }
    });
    done += 1;
    if (done % 20 === 0) tell(`${set}: ${done} key figures`);
  }
  return cases
    .filter(({ counted }) => counted.length > 0)
    .map(({ pick, adopters, counted }) => ({
      set,
      pick,
      adopters,
      keyFigures: new Set(counted.map(({ id }) => id)).size,
      studies: counted.reduce((sum, { told }) => sum + told, 0),
      clear: shareOf(counted, each => each.clear),
      likelyOrClear: shareOf(counted, each => each.likely),
      movedBefore: shareOf(counted, each => each.movedBefore),
      bandsHold: shareOf(counted, each => each.covered),
      power: Object.fromEntries(
        shifts.map((shift, at) => [shift, shareOf(counted, each => each.found[at]!).percent]),
      ),
    }));
}
