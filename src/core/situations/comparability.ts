import { unitOfMeasure } from '#core/panel/unit-of-measure.ts';
import { baseOf } from '#core/situations/base.ts';
import type { Gap } from '#core/situations/gap.ts';
import type { Comparability } from '#core/situations/situation.ts';
import type { SnapshotView } from '#core/situations/snapshot-view.ts';
import { sizeOf, valueNear } from '#core/situations/snapshot-view.ts';

/** A gap beyond this many ordinary spreads is more often another organisation or a tiny base than a situation. */
export const farBeyondSpreads = 5;

/** Fewer persons than this behind a figure is a tiny base; from this many on a large gap may stand as it is. */
const tinyBase = 30;
const sturdyBase = 100;

/** Coded answers that tell of another organisation: the answer that differs, and the key figures it touches. */
const organisations = [
  {
    id: 'U17802',
    title: /^kommunen bedriver kommunal gymnasieskola/i,
    differs: 0,
    area: 'upper-secondary',
    touches: /kommunal/i,
  },
  {
    id: 'U17808',
    title: /^kommunen ingår i gymnasieförbund/i,
    differs: 1,
    area: 'upper-secondary',
    touches: /kommunal|kostnad/i,
  },
] as const;

/**
 * Whether a gap can be compared as it stands.
 *
 * Marked at any size: a cost that is next to nothing on one side (booked or run elsewhere), and municipal upper secondary schools
 * with fewer pupils than a fifth of the residents aged 16–19. Beyond five ordinary spreads (mean or latest) it is asked why: first the coded answers of the snapshot: another organisation than most peers (`peers` are positions). Then the companion
 * volume: fewer than 30 persons is a tiny base, 100 or more of those served lets the gap stand. Inhabitants say nothing of
 * organisation, so a cost per inhabitant is marked. Gaps within five spreads are comparable.
 */
export function comparabilityOf(
  view: SnapshotView,
  gap: Gap,
  unit: number,
  peers: readonly number[],
): Comparability {
  const elsewhere = costElsewhere(gap) ?? hardlyRunHere(view, gap, unit);
  if (elsewhere !== null) return elsewhere;
  const latest = (gap.value - gap.peerMedian) / gap.threshold;
  const spreads = Math.max(Math.abs(gap.gapInSpreads), Math.abs(latest));
  if (spreads <= farBeyondSpreads) return { kind: 'comparable' };
  const other = anotherOrganisation(view, gap, unit, peers);
  if (other !== null) return other;
  const { title, area } = gap.keyFigure;
  const base = baseOf(title, area, unitOfMeasure(title));
  const size = base === null ? null : sizeOf(view, base, unit, gap.year);
  if (
    base !== null &&
    size !== null &&
    (base.counted !== 'inhabitants' || gap.keyFigure.direction !== 'cost')
  ) {
    if (size.persons < tinyBase) {
      return { kind: 'check', reason: { kind: 'tiny base', counted: base.counted, ...size } };
    }
    if (size.persons >= sturdyBase) return { kind: 'comparable' };
  }
  return { kind: 'check', reason: { kind: 'far beyond', spreads } };
}

/** A cost smaller than this share of the other side's is booked or run elsewhere. */
const nextToNothing = 0.15;

function costElsewhere(gap: Gap): Comparability | null {
  const { value, peerMedian } = gap;
  if (gap.keyFigure.direction !== 'cost' || unitOfMeasure(gap.keyFigure.title).kind !== 'kronor') return null;
  if (
    value < 0 ||
    peerMedian < 0 ||
    Math.min(value, peerMedian) >= nextToNothing * Math.max(value, peerMedian)
  ) {
    return null;
  }
  return { kind: 'check', reason: { kind: 'cost on one side only', value, peerMedian } };
}

/** Schools of the municipality's own with fewer pupils than this share of the residents of that age tell little of it. */
const ownShare = 0.2;
const ownUpperSecondary = { id: 'N17820', title: /^elever i kommunal gymnasieskola i kommunen/i };
const youths = { id: 'N01954', title: /^invånare 16-19 år, antal/i };

function hardlyRunHere(view: SnapshotView, gap: Gap, unit: number): Comparability | null {
  if (gap.keyFigure.area !== 'upper-secondary' || !/kommunal/i.test(gap.keyFigure.title)) return null;
  const pupils = valueNear(view, ownUpperSecondary, unit, gap.year);
  const residents = valueNear(view, youths, unit, gap.year);
  if (pupils === null || residents === null || pupils.value >= ownShare * residents.value) return null;
  return {
    kind: 'check',
    reason: {
      kind: 'hardly run here',
      counted: 'pupils',
      persons: pupils.value,
      residents: residents.value,
      year: pupils.year,
    },
  };
}

function anotherOrganisation(
  view: SnapshotView,
  gap: Gap,
  unit: number,
  peers: readonly number[],
): Comparability | null {
  for (const coded of organisations) {
    const { title, area } = gap.keyFigure;
    if (coded.area !== area || !coded.touches.test(title)) continue;
    const own = valueNear(view, coded, unit, gap.year);
    if (own === null || own.value !== coded.differs) continue;
    const alike = peers.filter(peer => valueNear(view, coded, peer, gap.year)?.value === coded.differs);
    if (alike.length * 2 > peers.length) continue;
    return {
      kind: 'check',
      reason: {
        kind: 'another organisation',
        keyFigure: coded.id,
        title: view.titles.get(coded.id) ?? coded.id,
        value: own.value,
        year: own.year,
      },
    };
  }
  return null;
}
