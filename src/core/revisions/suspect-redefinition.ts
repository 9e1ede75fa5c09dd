import { median } from '#core/numerics/median.ts';
import { sameTitle } from '#core/panel/classify/title.ts';
import { agreesWith, constantFactor, type Pair } from './constant-factor.ts';
import type { ComparedKeyFigure, Suspicion } from './difference.ts';
import { isRounding } from './rounding.ts';

/** "Nearly all" units and years. */
const nearlyAll = 0.9;
/** Of fewer common cells nothing is said. */
const fewestCells = 10;
/** Where only some years changed, so many at least: one year is a preliminary figure made final. */
const fewestYears = 3;
/** A common change of this size is a jump. */
const jump = 1.1;
/** Under another title, more than this share of the values changed: another figure under an old id. */
const retitledShare = 0.5;

type Revised = Pair & { readonly year: number };

/**
 * Whether a key figure's unit or definition seems to have changed between two snapshots; null where nothing says so.
 *
 * Looks at the years in which nearly all common cells were revised: they must be nearly all common years, or three or more
 * at one end of them. See docs/methods/revisions.md for the reasons and where the numbers come from.
 */
export function suspectRedefinition(compared: ComparedKeyFigure): Suspicion | null {
  const { keyFigure, same, changed, titles } = compared;
  const both = changed.flatMap(({ year, before, after }): readonly Revised[] =>
    typeof before === 'number' && typeof after === 'number' ? [{ year, before, after }] : [],
  );
  const revised = both.filter(({ before, after }) => !isRounding(before, after));
  const commonOf = countedByYear(both, same);
  const common = [...commonOf.values()].reduce((sum, cells) => sum + cells, 0);
  if (common < fewestCells || revised.length === 0) return null;
  const suspicion = (reason: Suspicion['reason'], factor: number | null, fromYear: number | null) => ({
    keyFigure,
    reason,
    factor,
    cells: revised.length,
    fromYear,
  });
  const years = redefinedYears(commonOf, revised);
  if (years !== null) {
    const found = commonChange(revised.filter(({ year }) => years.years.has(year)));
    if (found !== null) return suspicion(found.reason, found.factor, years.fromYear);
  }
  const isRetitled =
    titles.before !== null &&
    titles.after !== null &&
    titles.before !== titles.after &&
    !sameTitle(titles.before, titles.after);
  return isRetitled && revised.length > retitledShare * common
    ? suspicion('another-title', null, null)
    : null;
}

function countedByYear(
  both: readonly Revised[],
  same: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const counted = new Map(same);
  for (const { year } of both) counted.set(year, (counted.get(year) ?? 0) + 1);
  return counted;
}

/** The years in which nearly all common cells were revised, and where the new meaning begins; null where they are too few or lie scattered. */
function redefinedYears(
  commonOf: ReadonlyMap<number, number>,
  revised: readonly Revised[],
): { readonly years: ReadonlySet<number>; readonly fromYear: number | null } | null {
  const revisedOf = Map.groupBy(revised, ({ year }) => year);
  const all = [...commonOf.keys()].sort((one, other) => one - other);
  const years = all.filter(
    year => (revisedOf.get(year)?.length ?? 0) >= nearlyAll * (commonOf.get(year) ?? 0),
  );
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (years.length >= nearlyAll * all.length) return { years: new Set(years), fromYear: null };
  const isRun = years.length === all.filter(year => year >= first && year <= last).length;
  if (years.length < fewestYears || !isRun) return null;
  if (last === all.at(-1)) return { years: new Set(years), fromYear: first };
  return first === all[0] ? { years: new Set(years), fromYear: all.find(year => year > last) ?? null } : null;
}

/** What nearly all revised cells have in common. */
function commonChange(revised: readonly Revised[]): Pick<Suspicion, 'reason' | 'factor'> | null {
  const share = (part: number) => part / revised.length;
  // The same figures written with other precision are no redefinition.
  if (revised.length === 0 || agreesWith(revised, 1)) return null;
  const pairs = revised.filter(({ before, after }) => before * after > 0);
  if (share(pairs.length) < nearlyAll) return additiveJump(revised);
  const constant = constantFactor(pairs);
  if (constant !== null) return { reason: 'constant-factor', factor: constant };
  const ratios = pairs.map(({ before, after }) => after / before);
  const factor = median(ratios);
  const order = Math.round(Math.log10(factor));
  const ofOrder = ratios.filter(ratio => Math.round(Math.log10(ratio)) === order).length;
  if (order !== 0 && share(ofOrder) >= nearlyAll) return { reason: 'order-of-magnitude', factor };
  const sameWay = ratios.filter(ratio => Math.sign(ratio - 1) === Math.sign(factor - 1)).length;
  const size = Math.max(factor, 1 / factor);
  return size >= jump && share(sameWay) >= nearlyAll ? { reason: 'jump', factor } : null;
}

/** Of figures around zero: nearly all moved the same way, by at least half of how far they ordinarily lie apart. */
function additiveJump(revised: readonly Revised[]): Pick<Suspicion, 'reason' | 'factor'> | null {
  const moved = median(revised.map(({ before, after }) => after - before));
  const middle = median(revised.map(({ before }) => before));
  const apart = median(revised.map(({ before }) => Math.abs(before - middle)));
  const sameWay = revised.filter(pair => Math.sign(pair.after - pair.before) === Math.sign(moved)).length;
  const isJump = moved !== 0 && Math.abs(moved) >= apart / 2 && sameWay >= nearlyAll * revised.length;
  return isJump ? { reason: 'jump', factor: null } : null;
}
