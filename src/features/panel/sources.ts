import type { RegisteredKeyFigure } from '#core/panel/key-figure.ts';

export type SourceCount = {
  readonly source: string;
  readonly fetchedOn: string;
  readonly isOwnCalculation: boolean;
  readonly keyFigures: number;
};

/** How many key figures of a snapshot come from each source and day of fetch, most first. */
export function sourcesOf(keyFigures: readonly RegisteredKeyFigure[]): readonly SourceCount[] {
  const groups = Map.groupBy(keyFigures, ({ source, fetchedOn, isOwnCalculation }) =>
    JSON.stringify([source, fetchedOn, isOwnCalculation]),
  );
  return [...groups.values()]
    .map(group => {
      const { source, fetchedOn, isOwnCalculation } = group[0]!;
      return { source, fetchedOn, isOwnCalculation, keyFigures: group.length };
    })
    .sort((a, b) => b.keyFigures - a.keyFigures);
}
