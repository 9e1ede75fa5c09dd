import { quantile } from '#core/numerics/quantile.ts';
import { seriesOf } from '#core/panel/panel.ts';
import type { UnitOfMeasure } from '#core/panel/unit-of-measure.ts';
import { unitOfMeasure } from '#core/panel/unit-of-measure.ts';
import { baseOf } from '#core/situations/base.ts';
import type { Gap } from '#core/situations/gap.ts';
import { turned } from '#core/situations/gap.ts';
import type { Prize } from '#core/situations/situation.ts';
import type { SnapshotView } from '#core/situations/snapshot-view.ts';
import { sizeOf } from '#core/situations/snapshot-view.ts';

/** Fewer peers with a value than this and there is no best quarter. */
const fewestPeers = 4;

/**
 * What a unit would win per year by standing at its peers' median, and at their best quarter, in the gap's latest year.
 *
 * kronor per head × heads, share × persons, rate × inhabitants, hours per user × users. `peers` are positions. Known only
 * where the unit stands worse (or costs more) and a companion volume exists; else the reason. Best quarter: the peers'
 * quartile in the good direction (Hyndman & Fan's definition 7).
 */
export function prizeOf(view: SnapshotView, gap: Gap, unit: number, peers: readonly number[]): Prize {
  const { keyFigure } = gap;
  if (gap.standing === 'better' || gap.standing === 'lower cost') return unknown('not worse');
  const missing = turned(keyFigure.direction, gap.peerMedian - gap.value);
  if (!(missing > 0)) return unknown('the gap has closed');
  const measure = unitOfMeasure(keyFigure.title);
  const counting = countingOf(measure);
  if (counting === null) return unknown('the unit cannot be summed');
  const toBest = bestQuarterDistance(view, gap, peers);
  if (measure.kind === 'kronor' && measure.per === null) {
    if (measure.factor === 1) return unknown('no base known');
    return {
      kind: 'known',
      unit: 'kronor',
      toPeerMedian: missing * measure.factor,
      toBestQuarter: toBest === null ? null : toBest * measure.factor,
      base: null,
      share: Math.min(1, missing / Math.max(Math.abs(gap.value), missing)),
    };
  }
  const base = baseOf(keyFigure.title, keyFigure.area, measure);
  if (base === null) return unknown('no base known');
  const size = sizeOf(view, base, unit, gap.year);
  if (size === null || !(size.persons > 0)) return unknown('base missing');
  const amount = (difference: number) => difference * counting.perPerson * size.persons;
  return {
    kind: 'known',
    unit: counting.unit,
    toPeerMedian: amount(missing),
    toBestQuarter: toBest === null ? null : amount(toBest),
    base: { counted: base.counted, persons: size.persons, year: size.year },
    share: Math.min(
      1,
      counting.unit === 'persons' ? missing / 100 : missing / Math.max(Math.abs(gap.value), missing),
    ),
  };
}

type KnownReason = Extract<Prize, { kind: 'unknown' }>['reason'];

const unknown = (reason: KnownReason): Prize => ({ kind: 'unknown', reason });

type Counting = { readonly unit: Extract<Prize, { kind: 'known' }>['unit']; readonly perPerson: number };

function countingOf(measure: UnitOfMeasure): Counting | null {
  switch (measure.kind) {
    case 'kronor':
      return { unit: 'kronor', perPerson: measure.factor };
    case 'percent':
    case 'percentage points':
      return { unit: 'persons', perPerson: 1 / 100 };
    case 'count per':
      return { unit: 'cases', perPerson: 1 / measure.size };
    case 'hours':
      return { unit: 'hours', perPerson: /vecka/i.test(measure.per ?? '') ? 52 : 12 };
    // A mean wait is over those who applied, and no volume tells how many they are.
    case 'days':
    case 'rate':
    case 'count':
    case 'months':
    case 'years':
    case 'minutes':
    case 'index':
    case 'ratio':
    case 'coded answer':
    case 'quantity':
    case 'other':
      return null;
  }
}

function bestQuarterDistance(view: SnapshotView, gap: Gap, peers: readonly number[]): number | null {
  const values = peers
    .map(peer => seriesOf(view.panel, gap.keyFigure.position, peer)[gap.year - view.panel.firstYear]!)
    .filter(value => !Number.isNaN(value));
  if (values.length < fewestPeers) return null;
  const best = quantile(values, gap.keyFigure.direction === 'higher' ? 0.75 : 0.25);
  return Math.max(0, turned(gap.keyFigure.direction, best - gap.value));
}
