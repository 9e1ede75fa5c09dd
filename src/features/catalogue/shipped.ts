import { loadCatalogue, loadLawFacts } from '#features/catalogue/load.ts';
import type { LawFact, Pattern } from '#features/catalogue/model/pattern.ts';
import { root } from '#platform/root.ts';

/** What ships with this installation; read when it is first asked for. */
let patterns: readonly Pattern[] | null = null;
let facts: ReadonlyMap<string, LawFact> | null = null;

/** The digital ways of working that ship, in order of id. */
export function shippedPatterns(): readonly Pattern[] {
  patterns ??= loadCatalogue(new URL('data/patterns/', root));
  return patterns;
}

/** The facts of law that patterns refer to, by key. */
export function shippedLawFacts(): ReadonlyMap<string, LawFact> {
  facts ??= new Map(loadLawFacts(new URL('data/law-facts.json', root)).map(fact => [fact.key, fact]));
  return facts;
}
