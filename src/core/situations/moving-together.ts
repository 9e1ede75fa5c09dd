import type { ScanResult } from '#core/gaps/scan-types.ts';
import type { TestedKeyFigure } from '#core/situations/gap.ts';
import { peopleOf, titleCore } from '#core/situations/same-but-for-a-detail.ts';

/** Why two key figures tell of one situation. */
export type Kinship =
  | { readonly kind: 'moves together'; readonly correlation: number }
  | { readonly kind: 'same but for a detail' }
  | { readonly kind: 'same people'; readonly correlation: number };

/** Kinships of a snapshot: `get(id)?.get(otherId)`, both ways. */
export type Kinships = ReadonlyMap<string, ReadonlyMap<string, Kinship>>;

export type KinshipOptions = {
  /** |r| from which key figures move together; 0.9 by default. */
  readonly leastCorrelation: number;
  /** The same for two questions of one survey, or two results of the same pupils. */
  readonly leastAmongSamePeople: number;
  /** Units that must have both gaps; 40 by default, 12 for regions. */
  readonly leastUnits: number;
};

export const municipalKinship: KinshipOptions = {
  leastCorrelation: 0.9,
  leastAmongSamePeople: 0.5,
  leastUnits: 40,
};
export const regionalKinship: KinshipOptions = {
  leastCorrelation: 0.9,
  leastAmongSamePeople: 0.5,
  leastUnits: 12,
};

/** Gaps are cut at this many spreads: a single odd unit must not make two key figures look alike. */
const cutAt = 4;

/** Service areas whose key figures are compared with each other; an area stands in one family. */
const families: readonly (readonly string[])[] = [
  ['preschool', 'after-school', 'compulsory-school', 'upper-secondary', 'adapted-school', 'adult-education'],
  [
    'elder-care',
    'disability-support',
    'social-services',
    'income-support',
    'labour-market',
    'municipal-health',
  ],
  ['overall', 'staff', 'administration', 'democracy', 'population'],
  ['planning-building', 'environment', 'utilities', 'housing', 'culture-leisure', 'safety-rescue'],
  [
    'region-overall',
    'primary-care',
    'hospital-care',
    'psychiatry',
    'dental',
    'public-transport',
    'region-health',
  ],
];

/**
 * Finds key figures whose standardised gaps move together over the units, whose titles differ only in a detail,
 * or that are questions of one survey with r ≥ 0.5.
 *
 * Done once per snapshot and class of units (`unitPositions`, `scoredClass` 1 municipality, 2 region): Pearson's r of gaps in ordinary
 * spreads, cut at ±4, pairwise over the units that have both, within the same or neighbouring service areas. Cost is the
 * number of pairs times the number of units, so that it is done one key figure after the other, for whoever has others waiting. Kinship
 * by title or people holds within one service area.
 */
export function* kinshipSteps(
  scan: ScanResult,
  keyFigures: readonly TestedKeyFigure[],
  unitCount: number,
  unitPositions: readonly number[],
  scoredClass: 1 | 2,
  options: KinshipOptions = municipalKinship,
): Generator<undefined, Kinships> {
  const kinships = new Map<string, Map<string, Kinship>>();
  const join = (a: TestedKeyFigure, b: TestedKeyFigure, kinship: Kinship) => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const ofKeyFigure = kinships.get(from.id) ?? new Map<string, Kinship>();
      ofKeyFigure.set(to.id, kinship);
      kinships.set(from.id, ofKeyFigure);
    }
  };
  for (const family of byFamily(keyFigures)) {
    const all = family.map(keyFigure => ({
      keyFigure,
      gaps: standardisedGaps(scan, keyFigure.position, unitCount, unitPositions, scoredClass),
      core: titleCore(keyFigure.title),
      people: peopleOf(keyFigure.title),
    }));
    for (const [index, one] of all.entries()) {
      for (let next = index + 1; next < all.length; next++) {
        const other = all[next]!;
        const kinship = kinshipBetween(one, other, options);
        if (kinship !== null) join(one.keyFigure, other.keyFigure, kinship);
      }
      yield;
    }
  }
  return kinships;
}

type Compared = {
  readonly keyFigure: TestedKeyFigure;
  readonly gaps: Float64Array;
  readonly core: string;
  readonly people: ReturnType<typeof peopleOf>;
};

function kinshipBetween(a: Compared, b: Compared, options: KinshipOptions): Kinship | null {
  const correlation = pairwiseCorrelation(a.gaps, b.gaps, options.leastUnits);
  if (Math.abs(correlation) >= options.leastCorrelation) return { kind: 'moves together', correlation };
  if (a.keyFigure.area !== b.keyFigure.area) return null;
  if (a.core !== '' && a.core === b.core) return { kind: 'same but for a detail' };
  return a.people !== null && a.people === b.people && Math.abs(correlation) >= options.leastAmongSamePeople
    ? { kind: 'same people', correlation }
    : null;
}

function byFamily(keyFigures: readonly TestedKeyFigure[]): readonly (readonly TestedKeyFigure[])[] {
  const grouped = new Map<string, TestedKeyFigure[]>();
  for (const keyFigure of keyFigures) {
    const family = families.findIndex(areas => areas.includes(keyFigure.area));
    const name = family < 0 ? keyFigure.area : String(family);
    grouped.set(name, [...(grouped.get(name) ?? []), keyFigure]);
  }
  return [...grouped.values()];
}

function standardisedGaps(
  scan: ScanResult,
  keyFigure: number,
  unitCount: number,
  unitPositions: readonly number[],
  scoredClass: 1 | 2,
): Float64Array {
  const spread = scan.spread[keyFigure * 2 + scoredClass - 1]!;
  return Float64Array.from(unitPositions, unit => {
    const gap = scan.meanGap[keyFigure * unitCount + unit]! / spread;
    return spread > 0 ? Math.max(-cutAt, Math.min(cutAt, gap)) : Number.NaN;
  });
}

/** Pearson's r over the pairs where neither is NaN; NaN where they are fewer than `leastPairs` or one does not vary. */
export function pairwiseCorrelation(a: Float64Array, b: Float64Array, leastPairs: number): number {
  let count = 0;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  for (let unit = 0; unit < a.length; unit++) {
    const x = a[unit]!;
    const y = b[unit]!;
    const product = x * y;
    if (Number.isNaN(product)) continue;
    count++;
    sumA += x;
    sumB += y;
    sumAA += x * x;
    sumBB += y * y;
    sumAB += product;
  }
  if (count < Math.max(3, leastPairs)) return Number.NaN;
  const varianceA = sumAA - (sumA * sumA) / count;
  const varianceB = sumBB - (sumB * sumB) / count;
  if (!(varianceA > 1e-12) || !(varianceB > 1e-12)) return Number.NaN;
  return Math.max(-1, Math.min(1, (sumAB - (sumA * sumB) / count) / Math.sqrt(varianceA * varianceB)));
}
