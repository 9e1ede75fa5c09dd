import { loadCatalogue, loadLawFacts } from '#features/catalogue/load.ts';
import type { LawFact, Pattern } from '#features/catalogue/model.ts';
import { root } from '#platform/root.ts';

export type { LawFact, Pattern } from '#features/catalogue/model.ts';

/** What ships with this installation; read when it is first asked for. */
let patterns: readonly Pattern[] | null = null;
let facts: ReadonlyMap<string, LawFact> | null = null;

/** The digital ways of working of the catalogue, in order of id. */
export function shippedPatterns(): readonly Pattern[] {
  patterns ??= loadCatalogue(new URL('data/patterns/', root));
  return patterns;
}

/** The facts of law that patterns refer to, by key. */
export function shippedLawFacts(): ReadonlyMap<string, LawFact> {
  facts ??= new Map(loadLawFacts(new URL('data/law-facts.json', root)).map(fact => [fact.key, fact]));
  return facts;
}

/** Patterns with a mechanism that names this key figure. */
export function patternsNaming(keyFigureId: string): readonly Pattern[] {
  return shippedPatterns().filter(({ mechanisms }) =>
    mechanisms.some(({ keyFigures }) => keyFigures.some(({ id }) => id === keyFigureId)),
  );
}
