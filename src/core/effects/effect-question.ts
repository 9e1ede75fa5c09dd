import { type EffectWindow, type UnitYears, windowOf } from './effect-window.ts';

/** Why there is nothing to compute with; wording is a matter of language. */
export type NoQuestion =
  | { readonly kind: 'no-years-before'; readonly firstYear: number }
  | { readonly kind: 'one-year-before'; readonly year: number }
  | { readonly kind: 'no-years-after'; readonly lastYear: number }
  | { readonly kind: 'unit-among-donors' }
  /** A donor is the unit itself under another name: the same values in all years. */
  | { readonly kind: 'unit-twice'; readonly donor: number }
  | { readonly kind: 'no-donors' }
  | { readonly kind: 'no-complete-donors' }
  /** Values of the years before mean something else than those after. */
  | { readonly kind: 'break-at-start'; readonly year: number };

export type EffectQuestion = {
  readonly kind: 'question';
  readonly window: EffectWindow;
  readonly preYears: number;
  /** Positions of donors that lack a value in one of the years. */
  readonly incomplete: readonly number[];
  /** Positions of donors set aside since there are thousands: the unit's pre-years are far from theirs. */
  readonly farOff: readonly number[];
  /** Years of the unit that too few donors have. */
  readonly yearsLeftOut: readonly number[];
};

const mostDonors = 1000;
const shareWithYear = 0.75;
/** So many different values do not come alike by chance; fewer may, of shares in whole per cent. */
const fewestToRecognise = 5;

/**
 * The years and donors that a question of effect can be answered with: `from` is the first treated year, `donors` positions in the panel (null = all other units).
 *
 * Years are those in which the unit has a value and at least three quarters as many donors as in the fullest year; donors are those with a value in all of them, at most the thousand nearest in
 * the pre-years. Gives the reason where that leaves too little to compute with.
 */
export function askEffect(
  panel: UnitYears,
  unit: number,
  from: number,
  donors: readonly number[] | null,
): EffectQuestion | NoQuestion {
  const { unitCount, firstYear, yearCount, values } = panel;
  const has = (member: number, year: number) => !Number.isNaN(values[member * yearCount + year - firstYear]!);
  if (donors?.includes(unit)) return { kind: 'unit-among-donors' };
  const pool = donors ?? Array.from({ length: unitCount }, (_, at) => at).filter(other => other !== unit);
  if (pool.length === 0) return { kind: 'no-donors' };
  const ownYears = Array.from({ length: yearCount }, (_, at) => firstYear + at).filter(year =>
    has(unit, year),
  );
  const counts = ownYears.map(year => pool.filter(donor => has(donor, year)).length);
  const fullest = counts.reduce((most, count) => Math.max(most, count), 0);
  if (fullest === 0) return { kind: 'no-complete-donors' };
  const years = ownYears.filter((_, at) => counts[at]! >= shareWithYear * fullest);
  const preYears = years.filter(year => year < from).length;
  if (preYears === 0) return { kind: 'no-years-before', firstYear: years[0]! };
  if (preYears === years.length) return { kind: 'no-years-after', lastYear: years.at(-1)! };
  if (preYears === 1) return { kind: 'one-year-before', year: years[0]! };
  const complete = pool.filter(donor => years.every(year => has(donor, year)));
  if (complete.length === 0) return { kind: 'no-complete-donors' };
  const at = (member: number, year: number) => values[member * yearCount + year - firstYear]!;
  if (new Set(years.map(year => at(unit, year))).size >= fewestToRecognise) {
    const donor = complete.find(each => years.every(year => at(each, year) === at(unit, year)));
    if (donor !== undefined) return { kind: 'unit-twice', donor };
  }
  const near =
    complete.length > mostDonors ? nearestPaths(panel, unit, complete, years.slice(0, preYears)) : complete;
  const kept = new Set(near);
  return {
    kind: 'question',
    window: windowOf(panel, unit, near, years),
    preYears,
    incomplete: pool.filter(donor => !complete.includes(donor)),
    farOff: complete.filter(donor => !kept.has(donor)),
    yearsLeftOut: ownYears.filter(year => !years.includes(year)),
  };
}

function nearestPaths(
  { firstYear, yearCount, values }: UnitYears,
  unit: number,
  donors: readonly number[],
  years: readonly number[],
): readonly number[] {
  const distance = (donor: number) =>
    years.reduce((sum, year) => {
      const column = year - firstYear;
      return sum + (values[donor * yearCount + column]! - values[unit * yearCount + column]!) ** 2;
    }, 0);
  return donors
    .map(donor => ({ donor, squared: distance(donor) }))
    .sort((one, other) => one.squared - other.squared || one.donor - other.donor)
    .slice(0, mostDonors)
    .map(({ donor }) => donor)
    .sort((one, other) => one - other);
}
