import type { Direction, Kind, Text } from '#core/panel/key-figure.ts';
import { titleWords } from './title.ts';

/** A key figure that a person has read and judged, as `data/key-figures/curated.csv` holds it. */
export type CuratedKeyFigure = {
  readonly id: string;
  /** The title when it was judged, first, and other titles of the same figure. */
  readonly titles: readonly string[];
  readonly kind: Kind;
  readonly direction: Direction;
  /** Id in data/service-areas.json. */
  readonly area: string;
  readonly reason: Text;
  /** A gap smaller than this matters to nobody, in the figure's own unit; null = the ordinary spread decides. */
  readonly practicalThreshold: number | null;
};

/** Judged key figures by id; an id that has meant several things has several entries. */
export type CuratedIndex = ReadonlyMap<
  string,
  readonly { readonly words: ReadonlySet<string>; readonly judged: CuratedKeyFigure }[]
>;

const key = (title: string): string => titleWords(title).join(' ');

/** Lays judged key figures out for look-up by id and title. */
export function indexCurated(judged: readonly CuratedKeyFigure[]): CuratedIndex {
  const byId = Map.groupBy(judged, figure => figure.id);
  return new Map(
    [...byId].map(([id, figures]) => [
      id,
      figures.map(figure => ({ words: new Set(figure.titles.map(key)), judged: figure })),
    ]),
  );
}

/**
 * The judgement of a figure with this id and title; null where none was made, or where it was made of another title:
 * ids are reused over time, and only `sameTitle` carries a judgement over.
 */
export function judgedAs(index: CuratedIndex, id: string, title: string): CuratedKeyFigure | null {
  const words = key(title);
  return index.get(id)?.find(entry => entry.words.has(words))?.judged ?? null;
}
