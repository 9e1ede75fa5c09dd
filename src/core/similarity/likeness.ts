import { stopWords, suffixes } from './swedish-and-english.ts';

/** What of a text is compared: its words without endings and without those that carry no meaning, and their trigrams. */
export type TextProfile = { readonly words: ReadonlySet<string>; readonly trigrams: ReadonlySet<string> };

const leastStem = 3;

/** A word without its ending, in Swedish or English: `blanketterna` and `blanketter` are alike. Never shorter than three letters. */
function stemOf(word: string): string {
  const ending = suffixes.find(suffix => word.endsWith(suffix) && word.length - suffix.length >= leastStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * The profile of a text of any length and script. Case, accents in two forms, punctuation and word order make no
 * difference; a text of stop words alone keeps them, and one without letters and digits has an empty profile.
 */
export function profileOf(text: string): TextProfile {
  const all =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const meaning = all.filter(word => !stopWords.has(word));
  const words = new Set((meaning.length === 0 ? all : meaning).map(stemOf));
  const trigrams = new Set(
    [...words].flatMap(word => {
      const letters = [...` ${word} `];
      return letters.slice(2).map((letter, at) => `${letters[at]}${letters[at + 1]}${letter}`);
    }),
  );
  return { words, trigrams };
}

/** Sørensen–Dice coefficient of two sets, 0–1; 0 where either is empty. Dice (1945), Ecology 26:297. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const each of few) if (many.has(each)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

/**
 * How alike two texts are, 0–1: the mean of the Dice coefficients of their words and of their trigrams, so that both the
 * same words and the same compounds written apart count. Symmetric; 1 for a text and itself, 0 where one is empty.
 */
export const likenessOf = (one: TextProfile, other: TextProfile): number =>
  (dice(one.words, other.words) + dice(one.trigrams, other.trigrams)) / 2;

/** Likeness from which two short texts are shown to a person as perhaps the same. */
export const leastLikeness = 0.4;

/** Those of the candidates that are alike enough, the most alike first, at most so many; of equals in the order given. */
export function mostAlike<Candidate>(
  text: string,
  candidates: readonly Candidate[],
  textOf: (candidate: Candidate) => string,
  { most, least = leastLikeness }: { readonly most: number; readonly least?: number },
): readonly { readonly candidate: Candidate; readonly likeness: number }[] {
  const profile = profileOf(text);
  return candidates
    .map(candidate => ({ candidate, likeness: likenessOf(profile, profileOf(textOf(candidate))) }))
    .filter(({ likeness }) => likeness >= least)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most);
}
