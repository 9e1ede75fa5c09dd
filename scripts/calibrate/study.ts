import { type TreatedInTurn, treatEachInTurn } from '#core/effects/all-units.ts';
import { treatEachInTurnByDid } from '#core/effects/all-units-did.ts';
import { type EffectWindow, type UnitYears, windowOf } from '#core/effects/effect-window.ts';
import { levelAndChange, nearestByRanks, placebosWanted, ranks } from '#core/effects/matched-placebos.ts';
import { clearRank } from '#core/effects/minimum-detectable-effect.ts';
import { centredByYear } from '#core/effects/synthetic-paths.ts';
import { quantile } from '#core/numerics/quantile.ts';
import { robustStandardDeviation } from '#core/numerics/robust-standard-deviation.ts';
import type { CalibrationPanel } from './panels.ts';

export const preYearCounts = [5, 8, 12];
export const yearsAfter = 3;
export const shifts = [0.5, 1, 2];
export const fewestUnits = 150;

/** Counts over the units of one panel; `groups` in the order of `groupNames`. */
type Counted = {
  readonly id: string;
  readonly units: readonly number[];
  readonly clear: readonly number[];
  readonly likely: number;
  readonly found: readonly number[];
};

/** The window with so many years before and after that ends `back` years before the last year most have. */
function windowEnding(panel: UnitYears, preYears: number, back: number): EffectWindow | null {
  const { unitCount, firstYear, yearCount, values } = panel;
  const counts = Array.from({ length: yearCount }, (_, year) => {
    let count = 0;
    for (let unit = 0; unit < unitCount; unit += 1)
      if (!Number.isNaN(values[unit * yearCount + year]!)) count += 1;
    return count;
  });
  const last = counts.findLastIndex(count => count >= fewestUnits) - back;
  const first = last - preYears - yearsAfter + 1;
  if (first < 0) return null;
  const years = Array.from({ length: preYears + yearsAfter }, (_, at) => firstYear + first + at);
  const everyone = Array.from({ length: unitCount }, (_, unit) => unit);
  const complete = everyone.find(unit =>
    years.every(year => !Number.isNaN(values[unit * yearCount + year - firstYear]!)),
  );
  if (complete === undefined) return null;
  const window = windowOf(panel, complete, everyone, years);
  return window.members.length < fewestUnits ? null : window;
}

/** Every unit in turn, one entry per effect added to it. */
type Treat = typeof treatEachInTurn;

/** Synthetic difference-in-differences: what is planted moves the effect by as much; leaving donors out is not tried, so it calls somewhat more than the verdict does. */
export const treatByDid: Treat = (window, preYears, added = [0]) =>
  treatEachInTurnByDid(window, preYears).map(each =>
    added.map((shift): TreatedInTurn => {
      const averageEffect = each.averageEffect + shift;
      const rank = 1 + each.sizes.filter(size => size >= Math.abs(averageEffect)).length;
      return { ...each, averageEffect, rank, isClear: !each.isPoorFit && rank <= clearRank(each.of) };
    }),
  );

/**
 * Plain difference-in-differences: all others and all years before alike. Leaving donors out is not tried, which could only call less; how well a placebo is followed is taken with the treated one among those it is held against.
 */
export const treatByPlainDid: Treat = (window, preYears, added = [0]) => {
  const yearCount = window.years.length;
  const count = window.members.length;
  const centred = centredByYear(window);
  const meanOf = (member: number, from: number, to: number) => {
    let sum = 0;
    for (let year = from; year < to; year += 1) sum += centred[member * yearCount + year]!;
    return sum / (to - from);
  };
  const before = Float64Array.from({ length: count }, (_, member) => meanOf(member, 0, preYears));
  const moved = before.map((level, member) => meanOf(member, preYears, yearCount) - level);
  const rmspe = before.map((level, member) => {
    let squares = 0;
    for (let year = 0; year < preYears; year += 1)
      squares += (centred[member * yearCount + year]! - level) ** 2;
    return (Math.sqrt(squares / preYears) * count) / (count - 1);
  });
  const features = [...levelAndChange(window, preYears), rmspe].map(ranks);
  const poor = quantile(rmspe, 0.75);
  return Array.from({ length: count }, (_, member) => {
    const sizes = nearestByRanks(features, placebosWanted, member).map(other =>
      Math.abs(moved[other]! + (moved[other]! + moved[member]!) / (count - 2)),
    );
    const isPoorFit = rmspe[member]! > poor;
    return added.map((shift): TreatedInTurn => {
      const averageEffect = (moved[member]! * count) / (count - 1) + shift;
      const rank = 1 + sizes.filter(size => size >= Math.abs(averageEffect)).length;
      const of = sizes.length + 1;
      return { member, averageEffect, rank, of, isPoorFit, isClear: !isPoorFit && rank <= clearRank(of) };
    });
  });
};

function countedOf(
  { id, isBetterWhenHigher }: CalibrationPanel,
  window: EffectWindow,
  preYears: number,
  treat: Treat,
): Counted | null {
  const [level, change] = levelAndChange(window, preYears);
  const spread = robustStandardDeviation(level);
  if (!(spread > 0)) return null;
  const planted = shifts.flatMap(shift => [shift * spread, -shift * spread]);
  const found = treat(window, preYears, [0, ...planted]);
  const turned = (values: Float64Array) => (isBetterWhenHigher ? values : values.map(value => -value));
  const [badLevel, badChange] = [quantile(turned(level), 0.25), quantile(turned(change), 0.25)];
  const isWorst = turned(level).map(value => (value <= badLevel ? 1 : 0));
  const isFallen = turned(change).map((value, at) => (isWorst[at] === 1 && value <= badChange ? 1 : 0));
  const groups = [
    found,
    found.filter((_, at) => isWorst[at] === 1),
    found.filter((_, at) => isFallen[at] === 1),
    found.filter(([none]) => !none!.isPoorFit),
  ];
  return {
    id,
    units: groups.map(group => group.length),
    clear: groups.map(group => group.filter(([none]) => none!.isClear).length),
    likely: found.filter(([none]) => !none!.isPoorFit && none!.rank / none!.of <= 0.15).length,
    found: shifts.map(
      (_, at) =>
        found.filter(each => each[1 + 2 * at]!.isClear).length / 2 +
        found.filter(each => each[2 + 2 * at]!.isClear).length / 2,
    ),
  };
}

/** A share over key figures with the upper end of its 95 % interval, the key figures being what is drawn; percent. */
function shareOf(
  counted: readonly Counted[],
  part: (each: Counted) => number,
  whole: (each: Counted) => number,
) {
  const byKeyFigure = [...Map.groupBy(counted, ({ id }) => id).values()].map(group => ({
    part: group.reduce((sum, each) => sum + part(each), 0),
    whole: group.reduce((sum, each) => sum + whole(each), 0),
  }));
  const total = byKeyFigure.reduce((sum, each) => sum + each.whole, 0);
  const share = byKeyFigure.reduce((sum, each) => sum + each.part, 0) / total;
  const squares = byKeyFigure.reduce((sum, each) => sum + (each.part - share * each.whole) ** 2, 0);
  const error = Math.sqrt(squares) / total;
  const percent = (value: number) => Math.round(value * 1000) / 10;
  return { percent: percent(share), upper: percent(share + 1.96 * error) };
}

const groupNames = ['all', 'worst quarter', 'fallen', 'well fitted'] as const;

/** Percent of planted effects found, up and down alike, by size in ordinary spreads. */
const powerAmong = (counted: readonly Counted[], whole: (each: Counted) => number) =>
  Object.fromEntries(
    shifts.map((shift, at) => [shift, shareOf(counted, each => each.found[at]!, whole).percent]),
  );

function summary(set: string, preYears: number, counted: readonly Counted[]) {
  return {
    set,
    preYears,
    keyFigures: new Set(counted.map(({ id }) => id)).size,
    panels: counted.length,
    units: counted.reduce((sum, { units }) => sum + units[0]!, 0),
    clear: Object.fromEntries(
      groupNames.map((name, at) => [
        name,
        shareOf(
          counted,
          each => each.clear[at]!,
          each => each.units[at]!,
        ),
      ]),
    ),
    likelyOrClear: shareOf(
      counted,
      each => each.likely,
      each => each.units[0]!,
    ).percent,
    power: powerAmong(counted, each => each.units[0]!),
    powerWellFitted: powerAmong(counted, each => each.units[3]!),
  };
}

/** Every municipality of every panel in its turn, for each number of pre-years and `starts` starts three years apart. */
export async function study(
  set: string,
  panels: AsyncIterable<CalibrationPanel> | Iterable<CalibrationPanel>,
  starts: number,
  {
    tell = () => {},
    treat = treatEachInTurn,
    preYearsAsked = preYearCounts,
  }: {
    readonly tell?: (text: string) => void;
    readonly treat?: Treat;
    readonly preYearsAsked?: readonly number[];
  } = {},
) {
  const counted = new Map<number, Counted[]>(preYearsAsked.map(count => [count, []]));
  let done = 0;
  for await (const each of panels) {
    for (const preYears of preYearsAsked) {
      for (let start = 0; start < starts; start += 1) {
        const window = windowEnding(each.panel, preYears, start * yearsAfter);
        const found = window === null ? null : countedOf(each, window, preYears, treat);
        if (found !== null) counted.get(preYears)!.push(found);
      }
    }
    done += 1;
    if (done % 20 === 0) tell(`${set}: ${done} key figures`);
  }
  return [...counted]
    .filter(([, found]) => found.length > 0)
    .map(([preYears, found]) => summary(set, preYears, found));
}
