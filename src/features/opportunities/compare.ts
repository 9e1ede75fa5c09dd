import { seriesOf } from '#core/panel/panel.ts';
import type { Gap } from '#core/situations/gap.ts';
import type { Pattern } from '#features/catalogue/index.ts';
import { type Place, readingOf } from '#features/situation/index.ts';
import { adoptionAt, oncePerPlace, opportunitiesAt, type PlacedOpportunity } from './view.ts';

/** How one place stands in one key figure: compared with its peers, or only by its value; null where it has none. */
export type FigureAt = {
  readonly value: number;
  readonly year: number;
  /** Null where the place cannot be compared with its peers in it. */
  readonly peerMedian: number | null;
};

/** A key figure that speaks for an opportunity at one of two places, at both. */
export type ComparedFigure = {
  readonly id: string;
  readonly title: string;
  readonly one: FigureAt | null;
  readonly other: FigureAt | null;
};

/** An opportunity at a place, and how far the place has come with the way of working. */
export type ComparedSide = {
  /** Its rank among the opportunities there; null where it is none. */
  readonly rank: number | null;
  readonly opportunity: PlacedOpportunity | null;
  readonly adoption: ReturnType<typeof adoptionAt>[number] | null;
};

export type Compared = {
  readonly pattern: Pattern;
  readonly area: string;
  readonly figures: readonly ComparedFigure[];
  readonly one: ComparedSide;
  readonly other: ComparedSide;
};

export type Comparison = {
  /** In the order of the better of the two ranks. */
  readonly both: readonly Compared[];
  readonly onlyOne: readonly Compared[];
  readonly onlyOther: readonly Compared[];
};

const gapsByPosition = oncePerPlace(
  place => new Map<number, Gap>(readingOf(place).gaps.map(gap => [gap.keyFigure.position, gap])),
);

function figureAt(place: Place, position: number): FigureAt | null {
  const gap = gapsByPosition(place).get(position);
  if (gap !== undefined) return { value: gap.value, year: gap.year, peerMedian: gap.peerMedian };
  const { panel } = place.analysis.snapshot;
  const series = seriesOf(panel, position, place.position);
  const last = series.findLastIndex(value => !Number.isNaN(value));
  return last < 0 ? null : { value: series[last]!, year: panel.firstYear + last, peerMedian: null };
}

function sideAt(place: Place, pattern: Pattern, ranked: readonly PlacedOpportunity[]): ComparedSide {
  const at = ranked.findIndex(each => each.pattern.id === pattern.id);
  const opportunity = ranked[at] ?? null;
  const asked = new Set(pattern.adoptionKeyFigures.map(({ id }) => id));
  return {
    rank: opportunity === null ? null : at + 1,
    opportunity,
    adoption:
      opportunity?.adoption.rows[0] ??
      adoptionAt(place).find(({ keyFigure }) => asked.has(keyFigure.id)) ??
      null,
  };
}

/** The opportunities of two places of one snapshot beside each other, with what speaks for each at both. */
export function comparisonOf(one: Place, other: Place, catalogue: readonly Pattern[]): Comparison {
  const ranked = { one: opportunitiesAt(one, catalogue), other: opportunitiesAt(other, catalogue) };
  const patterns = new Map([...ranked.one, ...ranked.other].map(({ pattern }) => [pattern.id, pattern]));
  const all = [...patterns.values()].map((pattern): Compared => {
    const sides = {
      one: sideAt(one, pattern, ranked.one),
      other: sideAt(other, pattern, ranked.other),
    };
    const leads = [sides.one, sides.other].flatMap(({ opportunity }) => opportunity?.evidence[0]?.gap ?? []);
    const figures = new Map(leads.map(({ keyFigure }) => [keyFigure.id, keyFigure]));
    return {
      pattern,
      area: (sides.one.opportunity ?? sides.other.opportunity)?.area ?? '',
      figures: [...figures.values()].map(({ id, title, position }) => ({
        id,
        title,
        one: figureAt(one, position),
        other: figureAt(other, position),
      })),
      ...sides,
    };
  });
  const rankOf = (side: ComparedSide) => side.rank ?? Number.POSITIVE_INFINITY;
  const best = (each: Compared) => Math.min(rankOf(each.one), rankOf(each.other));
  const ordered = all.toSorted(
    (a, b) => best(a) - best(b) || rankOf(a.one) - rankOf(b.one) || (a.pattern.id < b.pattern.id ? -1 : 1),
  );
  return {
    both: ordered.filter(each => each.one.rank !== null && each.other.rank !== null),
    onlyOne: ordered.filter(each => each.other.rank === null),
    onlyOther: ordered.filter(each => each.one.rank === null),
  };
}
